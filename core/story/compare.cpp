#include "story/compare.h"

#include "journal/entry_parts.h"

#include <QHash>
#include <QRegularExpression>

namespace kassa {

namespace {

// Signatures, session ids, UUIDs; times in ISO 8601; Unix times.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(
        QStringLiteral("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b"
                       "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?"
                       "|\\b[0-9a-fA-F]{16,}\\b|\\b\\d{10,}(?:\\.\\d+)?\\b"));
    return expression;
}

class Normaliser
{
public:
    explicit Normaliser(const Json &inputs)
    {
        for (const char *name : {"shop", "shopPublic", "api", "page"}) {
            const QByteArray origin = inputs["origins"][name].text();
            if (origin.isEmpty())
                continue;
            const QByteArray mark = QByteArray("{") + name + '}';
            m_origins.emplace_back(origin, mark);
            m_origins.emplace_back(QByteArray(origin).replace("/", "\\/"), mark);
            m_origins.emplace_back(QByteArray(origin).replace(":", "%3A").replace("/", "%2F"), mark);
            m_origins.emplace_back(origin.mid(origin.indexOf("://") + 3), mark);
        }
    }

    QByteArray line(const Entry &entry)
    {
        Json core = entry.core;
        for (const char *name : {"id", "cause", "at", "exchange", "lane", "message"})
            core.remove(name);
        QByteArray text = core.toCompact();
        for (const auto &[origin, mark] : m_origins)
            text.replace(origin, mark);
        return numbered(QString::fromUtf8(text)).toUtf8();
    }

private:
    QString numbered(const QString &text)
    {
        QString result;
        qsizetype at = 0;
        for (auto each = tokens().globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            result += text.mid(at, match.capturedStart() - at);
            const int number = m_seen.value(match.captured(), int(m_seen.size()) + 1);
            m_seen.insert(match.captured(), number);
            result += QStringLiteral("{%1}").arg(number);
            at = match.capturedEnd();
        }
        return result + text.mid(at);
    }

    std::vector<std::pair<QByteArray, QByteArray>> m_origins;
    QHash<QString, int> m_seen;
};

QByteArrayList canonicalLines(const std::vector<Entry> &entries)
{
    QByteArrayList lines;
    for (const Entry *entry : currentBranch(entries)) {
        Json core = entry->core;
        if (entry->kind == "session") {
            Json inputs = core["inputs"];
            inputs.remove("outcome");
            core.set("inputs", std::move(inputs));
        }
        lines << core.toCompact();
    }
    return lines;
}

} // namespace

QByteArray normalised(const std::vector<Entry> &entries)
{
    const auto branch = currentBranch(entries);
    if (branch.empty())
        return {};
    Normaliser normaliser(branch.front()->core["inputs"]);
    QByteArrayList lines;
    for (const Entry *entry : branch) {
        if (entry->kind != "session" && entry->kind != "clock")
            lines << normaliser.line(*entry);
    }
    return lines.join('\n');
}

QByteArray normalisedValues(const std::vector<Entry> &entries)
{
    QByteArrayList all;
    for (const QByteArray &line : normalised(entries).split('\n')) {
        const auto entry = Json::parse(line); // a number may have become a name
        all << (entry ? entry->toPretty() : line);
    }
    return all.join('\n');
}

RunDifference compareRuns(const std::vector<Entry> &left, const std::vector<Entry> &right)
{
    RunDifference difference{lineDiff(normalised(left), normalised(right)), -1};
    const auto first = std::find_if(difference.lines.begin(), difference.lines.end(),
                                    [](const DiffLine &line) { return line.mark != DiffLine::Mark::Same; });
    if (first != difference.lines.end())
        difference.first = first - difference.lines.begin();
    return difference;
}

bool beginsWith(const std::vector<Entry> &whole, const std::vector<Entry> &beginning)
{
    return normalised(whole).startsWith(normalised(beginning));
}

QByteArray firstDifference(const std::vector<Entry> &left, const std::vector<Entry> &right)
{
    const QByteArrayList a = canonicalLines(left);
    const QByteArrayList b = canonicalLines(right);
    for (qsizetype i = 0; i < a.size(); ++i) {
        const QByteArray other = i < b.size() ? b[i] : QByteArray();
        if (a[i] != other)
            return a[i] + '\n' + other;
    }
    return {};
}

} // namespace kassa
