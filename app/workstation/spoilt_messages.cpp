#include "spoilt_messages.h"

#include "bench/bench.h"
#include "commands/verify.h"
#include "story/text_scenes.h"

#include <QRegularExpression>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostChosen = 60; // of one provider
constexpr int longValue = 300;         // letters

// Of JSON, of a form and of XML: a value, and a value with its name.
const QRegularExpression valuePattern(u"(?<=:)(\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.]+|true|false|null)(?=[,}\\]])"
                                      "|(?<==)[^&=\"<> ]+(?=&|$)|(?<=>)[^<>]+(?=<)"_s);
const QRegularExpression
    memberPattern(u"\"[^\"\\\\]*\":(?:\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.]+|true|false|null),?"
                  "|(?<=^|&)[^&=\"<> ]+=[^&]*(?:&|$)|<([\\w:]+)[^<>]*>[^<>]*</\\1>"_s);

RawHttp withBody(const RawHttp &raw, const QByteArray &body)
{
    static const QRegularExpression length(u"(\\nContent-Length: )\\d+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString head = QString::fromLatin1(raw.head);
    head.replace(length, u"\\1%1"_s.arg(body.size()));
    return {head.toLatin1(), body};
}

// One mistake each.
std::vector<RawHttp> spoilt(const RawHttp &raw)
{
    const QString body = QString::fromUtf8(raw.body);
    std::vector<RawHttp> all;
    const auto add = [&](const QRegularExpressionMatch &at, const QString &instead) {
        all.push_back(
            withBody(raw, QString(body).replace(at.capturedStart(), at.capturedLength(), instead).toUtf8()));
    };
    for (const auto &at : memberPattern.globalMatch(body))
        add(at, {});
    for (const auto &at : valuePattern.globalMatch(body)) {
        const bool isQuoted = at.captured().startsWith(u'"');
        for (const QString &instead : {QString(), u"x"_s, u"-1"_s, u"0"_s, QString(longValue, u'x')})
            add(at, isQuoted ? u'"' + instead + u'"' : instead);
        if (body.startsWith(u'{'))
            add(at, isQuoted ? u"7"_s : u"\"7\""_s);
        if (body.startsWith(u'{'))
            add(at, u"null"_s);
    }
    all.push_back(withBody(raw, raw.body.first(raw.body.size() / 2)));
    all.push_back(withBody(raw, {}));
    all.push_back(withBody(raw, "{}"));
    all.push_back({QByteArray(raw.head).replace("POST ", "PUT "), raw.body});
    all.push_back({QByteArray(raw.head).replace(" HTTP/1.1", "/nowhere HTTP/1.1"), raw.body});
    return all;
}

// What `kassa verify` would be asked for it; empty: it takes no such message.
QByteArray kindOf(const Message &message)
{
    const bool isRequest = std::holds_alternative<HttpRequest>(message.payload);
    if (isRequest && message.channel == Channel::Callback)
        return "callback";
    if (message.channel != Channel::Api)
        return {};
    if (isRequest && message.from == Party::ShopServer)
        return "request";
    return std::holds_alternative<HttpResponse>(message.payload) && message.to == Party::ShopServer
               ? "response"_ba
               : QByteArray();
}

const RawHttp &rawOf(const Message &message)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    return request ? request->raw : std::get<HttpResponse>(message.payload).raw;
}

class Spoiler final : public EventSink
{
public:
    Spoiler(const Provider &provider, const std::function<bool(const Text &)> &isKnown)
        : m_provider(provider), m_keys(provider.sandboxKeys()), m_isKnown(isKnown)
    {
    }

    void play(const PlayedStory &played)
    {
        const MachineSetup setup{played.inputs, m_keys};
        BenchParts parts;
        parts.shop = m_provider.shop(setup);
        parts.sandbox = m_provider.sandbox(setup);
        parts.inspector = m_provider.inspector(setup);
        parts.resign = [this](const Message &message) { return m_provider.resign(message, m_keys); };
        parts.redaction = std::make_shared<Redactor>(m_provider.sensitive(m_keys));
        parts.sink = this;
        Bench bench(played.inputs, std::move(parts), History::None);
        for (const Step &step : played.steps) {
            if (!bench.repeat(step))
                break;
        }
    }

    void happened(const Event &event) override
    {
        const auto *sent = std::get_if<Sent>(&event.happening);
        const QByteArray kind = sent ? kindOf(sent->message) : QByteArray();
        if (kind.isEmpty())
            return;
        const Text label = m_provider.explain(sent->message, m_keys).label;
        if (!m_looked.insert({kind, label.context + label.source}).second)
            return;
        for (const RawHttp &raw : spoilt(rawOf(sent->message))) {
            const Message wrong = messageToVerify(raw, kind.toStdString());
            consider(kind, wrong);
            if (const auto anew = m_provider.resign(wrong, m_keys)) {
                Message signedAnew = wrong;
                signedAnew.payload = *anew;
                consider(kind, signedAnew);
            }
        }
    }

    std::vector<SpoiltMessage> take() { return std::move(m_chosen); }

private:
    void consider(const QByteArray &kind, const Message &message)
    {
        const Explanation explanation = m_provider.explain(message, m_keys);
        bool isNews = false;
        const auto look = [&](const Text &text) { isNews = isNew(text) || isNews; };
        look(explanation.label);
        for (const Verdict &verdict : explanation.verdicts) {
            look(verdict.what);
            look(verdict.why);
        }
        if (isNews && m_chosen.size() < mostChosen)
            m_chosen.push_back({kind, rawOf(message).bytes()});
    }

    bool isNew(const Text &text)
    {
        bool found = !text.context.isEmpty() && !m_isKnown(text) &&
                     m_told.insert(text.context + '\n' + text.source).second;
        for (const Text &argument : text.args)
            found = isNew(argument) || found;
        return found;
    }

    const Provider &m_provider;
    const Keys m_keys;
    const std::function<bool(const Text &)> &m_isKnown;
    std::set<std::pair<QByteArray, QByteArray>> m_looked; // kinds of messages, by what they are
    std::set<QByteArray> m_told;                          // texts
    std::vector<SpoiltMessage> m_chosen;
};

} // namespace

std::vector<SpoiltMessage> spoiltMessages(const std::vector<Story> &stories, const Provider &provider,
                                          const std::shared_ptr<const Catalogue> &catalogue,
                                          const std::function<bool(const Text &)> &isKnown)
{
    Spoiler spoiler(provider, isKnown);
    for (const Story &story : stories) {
        if (story.provider != provider.descriptor().id)
            continue;
        if (const auto played = playedStory(story, provider, "en", catalogue))
            spoiler.play(*played);
    }
    return spoiler.take();
}

} // namespace kassa::app
