// What a run is a function of, together with its inputs. The first journal entry.
#pragma once

#include "codec/json.h"
#include "wire/message.h"

namespace kassa {

// Scheme and authority, optionally with a path prefix, no trailing slash: "http://127.0.0.1:8081/k3v9".
struct Origins
{
    QByteArray shop;       // host page, accept, callback, ... of our shop
    QByteArray shopPublic; // the address of our shop that a provider outside can reach; empty: `shop`
    QByteArray api;        // the provider's API
    QByteArray page;       // the provider's hosted pages

    bool operator==(const Origins &) const = default;
    // The server that answers an address; none when it is nobody's of this session.
    std::optional<Party> serverOf(const QByteArray &url) const;
};

// With page none no port is opened and the origins are these.
Origins fixedOrigins();

struct SessionInputs
{
    quint64 seed = 1;
    Time start;          // virtual
    QByteArray provider; // "qvickly"
    QByteArray environment = "sandbox";
    Origins origins;
    QByteArray userAgent = "Kassa";
    QByteArray locale = "en"; // of the purchase: "en", "ru", "sv"
    QByteArray outcome;       // id of the buyer's script; empty: a person decides

    bool operator==(const SessionInputs &) const = default;
};

Json toJson(const SessionInputs &inputs);
Result<SessionInputs> sessionInputsFromJson(const Json &json);

// scheme://authority of an absolute URL as a browser compares it (lower case, without the scheme's own port),
// and the rest without the fragment ("/path?query", at least "/"). Empty origin when not absolute, and for an
// address with a user name: nobody means "http://127.0.0.1:8081@evil.example/" honestly.
QByteArray originOf(const QByteArray &url);
QByteArray targetOf(const QByteArray &url);
// "https", "bankid"; lower case. Empty when there is none.
QByteArray schemeOf(const QByteArray &url);
// The scheme belongs to an app ("bankid:", "swish:", a shop's own "myapp:") and not to the browser or the
// system
// ("https:", "javascript:", "file:").
bool isAppUrl(const QByteArray &url);

} // namespace kassa
