#include "journal/narration.h"

#include "journal/entry_parts.h"
#include "journal/exports.h"
#include "wire/payload_json.h"

#include <QHash>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestQuote = 120; // bytes of a message shown in a line

// The stable words of stored events, for people.
const QHash<QByteArray, Text> &storedWords()
{
    static const QHash<QByteArray, Text> words{
        {"shop-server"_ba, KASSA_TEXT("journal", "shop server")},
        {"shop-page"_ba, KASSA_TEXT("journal", "shop page")},
        {"provider-server"_ba, KASSA_TEXT("journal", "provider server")},
        {"provider-page"_ba, KASSA_TEXT("journal", "provider page")},
        {"app"_ba, KASSA_TEXT("journal", "app")},
        {"buyer"_ba, KASSA_TEXT("journal", "buyer")},
        {"shop"_ba, KASSA_TEXT("journal", "shop")},
        {"sandbox"_ba, KASSA_TEXT("journal", "sandbox")},
        {"api"_ba, KASSA_TEXT("journal", "API")},
        {"callback"_ba, KASSA_TEXT("journal", "callback")},
        {"page-load"_ba, KASSA_TEXT("journal", "page load")},
        {"page-call"_ba, KASSA_TEXT("journal", "page call")},
        {"page-event"_ba, KASSA_TEXT("journal", "page event")},
        {"return"_ba, KASSA_TEXT("journal", "return")},
        {"socket"_ba, KASSA_TEXT("journal", "socket")},
        {"timer"_ba, KASSA_TEXT("journal", "timer")},
        {"timeout"_ba, KASSA_TEXT("journal", "timed out")},
        {"refused"_ba, KASSA_TEXT("journal", "refused")},
        {"cut"_ba, KASSA_TEXT("journal", "connection cut")},
        {"tls"_ba, KASSA_TEXT("journal", "TLS failed")},
        {"blocked"_ba, KASSA_TEXT("journal", "blocked")},
        {"connecting"_ba, KASSA_TEXT("journal", "while connecting")},
        {"sending"_ba, KASSA_TEXT("journal", "while sending")},
        {"waiting"_ba, KASSA_TEXT("journal", "while waiting")},
        {"receiving"_ba, KASSA_TEXT("journal", "while receiving")},
        {"good"_ba, KASSA_TEXT("journal", "right")},
        {"note"_ba, KASSA_TEXT("journal", "note")},
        {"warning"_ba, KASSA_TEXT("journal", "warning")},
        {"wrong"_ba, KASSA_TEXT("journal", "wrong")},
        {"held"_ba, KASSA_TEXT("journal", "held")},
        {"released"_ba, KASSA_TEXT("journal", "released")},
        {"delayed"_ba, KASSA_TEXT("journal", "delayed")},
        {"dropped"_ba, KASSA_TEXT("journal", "dropped")},
        {"doubled"_ba, KASSA_TEXT("journal", "doubled")},
        {"edited"_ba, KASSA_TEXT("journal", "edited")},
        {"answered"_ba, KASSA_TEXT("journal", "answered in place of the receiver")},
    };
    return words;
}

QByteArray shortened(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes).simplified();
    return (text.size() > LongestQuote ? text.left(LongestQuote) + u'…' : text).toUtf8();
}

QByteArray startLine(const QByteArray &head)
{
    return head.left(head.indexOf("\r\n"));
}

// One payload in a few words.
struct Summary
{
    static Text http(const QByteArray &line, const RawHttp &raw)
    {
        if (raw.body.isEmpty())
            return Text::verbatim(line);
        return KASSA_TEXT("journal", "%1, %2 B").with(line).with(QByteArray::number(raw.body.size()));
    }

    Text operator()(const HttpRequest &request) const
    {
        const auto head = parseRequestHead(request.raw.head);
        return http(head ? head->method + ' ' + urlOf(request, *head) : startLine(request.raw.head),
                    request.raw);
    }
    Text operator()(const HttpResponse &response) const
    {
        return http(startLine(response.raw.head), response.raw);
    }
    Text operator()(const ExchangeFailed &failed) const
    {
        const Text text = KASSA_TEXT("journal", "no answer: %1 %2")
                              .with(wordFor(toWord(failed.reason)))
                              .with(wordFor(toWord(failed.phase)));
        return failed.detail.isEmpty() ? text
                                       : KASSA_TEXT("journal", "%1 (%2)").with(text).with(failed.detail);
    }
    Text operator()(const Navigation &navigation) const
    {
        return KASSA_TEXT("journal", "go to %1 %2").with(navigation.method).with(navigation.url);
    }
    Text operator()(const Page &page) const
    {
        return KASSA_TEXT("journal", "page %1 (%2)").with(page.id).with(page.title);
    }
    Text operator()(const PageEvent &event) const
    {
        return KASSA_TEXT("journal", "message %1").with(shortened(event.data));
    }
    Text operator()(const AppLink &link) const { return KASSA_TEXT("journal", "open %1").with(link.url); }
    Text operator()(const SocketOpen &open) const
    {
        return KASSA_TEXT("journal", "connect to %1").with(open.url);
    }
    Text operator()(const SocketOpened &opened) const
    {
        return opened.chosen.isEmpty()
                   ? KASSA_TEXT("journal", "connected")
                   : KASSA_TEXT("journal", "connected, subprotocol %1").with(opened.chosen);
    }
    Text operator()(const SocketText &text) const
    {
        return KASSA_TEXT("journal", "text %1").with(shortened(text.bytes));
    }
    Text operator()(const SocketClosed &closed) const
    {
        return KASSA_TEXT("journal", "closed with %1 %2")
            .with(QByteArray::number(closed.code))
            .with(closed.reason);
    }
    Text operator()(const BuyerAction &action) const
    {
        return KASSA_TEXT("journal", "presses %1 on %2").with(action.control).with(action.page);
    }
    Text operator()(const TimerFired &timer) const
    {
        return KASSA_TEXT("journal", "timer %1").with(timer.key);
    }
};

Text word(const Json &stored)
{
    return wordFor(stored.text());
}

Text sent(const Entry &entry)
{
    const auto payload = sentPayload(entry);
    return KASSA_TEXT("journal", "%1, %2 to %3: %4")
        .with(word(entry.core["channel"_ba]))
        .with(word(entry.core["from"_ba]))
        .with(word(entry.core["to"_ba]))
        .with(payload ? summaryOf(*payload)
                      : KASSA_TEXT("journal", "a message that this version cannot read"));
}

Text session(const Json &inputs)
{
    return KASSA_TEXT("journal", "session with %1 (%2), seed %3")
        .with(inputs["provider"_ba].text())
        .with(word(inputs["environment"_ba]))
        .with(inputs["seed"_ba].text());
}

Text ruled(const Json &core, const QByteArray &message)
{
    const QByteArray rule = core["rule"_ba].text();
    if (rule == "late-answer") // the bench's own (bench/traffic.cpp)
        return KASSA_TEXT("journal", "#%1 comes too late: nobody waits for it any more").with(message);
    const Text done = KASSA_TEXT("journal", "#%1 %2").with(message).with(word(core["done"_ba]));
    return rule.isEmpty() ? KASSA_TEXT("journal", "%1 by hand").with(done)
                          : KASSA_TEXT("journal", "%1 by rule %2").with(done).with(rule);
}

// What reports are about ("purchase WS-1001"); their last word is a reference.
const QHash<QByteArray, Text> &subjectWords()
{
    static const QHash<QByteArray, Text> words{
        {"purchase"_ba, KASSA_TEXT("journal", "purchase %1")},
        {"resulting purchase"_ba, KASSA_TEXT("journal", "resulting purchase %1")},
        {"checkout"_ba, KASSA_TEXT("journal", "checkout %1")},
        {"invoice"_ba, KASSA_TEXT("journal", "invoice %1")},
        {"payment"_ba, KASSA_TEXT("journal", "payment %1")},
        {"storage"_ba, KASSA_TEXT("journal", "data storage %1")},
        {"order"_ba, KASSA_TEXT("journal", "order %1")},
        {"request"_ba, KASSA_TEXT("journal", "payment request %1")},
        {"credit"_ba, KASSA_TEXT("journal", "credit %1")},
        {"terminal"_ba, KASSA_TEXT("journal", "terminal %1")},
        {"account"_ba, KASSA_TEXT("journal", "account %1")},
        {"webshop"_ba, KASSA_TEXT("journal", "webshop %1")},
        {"api"_ba, KASSA_TEXT("journal", "API %1")},
        {"exchange"_ba, KASSA_TEXT("journal", "exchange %1")},
    };
    return words;
}

// What reports without a reference are about.
const QHash<QByteArray, Text> &wholeSubjects()
{
    static const QHash<QByteArray, Text> words{
        {"page"_ba, KASSA_TEXT("journal", "page")},
        {"phone"_ba, KASSA_TEXT("journal", "phone")},
        {"invoice"_ba, KASSA_TEXT("journal", "invoice")},
        {"token"_ba, KASSA_TEXT("journal", "token")},
        {"certification"_ba, KASSA_TEXT("journal", "certification")},
        {"navigation"_ba, KASSA_TEXT("journal", "navigation")},
        {"browser"_ba, KASSA_TEXT("journal", "browser")},
        {"provider"_ba, KASSA_TEXT("journal", "provider")},
    };
    return words;
}

Text reported(const Json &core)
{
    const Text text = textFromJson(core["text"_ba]).value_or(Text());
    return reported(core["subject"_ba].text(),
                    text.isEmpty() ? Text::verbatim(core["value"_ba].text()) : text);
}

// By the title that stands in the entry; older entries have none.
Text operationOf(const Json &core)
{
    const auto title = core.contains("title"_ba) ? textFromJson(core["title"_ba]) : Result<Text>(Text());
    return title && !title->isEmpty() ? *title : Text::verbatim(core["operation"_ba].text());
}

QByteArray verdictLine(const Json &stored, const Catalogue &catalogue, const QByteArray &language)
{
    const auto inLanguage = [&](const Text &text) { return catalogue.text(text, language).toUtf8(); };
    const Verdict verdict = verdictFromJson(stored).value_or(Verdict());
    QByteArray line = "    " + inLanguage(word(stored["severity"_ba])) + ": " + inLanguage(verdict.what);
    if (!verdict.why.isEmpty())
        line += " - " + inLanguage(verdict.why);
    if (!verdict.source.isEmpty())
        line += " [" + verdict.source + ']';
    return line + '\n';
}

} // namespace

Text wordFor(const QByteArray &stored)
{
    return storedWords().value(stored, Text::verbatim(stored));
}

Text subjectOf(const QByteArray &subject)
{
    const qsizetype last = subject.lastIndexOf(' ');
    if (last < 0)
        return wholeSubjects().value(subject, wordFor(subject));
    const auto known = subjectWords().constFind(subject.first(last));
    return known == subjectWords().cend() ? Text::verbatim(subject)
                                          : Text(*known).with(subject.sliced(last + 1));
}

Text reported(const QByteArray &subject, const Text &what)
{
    const QByteArray name = subject.sliced(subject.lastIndexOf(' ') + 1);
    const bool isSwitch = name.startsWith("set."); // which is named by its title
    const bool isNamed = std::any_of(what.args.begin(), what.args.end(),
                                     [&](const Text &argument) { return argument.source == name; });
    return subject.isEmpty() || isSwitch || isNamed
               ? what
               : KASSA_TEXT("journal", "%1: %2").with(subjectOf(subject)).with(what);
}

Text summaryOf(const Payload &payload)
{
    return std::visit(Summary(), payload);
}

Text summaryOf(const Entry &entry)
{
    const Json &core = entry.core;
    const QByteArray message = core["message"_ba].text();
    if (entry.kind == "sent")
        return sent(entry);
    if (entry.kind == "session")
        return session(core["inputs"_ba]);
    if (entry.kind == "given" && !core.contains("side"_ba))
        return KASSA_TEXT("journal", "on the wire: %1").with(core["operation"_ba].text());
    if (entry.kind == "given")
        return KASSA_TEXT("journal", "%1: %2").with(word(core["side"_ba])).with(operationOf(core));
    if (entry.kind == "delivered")
        return KASSA_TEXT("journal", "#%1 delivered").with(message);
    if (entry.kind == "ruled")
        return ruled(core, message);
    if (entry.kind == "reported")
        return reported(core);
    if (entry.kind == "clock")
        return KASSA_TEXT("journal", "the clock jumps to %1").with(core["to"_ba].text());
    if (entry.kind == "rewound")
        return KASSA_TEXT("journal", "back to #%1: what follows is a new branch").with(core["to"_ba].text());
    return Text::verbatim(entry.kind);
}

QByteArray text(const std::vector<Entry> &entries, const Catalogue &catalogue, const QByteArray &language)
{
    QByteArray lines;
    for (const Entry &entry : entries) {
        lines += toIso(entry.at) + "  #" + QByteArray::number(entry.id.ordinal) + "  " +
                 catalogue.text(summaryOf(entry), language).toUtf8() + '\n';
        for (const Json &stored : entry.core["verdicts"_ba].items())
            lines += verdictLine(stored, catalogue, language);
    }
    return lines;
}

} // namespace kassa
