#include "session/arrivals.h"

#include "codec/json.h"
#include "wire/session_inputs.h"

#include <QUrl>

#include <algorithm>

namespace kassa {

QByteArray addressOf(const QByteArray &url)
{
    return originOf(url) + targetOf(url);
}

bool isSameLink(const QByteArray &a, const QByteArray &b)
{
    return QUrl::fromEncoded(a) == QUrl::fromEncoded(b);
}

namespace {

bool isSame(const Navigation &sent, const Navigation &came)
{
    return sent.method == came.method && addressOf(sent.url) == addressOf(came.url);
}

bool isSame(const BuyerAction &sent, const BuyerAction &came)
{
    return sent.control == came.control && addressOf(sent.page) == addressOf(came.page);
}

bool isSame(const HttpRequest &sent, const HttpRequest &came)
{
    const auto a = parseRequestHead(sent.raw.head);
    const auto b = parseRequestHead(came.raw.head);
    return a && b && a->method == b->method && a->path == b->path && a->query == b->query &&
           sent.raw.body == came.raw.body;
}

template <class Other>
bool isSame(const Other &, const Other &)
{
    return false;
}

} // namespace

bool sameData(const PageEvent &a, const PageEvent &b)
{
    if (a.kind != b.kind)
        return false;
    if (a.kind == PageEvent::Kind::Text)
        return a.data == b.data;
    const auto left = Json::parse(a.data);
    const auto right = Json::parse(b.data);
    return left && right && left->toCompact() == right->toCompact();
}

bool isSameDeed(const Payload &sent, const Payload &came)
{
    return std::visit(
        [](const auto &a, const auto &b) {
            if constexpr (std::is_same_v<decltype(a), decltype(b)>)
                return isSame(a, b);
            else
                return false;
        },
        sent, came);
}

std::optional<Text> difference(const Payload &sent, const Payload &came)
{
    const auto *asked = std::get_if<Navigation>(&sent);
    const auto *went = std::get_if<Navigation>(&came);
    if (asked && went && asked->form != went->form)
        return KASSA_TEXT("session", "The browser posted other fields to %1 than the page has.")
            .with(went->url);
    const auto *press = std::get_if<BuyerAction>(&sent);
    const auto *pressed = std::get_if<BuyerAction>(&came);
    if (!press || !pressed)
        return std::nullopt;
    for (const auto &field : press->fields) {
        if (std::find(pressed->fields.begin(), pressed->fields.end(), field) == pressed->fields.end())
            return KASSA_TEXT("session", "The browser posted another %1 than was entered.").with(field.first);
    }
    return std::nullopt;
}

} // namespace kassa
