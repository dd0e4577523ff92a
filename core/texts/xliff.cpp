#include "texts/exchange_formats.h"
#include "texts/xml_words.h"

#include <optional>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView contextGroup = u"x-trolltech-linguist-context";
constexpr QStringView pluralGroup = u"x-gettext-plurals";
constexpr QStringView plural20 = u"kassa:plural";

QString escaped(const QString &text)
{
    // A reader of XML makes a line feed of a bare carriage return.
    return text.toHtmlEscaped().replace(u'\r', u"&#13;"_s);
}

QString escaped(const QByteArray &utf8)
{
    return escaped(QString::fromUtf8(utf8));
}

// Lines of XML, indented by two blanks.
class Lines
{
public:
    void add(const QString &line) { m_out += QString(qsizetype(m_depth) * 2, u' ') + line + u'\n'; }
    void open(const QString &line)
    {
        add(line);
        ++m_depth;
    }
    void close(const QString &name)
    {
        --m_depth;
        add(u"</%1>"_s.arg(name));
    }
    QByteArray bytes() const { return m_out.toUtf8(); }

private:
    QString m_out;
    int m_depth = 0;
};

class Writer
{
public:
    Writer(const TextExchange &exchange, bool isNew) : m_exchange(exchange), m_isNew(isNew) {}

    QByteArray write()
    {
        const QString source = escaped(m_exchange.sourceLanguage), target = escaped(m_exchange.language);
        m_lines.add(u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"_s);
        if (m_isNew) {
            m_lines.open(
                u"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"%1\" "
                "trgLang=\"%2\">"_s.arg(source, target));
            m_lines.open(
                u"<file id=\"texts\" original=\"kassa_%1.ts\" xml:space=\"preserve\">"_s.arg(target));
        } else {
            m_lines.open(u"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">"_s);
            m_lines.open(u"<file original=\"kassa_%2.ts\" source-language=\"%1\" target-language=\"%2\" "
                         "datatype=\"x-ts\" xml:space=\"preserve\">"_s.arg(source, target));
            m_lines.open(u"<body>"_s);
        }
        writeUnits();
        if (!m_isNew)
            m_lines.close(u"body"_s);
        m_lines.close(u"file"_s);
        m_lines.close(u"xliff"_s);
        return m_lines.bytes();
    }

private:
    void writeUnits()
    {
        std::optional<QByteArray> context;
        int number = 0, groups = 0;
        for (const ExchangeUnit &unit : m_exchange.units) {
            if (context != unit.key.context) {
                if (context)
                    m_lines.close(u"group"_s);
                context = unit.key.context;
                const QString name = escaped(*context);
                m_lines.open(m_isNew
                                 ? u"<group id=\"g%1\" name=\"%2\">"_s.arg(++groups).arg(name)
                                 : u"<group restype=\"%1\" resname=\"%2\">"_s.arg(contextGroup).arg(name));
            }
            writeUnit(unit, u"u%1"_s.arg(++number));
        }
        if (context)
            m_lines.close(u"group"_s);
    }

    void writeUnit(const ExchangeUnit &unit, const QString &id)
    {
        if (!unit.plural)
            return writeForm(unit, id, unit.translation.forms.front(), true);
        m_lines.open(m_isNew ? u"<group id=\"%1\" type=\"%2\">"_s.arg(id).arg(plural20)
                             : u"<group id=\"%1\" restype=\"%2\">"_s.arg(id).arg(pluralGroup));
        writeNotes(unit);
        for (std::size_t i = 0; i < unit.translation.forms.size(); ++i)
            writeForm(unit, m_isNew ? u"%1-%2"_s.arg(id).arg(i) : u"%1[%2]"_s.arg(id).arg(i),
                      unit.translation.forms[i], false);
        m_lines.close(u"group"_s);
    }

    void writeForm(const ExchangeUnit &unit, const QString &id, const QString &words, bool hasNotes)
    {
        const bool isFinished = unit.translation.state == TextState::Finished;
        const QString source = u"<source>%1</source>"_s.arg(escaped(unit.key.source));
        if (m_isNew) {
            m_lines.open(u"<unit id=\"%1\">"_s.arg(id));
            if (hasNotes)
                writeNotes(unit);
            m_lines.open(u"<segment state=\"%1\">"_s.arg(isFinished        ? u"final"_s
                                                         : words.isEmpty() ? u"initial"_s
                                                                           : u"translated"_s));
            m_lines.add(source);
            m_lines.add(u"<target>%1</target>"_s.arg(escaped(words)));
            m_lines.close(u"segment"_s);
            m_lines.close(u"unit"_s);
            return;
        }
        m_lines.open(u"<trans-unit id=\"%1\"%2>"_s.arg(id, isFinished ? u" approved=\"yes\""_s : QString()));
        m_lines.add(source);
        m_lines.add(u"<target state=\"%1\">%2</target>"_s.arg(isFinished ? u"final"_s
                                                              : words.isEmpty()
                                                                  ? u"needs-translation"_s
                                                                  : u"needs-review-translation"_s,
                                                              escaped(words)));
        if (hasNotes)
            writeNotes(unit);
        m_lines.close(u"trans-unit"_s);
    }

    void writeNotes(const ExchangeUnit &unit)
    {
        const std::pair<QString, QString> notes[] = {{u"developer"_s, unit.note},
                                                     {u"translator"_s, unit.remark},
                                                     {u"comment"_s, QString::fromUtf8(unit.key.comment)},
                                                     {u"base"_s, QString::fromLatin1(unit.base)}};
        if (m_isNew)
            m_lines.open(u"<notes>"_s);
        for (const auto &[kind, words] : notes) {
            if (!words.isEmpty())
                m_lines.add(u"<note %1=\"%2\">%3</note>"_s.arg(m_isNew ? u"category"_s : u"from"_s, kind,
                                                               escaped(words)));
        }
        if (m_isNew)
            m_lines.close(u"notes"_s);
    }

    const TextExchange &m_exchange;
    bool m_isNew; // 2.0
    Lines m_lines;
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) {}

    Result<TextExchange> read()
    {
        bool hasType = false;
        while (m_xml.readNext() != QXmlStreamReader::StartElement && !m_xml.atEnd())
            hasType = hasType || m_xml.isDTD();
        if (m_xml.name() != u"xliff") {
            m_xml.wrong(KASSA_TEXT("error", "the root element is not xliff"));
        } else if (hasType) {
            m_xml.wrong(KASSA_TEXT("error", "XLIFF has no document type"));
        } else {
            m_made.sourceLanguage = m_xml.attributes().value("srcLang"_L1).toUtf8();
            m_made.language = m_xml.attributes().value("trgLang"_L1).toUtf8();
            while (m_xml.readNextStartElement()) {
                if (m_xml.name() == u"file")
                    readFile();
                else
                    m_xml.skipCurrentElement();
            }
            while (!m_xml.hasError() && !m_xml.atEnd())
                m_xml.readNext();
        }
        if (m_xml.hasError())
            return fail(ErrorKind::Malformed, "exchange.syntax",
                        KASSA_TEXT("error", "XLIFF, line %1, column %2: %3")
                            .with(m_xml.lineNumber())
                            .with(m_xml.columnNumber())
                            .with(m_xml.whatIsWrong()));
        if (m_made.language.isEmpty())
            return fail(ErrorKind::Malformed, "exchange.language",
                        KASSA_TEXT("error", "XLIFF: no target language is named"));
        return std::move(m_made);
    }

private:
    void readFile()
    {
        if (const auto target = m_xml.attributes().value("target-language"_L1); !target.isEmpty())
            m_made.language = target.toUtf8();
        if (const auto source = m_xml.attributes().value("source-language"_L1); !source.isEmpty())
            m_made.sourceLanguage = source.toUtf8();
        readGroup({}, nullptr);
    }

    // What stands in <file>, <body> or <group>. `plural`: the text whose forms the units of this group are.
    void readGroup(const QByteArray &context, ExchangeUnit *plural)
    {
        while (m_xml.readNextStartElement()) {
            const auto attributes = m_xml.attributes();
            if (m_xml.name() == u"body") {
                readGroup(context, nullptr);
            } else if (m_xml.name() == u"group") {
                if (attributes.value("restype"_L1) == pluralGroup ||
                    attributes.value("type"_L1) == plural20) {
                    ExchangeUnit unit;
                    unit.key.context = context;
                    unit.plural = true;
                    readGroup(context, &unit);
                    m_made.units.push_back(std::move(unit));
                } else {
                    const auto name =
                        attributes.value(attributes.hasAttribute("resname"_L1) ? "resname"_L1 : "name"_L1);
                    readGroup(name.isEmpty() ? context : name.toUtf8(), nullptr);
                }
            } else if (m_xml.name() == u"trans-unit" || m_xml.name() == u"unit") {
                readUnit(context, plural);
            } else if (m_xml.name() == u"note" && plural) {
                readNote(*plural);
            } else if (m_xml.name() == u"notes" && plural) {
                readNotes(*plural);
            } else {
                m_xml.skipCurrentElement();
            }
        }
    }

    void readUnit(const QByteArray &context, ExchangeUnit *plural)
    {
        ExchangeUnit unit;
        unit.key.context = context;
        QString source, target;
        bool isFinished = m_xml.attributes().value("approved"_L1) == u"yes";
        readParts(unit, source, target, isFinished);
        unit.key.source = source.toUtf8();
        unit.translation = {{target}, isFinished ? TextState::Finished : TextState::Unfinished};
        if (!plural) {
            m_made.units.push_back(std::move(unit));
            return;
        }
        Translation &all = plural->translation;
        if (all.forms.empty()) {
            plural->key.source = unit.key.source;
            all.state = TextState::Finished;
        } else if (plural->key.source != unit.key.source) {
            m_xml.wrong(KASSA_TEXT("error", "the plural forms of one text have different sources"));
        }
        all.forms.push_back(target);
        if (!isFinished)
            all.state = TextState::Unfinished;
    }

    // Sources and targets of a unit; those of its segments one behind the other.
    void readParts(ExchangeUnit &unit, QString &source, QString &target, bool &isFinished)
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"source") {
                source += words();
            } else if (m_xml.name() == u"target") {
                const auto state = m_xml.attributes().value("state"_L1);
                if (state.startsWith(u"needs-") || state == u"new")
                    isFinished = false;
                target += words();
            } else if (m_xml.name() == u"segment" || m_xml.name() == u"ignorable") {
                if (m_xml.name() == u"segment")
                    isFinished = m_xml.attributes().value("state"_L1) == u"final";
                readParts(unit, source, target, isFinished);
            } else if (m_xml.name() == u"note") {
                readNote(unit);
            } else if (m_xml.name() == u"notes") {
                readNotes(unit);
            } else {
                m_xml.skipCurrentElement(); // alt-trans and seg-source have sources of their own
            }
        }
    }

    void readNotes(ExchangeUnit &unit)
    {
        while (m_xml.readNextStartElement())
            readNote(unit);
    }

    void readNote(ExchangeUnit &unit)
    {
        const auto attributes = m_xml.attributes();
        const QString kind =
            attributes.value(attributes.hasAttribute("category"_L1) ? "category"_L1 : "from"_L1).toString();
        const QString note = words();
        if (kind == u"developer")
            unit.note = note;
        else if (kind == u"translator")
            unit.remark = note;
        else if (kind == u"comment")
            unit.key.comment = note.toUtf8();
        else if (kind == u"base")
            unit.base = note.toLatin1();
    }

    QString words()
    {
        return xmlWords(m_xml, [this] {
            if (m_xml.name() == u"mrk" || m_xml.name() == u"g" || m_xml.name() == u"pc")
                return words();
            m_xml.wrong(
                KASSA_TEXT("error", "<%1> inside a text is not understood; export without inline codes")
                    .with(m_xml.name().toString()));
            return QString();
        });
    }

    XmlReader m_xml;
    TextExchange m_made;
};

} // namespace

QByteArray writeXliff12(const TextExchange &exchange)
{
    return Writer(exchange, false).write();
}

QByteArray writeXliff20(const TextExchange &exchange)
{
    return Writer(exchange, true).write();
}

Result<TextExchange> readXliff(const QByteArray &bytes)
{
    return Reader(bytes).read();
}

} // namespace kassa
