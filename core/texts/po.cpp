#include "texts/exchange_formats.h"

#include "texts/plural.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <map>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n')
            out += u"\\n";
        else if (c == u'\t')
            out += u"\\t";
        else if (c == u'\r')
            out += u"\\r";
        else if (c == u'"' || c == u'\\')
            out += QString(u'\\') + c;
        else
            out += c;
    }
    return u'"' + out + u'"';
}

// A keyword and its text; one of several lines stands below it, a line each.
QString entry(const QString &keyword, const QString &text)
{
    if (!text.contains(u'\n') || text.indexOf(u'\n') == text.size() - 1)
        return keyword + u' ' + quoted(text) + u'\n';
    QString out = keyword + u" \"\"\n"_s;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        out += quoted(text.sliced(at, end - at)) + u'\n';
        at = end;
    }
    return out;
}

QString comments(const QString &sign, const QString &text)
{
    QString out;
    for (const QString &line : text.split(u'\n')) {
        if (!text.isEmpty())
            out += sign + u' ' + line + u'\n';
    }
    return out;
}

// One message of the file as it stands there.
struct PoEntry
{
    int line = 0;
    std::map<QString, QString> texts; // "msgid", "msgstr[0]", ...
    QStringList note, remark, flags;
    QByteArray base;

    bool isEmpty() const { return texts.empty(); }
};

constexpr QStringView baseMark = u"kassa-base: ";

class PoReader
{
public:
    explicit PoReader(const QString &text) : m_lines(text.split(u'\n')) {}

    Result<TextExchange> read()
    {
        PoEntry current;
        for (m_at = 0; m_at < m_lines.size() && !m_error; ++m_at) {
            QString line = m_lines[m_at];
            if (line.endsWith(u'\r'))
                line.chop(1);
            line = line.trimmed();
            const bool begins = line.isEmpty() || line.startsWith(u'#') || line.startsWith(u"msgctxt") ||
                                (line.startsWith(u"msgid ") && !current.texts.contains(u"msgctxt"_s));
            if (begins &&
                current.texts.contains(current.texts.contains(u"msgstr"_s) ? u"msgstr"_s : u"msgstr[0]"_s))
                finish(current);
            readLine(line, current);
        }
        if (!m_error && !current.isEmpty())
            finish(current);
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_made.language.isEmpty())
            return fail(ErrorKind::Malformed, "exchange.language",
                        KASSA_TEXT("error", "PO: the header names no Language"));
        return std::move(m_made);
    }

private:
    void wrong(int line, const Text &what)
    {
        if (!m_error)
            m_error = Error{ErrorKind::Malformed, "exchange.syntax",
                            KASSA_TEXT("error", "PO, line %1: %2").with(line).with(what)};
    }

    int here() const { return int(m_at) + 1; }

    void readLine(const QString &line, PoEntry &current)
    {
        if (line.isEmpty() || line.startsWith(u"#~") || line.startsWith(u"#|") || line.startsWith(u"#:"))
            return;
        if (line.startsWith(u'#')) {
            m_keyword.clear();
            readComment(line, current);
        } else if (line.startsWith(u'"')) {
            if (m_keyword.isEmpty())
                wrong(here(), KASSA_TEXT("error", "a text without a keyword before it"));
            else
                current.texts[m_keyword] += text(line);
        } else {
            const qsizetype blank = line.indexOf(u' ');
            m_keyword = line.first(std::max<qsizetype>(0, blank));
            const bool isKnown = m_keyword == u"msgctxt" || m_keyword == u"msgid" ||
                                 m_keyword == u"msgid_plural" || m_keyword == u"msgstr" ||
                                 m_keyword.startsWith(u"msgstr[");
            if (!isKnown)
                return wrong(here(), KASSA_TEXT("error", "neither a keyword nor a text: %1")
                                         .with(line.first(std::min<qsizetype>(40, line.size()))));
            if (current.isEmpty())
                current.line = here();
            if (current.texts.contains(m_keyword))
                return wrong(here(), KASSA_TEXT("error", "%1 for the second time").with(m_keyword));
            current.texts[m_keyword] = text(line.sliced(blank + 1).trimmed());
        }
    }

    static void readComment(const QString &line, PoEntry &current)
    {
        const QString words =
            line.size() > 2 && line[1] != u' ' && line[2] == u' ' ? line.sliced(3) : line.sliced(2);
        if (line.startsWith(u"#,")) {
            for (const QString &flag : words.split(u','))
                current.flags << flag.trimmed();
        } else if (line.startsWith(u"#. ") && words.startsWith(baseMark)) {
            current.base = words.sliced(baseMark.size()).toLatin1();
        } else if (line.startsWith(u"#.")) {
            current.note << words;
        } else {
            current.remark << (line.size() > 2 ? line.sliced(2) : QString());
        }
    }

    QString text(const QString &literal)
    {
        if (literal.size() < 2 || !literal.startsWith(u'"') || !literal.endsWith(u'"')) {
            wrong(here(), KASSA_TEXT("error", "a text is not closed by a quotation mark"));
            return {};
        }
        QString out;
        for (qsizetype i = 1; i < literal.size() - 1; ++i) {
            if (literal[i] != u'\\') {
                out += literal[i];
                continue;
            }
            if (++i == literal.size() - 1) {
                wrong(here(), KASSA_TEXT("error", "a text is not closed by a quotation mark"));
                return {};
            }
            const QChar c = literal[i];
            out += c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c == u'r' ? QChar(u'\r') : c;
        }
        return out;
    }

    void finish(PoEntry &current)
    {
        PoEntry entry;
        std::swap(entry, current);
        m_keyword.clear();
        const bool plural = entry.texts.contains(u"msgid_plural"_s);
        if (!entry.texts.contains(u"msgid"_s) || !entry.texts.contains(plural ? u"msgstr[0]"_s : u"msgstr"_s))
            return wrong(entry.line, KASSA_TEXT("error", "a message lacks its msgid or msgstr"));
        if (entry.texts[u"msgid"_s].isEmpty() && !entry.texts.contains(u"msgctxt"_s))
            return readHeader(entry.texts[u"msgstr"_s]);
        ExchangeUnit unit;
        const QString context = entry.texts[u"msgctxt"_s];
        const qsizetype bar = context.indexOf(u'|');
        unit.key = {(bar < 0 ? context : context.first(bar)).toUtf8(), entry.texts[u"msgid"_s].toUtf8(),
                    bar < 0 ? QByteArray() : context.sliced(bar + 1).toUtf8()};
        unit.note = entry.note.join(u'\n');
        unit.remark = entry.remark.join(u'\n');
        unit.plural = plural;
        unit.base = entry.base;
        for (int i = 0; plural && entry.texts.contains(u"msgstr[%1]"_s.arg(i)); ++i)
            unit.translation.forms.push_back(entry.texts[u"msgstr[%1]"_s.arg(i)]);
        if (!plural)
            unit.translation.forms.push_back(entry.texts[u"msgstr"_s]);
        unit.translation.state = entry.flags.contains(u"fuzzy"_s) || unit.translation.isEmpty()
                                     ? TextState::Unfinished
                                     : TextState::Finished;
        m_made.units.push_back(std::move(unit));
    }

    void readHeader(const QString &header)
    {
        for (const QString &line : header.split(u'\n')) {
            if (line.startsWith(u"Language:"))
                m_made.language = line.sliced(9).trimmed().toUtf8();
            else if (line.startsWith(u"X-Source-Language:"))
                m_made.sourceLanguage = line.sliced(18).trimmed().toUtf8();
        }
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    QString m_keyword;
    TextExchange m_made;
    std::optional<Error> m_error;
};

} // namespace

QByteArray writePo(const TextExchange &exchange)
{
    const PluralRule &rule = pluralRule(exchange.language);
    QString out = entry(u"msgid"_s, {}) +
                  entry(u"msgstr"_s, u"MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                                     "Content-Transfer-Encoding: 8bit\nLanguage: %1\nX-Source-Language: %2\n"
                                     "Plural-Forms: nplurals=%3; plural=(%4);\n"_s
                                         .arg(QString::fromUtf8(exchange.language),
                                              QString::fromUtf8(exchange.sourceLanguage))
                                         .arg(rule.forms)
                                         .arg(QString::fromLatin1(rule.expression)));
    for (const ExchangeUnit &unit : exchange.units) {
        const QString source = QString::fromUtf8(unit.key.source);
        out += u'\n' + comments(u"#"_s, unit.remark) + comments(u"#."_s, unit.note);
        if (!unit.base.isEmpty())
            out += u"#. "_s + baseMark.toString() + QString::fromLatin1(unit.base) + u'\n';
        if (unit.translation.state == TextState::Unfinished && !unit.translation.isEmpty())
            out += u"#, fuzzy\n"_s;
        out += entry(u"msgctxt"_s, QString::fromUtf8(unit.key.comment.isEmpty()
                                                         ? unit.key.context
                                                         : unit.key.context + '|' + unit.key.comment));
        out += entry(u"msgid"_s, source);
        if (!unit.plural) {
            out += entry(u"msgstr"_s, unit.translation.forms.front());
            continue;
        }
        out += entry(u"msgid_plural"_s, source);
        for (std::size_t i = 0; i < unit.translation.forms.size(); ++i)
            out += entry(u"msgstr[%1]"_s.arg(i), unit.translation.forms[i]);
    }
    return out.toUtf8();
}

Result<TextExchange> readPo(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Malformed, "exchange.utf8", KASSA_TEXT("error", "PO: the file is not UTF-8"));
    return PoReader(text).read();
}

} // namespace kassa
