#include "texts/xml_words.h"

namespace kassa {

void XmlReader::wrong(const Text &what)
{
    if (hasError())
        return;
    m_wrong = what;
    raiseError(english(what));
}

QString xmlWords(QXmlStreamReader &xml, const std::function<QString()> &inner)
{
    QString out;
    while (!xml.hasError()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::Characters:
            out += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return out;
        case QXmlStreamReader::EntityReference:
            xml.raiseError(QStringLiteral("the entity &%1; is not known").arg(xml.name()));
            return out;
        case QXmlStreamReader::StartElement:
            out += inner();
            break;
        default:
            break;
        }
    }
    return out;
}

} // namespace kassa
