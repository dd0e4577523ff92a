#include "story/results.h"

#include "journal/exports.h"
#include "journal/narration.h"
#include "wire/payload_json.h"

#include <QXmlStreamWriter>

#include <set>

namespace kassa {

namespace {

constexpr std::size_t mostTroubles = 6; // that are named

// XML 1.0 knows no control characters but these three.
QString printable(QString text)
{
    text.removeIf([](QChar c) { return c < QLatin1Char(' ') && c != u'\n' && c != u'\t' && c != u'\r'; });
    return text;
}

QString seconds(double value)
{
    return QString::number(value, 'f', 3);
}

int failuresIn(const std::vector<const StoryRun *> &runs)
{
    return int(std::count_if(runs.begin(), runs.end(), [](const auto *run) { return !run->result.passed; }));
}

void writeCase(QXmlStreamWriter &xml, const StoryRun &run, const Catalogue &catalogue)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"),
                       QStringLiteral("kassa.") + QString::fromUtf8(run.story.provider));
    xml.writeAttribute(QStringLiteral("name"), QString::fromUtf8(run.story.name));
    xml.writeAttribute(QStringLiteral("time"), seconds(run.seconds));
    if (!run.result.passed) {
        const QString why = printable(failureText(run, catalogue, "en"));
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("expectation"));
        xml.writeAttribute(QStringLiteral("message"), why.section(u'\n', 0, 1).replace(u'\n', u' '));
        xml.writeCharacters(why);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

// With the message that a rule, or a hand, did something to.
Text ruledWords(const Entry &entry, const std::vector<Entry> &journal)
{
    const MessageId message{entry.id.branch, entry.core["message"].text().toULongLong()};
    const auto sent =
        std::find_if(journal.begin(), journal.end(), [&](const Entry &each) { return each.id == message; });
    return sent == journal.end()
               ? summaryOf(entry)
               : KASSA_TEXT("story", "%1: %2").with(summaryOf(entry)).with(summaryOf(*sent));
}

// What went wrong on the way or was done to a message, each kind once: mostly the cause.
std::vector<std::pair<MessageId, Text>> troublesOf(const std::vector<Entry> &journal)
{
    std::vector<std::pair<MessageId, Text>> found;
    std::set<QByteArray> known;
    const auto add = [&](const Entry &entry, const QByteArray &kind, const Text &words) {
        if (found.size() < mostTroubles && known.insert(kind).second)
            found.emplace_back(entry.id, words);
    };
    for (const Entry &entry : journal) {
        if (entry.kind == "ruled")
            add(entry, entry.core["done"].text() + entry.core["rule"].text(), ruledWords(entry, journal));
        if (entry.kind == "reported" && entry.core["kind"].text() == "refused")
            add(entry, toJson(summaryOf(entry)).toCompact(), summaryOf(entry));
        for (const Json &each : entry.core["verdicts"].items()) {
            const auto verdict = verdictFromJson(each);
            if (verdict && verdict->severity == Verdict::Severity::Wrong)
                add(entry, verdict->what.source,
                    KASSA_TEXT("story", "%1: %2").with(summaryOf(entry)).with(verdict->what));
        }
    }
    return found;
}

} // namespace

QByteArray junit(const std::vector<StoryRun> &runs, const Catalogue &catalogue)
{
    std::map<QByteArray, std::vector<const StoryRun *>> suites;
    std::vector<const StoryRun *> all;
    for (const StoryRun &run : runs) {
        suites[run.story.provider].push_back(&run);
        all.push_back(&run);
    }
    const auto counts = [](QXmlStreamWriter &xml, const std::vector<const StoryRun *> &of) {
        double spent = 0;
        for (const StoryRun *run : of)
            spent += run->seconds;
        xml.writeAttribute(QStringLiteral("tests"), QString::number(of.size()));
        xml.writeAttribute(QStringLiteral("failures"), QString::number(failuresIn(of)));
        xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
        xml.writeAttribute(QStringLiteral("time"), seconds(spent));
    };
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("kassa"));
    counts(xml, all);
    for (const auto &[provider, of] : suites) {
        xml.writeStartElement(QStringLiteral("testsuite"));
        xml.writeAttribute(QStringLiteral("name"), QStringLiteral("kassa.") + QString::fromUtf8(provider));
        counts(xml, of);
        for (const StoryRun *run : of)
            writeCase(xml, *run, catalogue);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QString failureText(const StoryRun &run, const Catalogue &catalogue, const QByteArray &language)
{
    if (!run.result.failure)
        return {};
    const StoryFailure &failure = *run.result.failure;
    const auto words = [&](const Text &text) { return catalogue.text(text, language); };
    QStringList lines{words(KASSA_TEXT("story", "expected: %1").with(failure.expected)),
                      words(KASSA_TEXT("story", "came: %1").with(failure.came)),
                      words(KASSA_TEXT("story", "at: %1:%2:%3")
                                .with(failure.place.file.toUtf8())
                                .with(QByteArray::number(failure.place.line))
                                .with(QByteArray::number(failure.place.column)))};
    for (const MessageId &id : failure.ledTo) {
        const auto entry = std::find_if(run.journal.begin(), run.journal.end(),
                                        [&](const Entry &each) { return each.id == id; });
        if (entry != run.journal.end())
            lines << QStringLiteral("  #%1 ").arg(id.ordinal) + words(summaryOf(*entry));
    }
    const auto troubles = troublesOf(run.journal);
    if (!troubles.empty())
        lines << words(KASSA_TEXT("story", "on the way:"));
    for (const auto &[id, what] : troubles)
        lines << QStringLiteral("  #%1 ").arg(id.ordinal) + words(what);
    return lines.join(u'\n');
}

} // namespace kassa
