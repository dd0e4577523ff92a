#include "texts/ts_file.h"

#include "texts/plural.h"
#include "texts/xml_words.h"

#include <QStringDecoder>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Between the variants of one translation that differ in length; QTranslator's own mark.
constexpr QChar variantMark(0x9c);

// As lupdate escapes (qttools, ts.cpp).
QString escaped(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '"':
            out += u"&quot;";
            break;
        case '&':
            out += u"&amp;";
            break;
        case '>':
            out += u"&gt;";
            break;
        case '<':
            out += u"&lt;";
            break;
        case '\'':
            out += u"&apos;";
            break;
        case '\n':
        case '\t':
            out += c;
            break;
        default:
            if (c.unicode() < 0x20)
                out += u"<byte value=\"x%1\"/>"_s.arg(int(c.unicode()), 0, 16);
            else if (c.unicode() > 0x7f && c.isSpace())
                out += u"&#x%1;"_s.arg(int(c.unicode()), 0, 16);
            else
                out += c;
        }
    }
    return out;
}

QString element(const QString &name, const QString &attributes, const QString &words, const QString &indent)
{
    if (!words.contains(variantMark))
        return u"<%1%2>%3</%1>"_s.arg(name, attributes, escaped(words));
    QString out = u"<%1%2 variants=\"yes\">\n"_s.arg(name, attributes);
    for (const QString &variant : words.split(variantMark))
        out += indent + u"    <lengthvariant>"_s + escaped(variant) + u"</lengthvariant>\n"_s;
    return out + indent + u"</%1>"_s.arg(name);
}

QString written(const Translation &translation, bool plural)
{
    const QString type = translation.state == TextState::Unfinished ? u" type=\"unfinished\""_s
                         : translation.state == TextState::Gone     ? u" type=\"vanished\""_s
                                                                    : QString();
    const QString indent(8, u' ');
    if (!plural)
        return element(u"translation"_s, type,
                       translation.forms.empty() ? QString() : translation.forms.front(), indent);
    QString out = u"<translation%1>\n"_s.arg(type);
    for (const QString &form : translation.forms)
        out += indent + u"    "_s + element(u"numerusform"_s, {}, form, indent + u"    "_s) + u'\n';
    return out + indent + u"</translation>"_s;
}

} // namespace

bool Translation::isEmpty() const
{
    return std::all_of(forms.begin(), forms.end(), [](const QString &form) { return form.isEmpty(); });
}

class TsReader
{
public:
    explicit TsReader(const QString &text) : m_text(text), m_xml(text) {}

    Result<TsFile> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"TS")
            m_xml.wrong(KASSA_TEXT("error", "the root element is not TS"));
        else
            readRoot();
        if (m_xml.hasError())
            return fail(ErrorKind::Malformed, "ts.syntax",
                        KASSA_TEXT("error", "line %1, column %2: %3")
                            .with(m_xml.lineNumber())
                            .with(m_xml.columnNumber())
                            .with(m_xml.whatIsWrong()));
        m_file.m_text = m_text;
        for (std::size_t i = 0; i < m_file.m_messages.size(); ++i)
            m_file.m_byKey.emplace_back(m_file.m_messages[i].key, i);
        std::sort(m_file.m_byKey.begin(), m_file.m_byKey.end());
        return std::move(m_file);
    }

private:
    void readRoot()
    {
        m_file.m_language = m_xml.attributes().value("language"_L1).toUtf8();
        m_file.m_sourceLanguage = m_xml.attributes().value("sourcelanguage"_L1).toUtf8();
        const qsizetype end = m_xml.characterOffset();
        const qsizetype begin = m_text.lastIndexOf(u'<', end - 1);
        const qsizetype name = m_text.indexOf(u" language="_s, begin);
        if (name >= 0 && name < end) {
            m_file.m_languageBegin = name + 11; // behind the quotation mark
            m_file.m_languageEnd = m_text.indexOf(m_text[name + 10], m_file.m_languageBegin);
        }
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"context")
                readContext();
            else
                m_xml.skipCurrentElement(); // <dependencies>, <extra-...>
        }
        while (!m_xml.hasError() && !m_xml.atEnd())
            m_xml.readNext(); // nothing but blanks may follow
    }

    void readContext()
    {
        QByteArray name;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"name")
                name = words().toUtf8();
            else if (m_xml.name() == u"message")
                readMessage(name);
            else
                m_xml.skipCurrentElement();
        }
    }

    void readMessage(const QByteArray &context)
    {
        TsMessage message;
        TsFile::Place place;
        message.key.context = context;
        message.plural = m_xml.attributes().value("numerus"_L1) == u"yes";
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"source")
                message.key.source = words().toUtf8();
            else if (m_xml.name() == u"comment")
                message.key.comment = words().toUtf8();
            else if (m_xml.name() == u"extracomment")
                message.note = words();
            else if (m_xml.name() == u"translatorcomment")
                message.remark = words();
            else if (m_xml.name() == u"translation")
                readTranslation(message, place);
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError())
            return;
        if (place.end == 0) {
            place.begin = place.end = m_text.lastIndexOf(u'<', m_xml.characterOffset() - 1);
            message.translation.forms.resize(1);
        }
        place.original = message.translation;
        m_file.m_messages.push_back(std::move(message));
        m_file.m_places.push_back(std::move(place));
    }

    void readTranslation(TsMessage &message, TsFile::Place &place)
    {
        place.begin = m_text.lastIndexOf(u'<', m_xml.characterOffset() - 1);
        const auto type = m_xml.attributes().value("type"_L1);
        message.translation.state = type.isEmpty()          ? TextState::Finished
                                    : type == u"unfinished" ? TextState::Unfinished
                                                            : TextState::Gone;
        if (message.plural) {
            while (m_xml.readNextStartElement()) {
                if (m_xml.name() == u"numerusform")
                    message.translation.forms.push_back(words());
                else
                    m_xml.wrong(KASSA_TEXT("error", "a plural text may hold <numerusform> only"));
            }
        } else {
            message.translation.forms.push_back(words());
        }
        place.end = m_xml.characterOffset();
    }

    // The text of the current element, to its end. Variants stand for all of it.
    QString words()
    {
        QStringList variants;
        const QString plain = xmlWords(m_xml, [&] {
            QString inner;
            if (m_xml.name() == u"byte") {
                inner = byte(m_xml.attributes().value("value"_L1));
                m_xml.skipCurrentElement();
            } else if (m_xml.name() == u"lengthvariant") {
                variants << words();
            } else {
                m_xml.wrong(KASSA_TEXT("error", "<%1> is not expected here").with(m_xml.name().toString()));
            }
            return inner;
        });
        return variants.isEmpty() ? plain : variants.join(variantMark);
    }

    QChar byte(QStringView value)
    {
        bool fits = false;
        const ushort code =
            value.startsWith(u'x') ? value.sliced(1).toUShort(&fits, 16) : value.toUShort(&fits);
        if (!fits)
            m_xml.wrong(KASSA_TEXT("error", "<byte> has no number as its value"));
        return QChar(code);
    }

    const QString &m_text;
    XmlReader m_xml;
    TsFile m_file;
};

Result<TsFile> TsFile::parse(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Malformed, "ts.utf8", KASSA_TEXT("error", "the file is not UTF-8"));
    return TsReader(text).read();
}

qsizetype TsFile::find(const TextKey &key) const
{
    const auto found =
        std::lower_bound(m_byKey.begin(), m_byKey.end(), key,
                         [](const auto &each, const TextKey &wanted) { return each.first < wanted; });
    return found == m_byKey.end() || found->first != key ? -1 : qsizetype(found->second);
}

bool TsFile::isChanged(std::size_t message) const
{
    return m_messages[message].translation != m_places[message].original;
}

void TsFile::set(std::size_t message, Translation translation)
{
    m_messages[message].translation = std::move(translation);
}

QByteArray TsFile::bytes() const
{
    QString out;
    qsizetype kept = 0;
    for (std::size_t i = 0; i < m_messages.size(); ++i) {
        if (!isChanged(i))
            continue;
        const Place &place = m_places[i];
        const QString words = written(m_messages[i].translation, m_messages[i].plural);
        out += QStringView(m_text).sliced(kept, place.begin - kept);
        out += place.begin == place.end ? u"    "_s + words + u"\n    "_s : words;
        kept = place.end;
    }
    out += QStringView(m_text).sliced(kept);
    return out.toUtf8();
}

TsFile TsFile::emptied(const QByteArray &language) const
{
    TsFile copy = *this;
    const auto forms = std::size_t(pluralRule(language).forms);
    for (std::size_t i = 0; i < m_messages.size(); ++i)
        copy.m_messages[i].translation = {std::vector<QString>(m_messages[i].plural ? forms : 1),
                                          TextState::Unfinished};
    QByteArray bytes = copy.bytes();
    if (m_languageBegin >= 0) {
        // The root element stands before all translations, so its place has not moved.
        QString text = QString::fromUtf8(bytes);
        text.replace(m_languageBegin, m_languageEnd - m_languageBegin, QString::fromUtf8(language));
        bytes = text.toUtf8();
    }
    const Result<TsFile> made = parse(bytes);
    return made ? *made : copy;
}

} // namespace kassa
