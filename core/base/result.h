// Result<T>: a value, or an Error that says what happened. No exception crosses a module.
#pragma once

#include "base/expected.h"
#include "base/ids.h"
#include "base/text.h"

namespace kassa {

enum class ErrorKind {
    Usage,       // the person gave a wrong argument
    Environment, // a port in use, a missing driver, an unwritable folder
    Malformed,   // bytes that are not what they should be
    Refused,     // a provider or a shop answered with an error of its own
    Signature,   // a signature is missing or wrong
    Network,     // no connection, timeout, cut, TLS
    Storage,     // a journal or settings file cannot be read or written
    State,       // not allowed now
    NotFound,
    Limit, // larger, deeper or longer than allowed
};

struct Error
{
    ErrorKind kind = ErrorKind::Malformed;
    QByteArray
        code;    // the provider's code, or our own short word ("json.depth"); stable, for tests and --json
    Text detail; // what happened; what a provider, Qt or a library says is verbatim
    MessageId message = {};

    bool operator==(const Error &) const = default;
};

inline tl::unexpected<Error> fail(ErrorKind kind, QByteArray code, Text detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(detail)});
}

} // namespace kassa
