// The stable words that journals, rules, stories and the command line use for enumerations. Used inside this
// room and by the vocabulary of stories.
#pragma once

#include "wire/event.h"

#include <array>

namespace kassa {

template <class Enum, std::size_t Count>
using Words = std::array<std::pair<Enum, const char *>, Count>;

template <class Enum, std::size_t Count>
QByteArray wordOf(const Words<Enum, Count> &words, Enum wanted)
{
    for (const auto &[each, word] : words) {
        if (each == wanted)
            return word;
    }
    return {};
}

template <class Enum, std::size_t Count>
std::optional<Enum> fromWord(const Words<Enum, Count> &words, const QByteArray &wanted)
{
    for (const auto &[each, word] : words) {
        if (wanted == word)
            return each;
    }
    return std::nullopt;
}

inline constexpr Words<Party, 6> partyWords{{
    {Party::ShopServer, "shop-server"},
    {Party::ShopPage, "shop-page"},
    {Party::ProviderServer, "provider-server"},
    {Party::ProviderPage, "provider-page"},
    {Party::App, "app"},
    {Party::Buyer, "buyer"},
}};

inline constexpr Words<Channel, 10> channelWords{{
    {Channel::Api, "api"},
    {Channel::Callback, "callback"},
    {Channel::PageLoad, "page-load"},
    {Channel::PageCall, "page-call"},
    {Channel::PageEvent, "page-event"},
    {Channel::Return, "return"},
    {Channel::App, "app"},
    {Channel::Socket, "socket"},
    {Channel::Buyer, "buyer"},
    {Channel::Timer, "timer"},
}};

inline constexpr Words<Side, 2> sideWords{{
    {Side::Shop, "shop"},
    {Side::Sandbox, "sandbox"},
}};

inline constexpr Words<ExchangeFailed::Reason, 5> reasonWords{{
    {ExchangeFailed::Reason::Timeout, "timeout"},
    {ExchangeFailed::Reason::Refused, "refused"},
    {ExchangeFailed::Reason::Cut, "cut"},
    {ExchangeFailed::Reason::Tls, "tls"},
    {ExchangeFailed::Reason::Blocked, "blocked"},
}};

inline constexpr Words<ExchangeFailed::Phase, 4> phaseWords{{
    {ExchangeFailed::Phase::Connecting, "connecting"},
    {ExchangeFailed::Phase::Sending, "sending"},
    {ExchangeFailed::Phase::Waiting, "waiting"},
    {ExchangeFailed::Phase::Receiving, "receiving"},
}};

inline constexpr Words<PageEvent::Kind, 2> pageEventWords{{
    {PageEvent::Kind::Text, "text"},
    {PageEvent::Kind::Object, "object"},
}};

inline constexpr Words<Window, 5> windowWords{{
    {Window::Self, "self"},
    {Window::Top, "top"},
    {Window::Parent, "parent"},
    {Window::New, "new"},
    {Window::Named, "named"},
}};

inline constexpr Words<PageField::Kind, 8> fieldWords{{
    {PageField::Kind::Text, "text"},
    {PageField::Kind::Email, "email"},
    {PageField::Kind::Phone, "phone"},
    {PageField::Kind::Number, "number"},
    {PageField::Kind::Password, "password"},
    {PageField::Kind::Choice, "choice"},
    {PageField::Kind::Check, "check"},
    {PageField::Kind::Hidden, "hidden"},
}};

inline constexpr Words<Block::Kind, 8> blockWords{{
    {Block::Kind::Heading, "heading"},
    {Block::Kind::Paragraph, "paragraph"},
    {Block::Kind::Notice, "notice"},
    {Block::Kind::Warning, "warning"},
    {Block::Kind::Row, "row"},
    {Block::Kind::Link, "link"},
    {Block::Kind::Qr, "qr"},
    {Block::Kind::Countdown, "countdown"},
}};

inline constexpr Words<Verdict::Severity, 4> severityWords{{
    {Verdict::Severity::Good, "good"},
    {Verdict::Severity::Note, "note"},
    {Verdict::Severity::Warning, "warning"},
    {Verdict::Severity::Wrong, "wrong"},
}};

inline constexpr Words<Report::Kind, 5> reportWords{{
    {Report::Kind::State, "state"},
    {Report::Kind::Fulfilled, "fulfilled"},
    {Report::Kind::Info, "info"},
    {Report::Kind::Warning, "warning"},
    {Report::Kind::Refused, "refused"},
}};

inline constexpr Words<Ruled::What, 8> ruledWords{{
    {Ruled::What::Held, "held"},
    {Ruled::What::Released, "released"},
    {Ruled::What::Delayed, "delayed"},
    {Ruled::What::Dropped, "dropped"},
    {Ruled::What::Doubled, "doubled"},
    {Ruled::What::Edited, "edited"},
    {Ruled::What::Answered, "answered"},
    {Ruled::What::Cut, "cut"},
}};

// In the order of the alternatives of Payload and of Happening.
inline constexpr std::array payloadWords{
    "http-request",  "http-response", "exchange-failed", "navigation",    "page",
    "page-event",    "app-link",      "socket-open",     "socket-opened", "socket-text",
    "socket-closed", "buyer-action",  "timer-fired",
};
static_assert(payloadWords.size() == std::variant_size_v<Payload>);
inline constexpr std::array happeningWords{"session", "given",    "sent",  "delivered",
                                           "ruled",   "reported", "clock", "rewound"};
static_assert(happeningWords.size() == std::variant_size_v<Happening>);

} // namespace kassa
