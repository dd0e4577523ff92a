#include "wire/message.h"

#include "wire/words.h"

namespace kassa {

namespace {

// An address that came from a peer must not end a header line.
QByteArray onOneLine(const QByteArray &url)
{
    QByteArray safe;
    safe.reserve(url.size());
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F)
            safe += c;
        else
            safe += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return safe;
}

} // namespace

std::optional<Side> sideOf(Party party)
{
    switch (party) {
    case Party::ShopServer:
    case Party::ShopPage:
        return Side::Shop;
    case Party::ProviderServer:
    case Party::ProviderPage:
    case Party::App:
        return Side::Sandbox;
    case Party::Buyer:
        break;
    }
    return std::nullopt;
}

QByteArray toWord(Party party)
{
    return wordOf(partyWords, party);
}

QByteArray toWord(Channel channel)
{
    return wordOf(channelWords, channel);
}

QByteArray toWord(Side side)
{
    return wordOf(sideWords, side);
}

QByteArray toWord(ExchangeFailed::Reason reason)
{
    return wordOf(reasonWords, reason);
}

QByteArray toWord(ExchangeFailed::Phase phase)
{
    return wordOf(phaseWords, phase);
}

QByteArray kindWord(const Payload &payload)
{
    return payloadWords.at(payload.index());
}

std::optional<Party> partyFromWord(const QByteArray &word)
{
    return fromWord(partyWords, word);
}

std::optional<Channel> channelFromWord(const QByteArray &word)
{
    return fromWord(channelWords, word);
}

HttpRequest httpRequest(const QByteArray &method, const QByteArray &url, const Headers &headers,
                        const QByteArray &body)
{
    const QByteArray origin = originOf(url);
    Headers all = headers;
    if (!hasHeader(headers, "Host"))
        all.insert(all.begin(), {"Host", origin.mid(origin.indexOf("://") + 3)});
    return {origin, buildRequest(method, onOneLine(targetOf(url)), all, body)};
}

HttpResponse httpResponse(int status, const QByteArray &contentType, const QByteArray &body,
                          const Headers &more)
{
    Headers headers;
    if (!contentType.isEmpty())
        headers.emplace_back("Content-Type", contentType);
    headers.insert(headers.end(), more.begin(), more.end());
    return {buildResponse(status, headers, body)};
}

HttpResponse redirectTo(const QByteArray &url, int status)
{
    return httpResponse(status, {}, {}, {{"Location", onOneLine(url)}});
}

} // namespace kassa
