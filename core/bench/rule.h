// Rules on the wire, for all providers: what happens to a message that matches, at the moment it is put on
// the wire.
#pragma once

#include "wire/message.h"

namespace kassa {

struct Match
{
    std::optional<Channel> channel;
    std::optional<Party> from, to;
    QByteArray kind;     // kindWord(payload): "http-response"; empty: any
    QByteArray contains; // bytes somewhere in the payload; empty: any

    bool operator==(const Match &) const = default;
    bool fits(const Message &message) const;
};

namespace action {
struct Hold // until a person releases it
{
    bool operator==(const Hold &) const = default;
};
struct Delay
{
    Duration by = {};
    bool operator==(const Delay &) const = default;
};
struct Drop // on its way lost: a request then ends in its sender's timeout
{
    bool operator==(const Drop &) const = default;
};
struct Double // a second copy right behind; the answer to the copy goes nowhere
{
    bool operator==(const Double &) const = default;
};
struct Replace // every occurrence; Content-Length follows the body
{
    QByteArray from, to;
    bool sign = false; // the provider's signature is made anew, where the message carries one
    bool operator==(const Replace &) const = default;
};
struct Answer // instead of the receiver
{
    int status = 503;
    QByteArray contentType = "text/plain", body;
    bool operator==(const Answer &) const = default;
};
struct Cut // of a request: before it is processed; of an answer: after
{
    bool operator==(const Cut &) const = default;
};
} // namespace action

using RuleAction = std::variant<action::Hold, action::Delay, action::Drop, action::Double, action::Replace,
                                action::Answer, action::Cut>;

struct Rule
{
    QByteArray id; // stable, chosen by who adds it
    Match match;
    RuleAction act;
    int times = 1; // how often it applies; negative: always

    bool operator==(const Rule &) const = default;
};

// The bytes a person sees of a payload, for Match::contains and search.
QByteArray searchableBytes(const Payload &payload);
// Every occurrence of `from` in head, body, url, form values and event data; Content-Length follows the body.
Payload replaced(const Payload &payload, const QByteArray &from, const QByteArray &to);

} // namespace kassa
