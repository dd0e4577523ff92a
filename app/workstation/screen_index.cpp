#include "screen_index.h"

#include <set>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

const QString pageStyle =
    u"body{font:15px sans-serif;margin:24px;color:#222;background:#fff}figure{display:inline-block;margin:0 "
    u"16px 16px 0;"
    "vertical-align:top;max-width:48%}.p{position:relative;display:inline-block;border:1px solid #999}"
    ".p img{display:block;max-width:100%}.p a{position:absolute;border:1px solid #b3006b;color:#b3006b;"
    "font:bold 10px sans-serif;text-decoration:none;line-height:1}.p a.cut{background:#ffd60066}"
    "table{border-collapse:collapse;margin-bottom:32px}td,th{border:1px solid #ccc;padding:3px "
    "8px;text-align:left;"
    "vertical-align:top}tr:target{background:#ffe9f5}.cut{background:#fff3b0}"_s;

class Writer
{
public:
    Writer(const TextIndex &texts, const Catalogue &catalogue, QByteArray language)
        : m_texts(texts), m_catalogue(catalogue), m_language(std::move(language))
    {
    }

    QByteArray write(const std::vector<Screen> &screens)
    {
        const QString title = words(KASSA_TEXT("texts", "Screens and their texts")).toHtmlEscaped();
        m_html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta "
                 u"charset=\"utf-8\"><title>%2</title><style>%3</style>"
                 "</head><body><h1>%2</h1>\n"_s.arg(QString::fromUtf8(m_language), title, pageStyle);
        m_html += u"<p>"_s +
                  words(KASSA_TEXT_N("texts", "%n screen(s)")(int(screens.size()))).toHtmlEscaped() +
                  u"</p><ul>"_s;
        for (std::size_t i = 0; i < screens.size(); ++i)
            m_html += u"<li><a href=\"#s%1\">%2</a></li>"_s.arg(i).arg(screens[i].name.toHtmlEscaped());
        m_html += u"</ul>\n"_s;
        for (std::size_t i = 0; i < screens.size(); ++i)
            writeScreen(screens[i], i);
        writeRest(screens);
        return (m_html + u"</body></html>\n"_s).toUtf8();
    }

private:
    QString words(const Text &text) const { return m_catalogue.text(text, m_language); }

    QString cell(const QString &words, const char *tag = "td") const
    {
        return u"<%1>%2</%1>"_s.arg(QLatin1String(tag), words.toHtmlEscaped());
    }

    // One number for a text in all pictures of a screen.
    void writeScreen(const Screen &screen, std::size_t number)
    {
        std::vector<std::size_t> order;
        std::set<std::size_t> cut;
        for (const Picture &picture : screen.pictures) {
            for (const SeenText &seen : picture.texts) {
                if (std::find(order.begin(), order.end(), seen.text) == order.end())
                    order.push_back(seen.text);
                if (seen.isCut)
                    cut.insert(seen.text);
            }
        }
        m_html += u"<h2 id=\"s%1\">%2</h2><p>%3</p>\n"_s.arg(number).arg(screen.name.toHtmlEscaped(),
                                                                         screen.what.toHtmlEscaped());
        for (const Picture &picture : screen.pictures)
            writePicture(picture, number, order);
        m_html += u"<table><tr>"_s + cell(u"#"_s, "th") + cell(words(KASSA_TEXT("texts", "Context")), "th") +
                  cell(words(KASSA_TEXT("texts", "Source")), "th");
        for (const QByteArray &language : m_texts.languages()) {
            if (language != "en")
                m_html += cell(QString::fromUtf8(language), "th");
        }
        m_html += u"</tr>\n"_s;
        for (std::size_t i = 0; i < order.size(); ++i)
            writeText(u"t%1-%2"_s.arg(number).arg(i + 1), QString::number(i + 1), order[i],
                      cut.contains(order[i]));
        m_html += u"</table>\n"_s;
    }

    void writePicture(const Picture &picture, std::size_t number, const std::vector<std::size_t> &order)
    {
        m_html +=
            u"<figure><figcaption>%1</figcaption><div class=\"p\"><img loading=\"lazy\" src=\"%2\" alt=\"\">"_s
                .arg(QString::fromUtf8(picture.locale), picture.file.toHtmlEscaped());
        const auto percent = [](int part, int whole) {
            return QString::number(100.0 * part / std::max(1, whole), 'f', 2);
        };
        for (const SeenText &seen : picture.texts) {
            const auto at = std::find(order.begin(), order.end(), seen.text) - order.begin() + 1;
            const QRect &place = seen.place;
            m_html +=
                u"<a href=\"#t%1-%2\"%3 style=\"left:%4%;top:%5%;width:%6%;height:%7%\">%2</a>"_s.arg(number)
                    .arg(at)
                    .arg(seen.isCut ? u" class=\"cut\""_s : QString(),
                         percent(place.x(), picture.size.width()), percent(place.y(), picture.size.height()),
                         percent(place.width(), picture.size.width()),
                         percent(place.height(), picture.size.height()));
        }
        m_html += u"</div></figure>\n"_s;
    }

    void writeText(const QString &id, const QString &number, std::size_t text, bool isCut)
    {
        const TextKey &key = m_texts.texts()[text].key;
        m_html += u"<tr id=\"%1\"%2>"_s.arg(id, isCut ? u" class=\"cut\""_s : QString()) + cell(number) +
                  cell(QString::fromUtf8(key.context)) + cell(QString::fromUtf8(key.source));
        for (const QByteArray &language : m_texts.languages()) {
            const Translation *found = language == "en" ? nullptr : m_texts.translation(text, language);
            if (language != "en")
                m_html += cell(found ? QStringList(found->forms.begin(), found->forms.end()).join(u" | "_s)
                                     : QString());
        }
        m_html += u"</tr>\n"_s;
    }

    void writeRest(const std::vector<Screen> &screens)
    {
        std::set<QByteArray> locales;
        for (const Screen &screen : screens) {
            for (const Picture &picture : screen.pictures)
                locales.insert(picture.locale);
        }
        for (const QByteArray &locale : locales) {
            const auto rest = textsNotShown(screens, m_texts, locale);
            m_html += u"<h2>%1</h2><p>%2</p><details><table>"_s.arg(
                words(KASSA_TEXT("texts", "Without a picture: %1").with(locale)).toHtmlEscaped(),
                words(
                    KASSA_TEXT_N("texts",
                                 "%n text(s) of the command line, of messages, of explanations, or of states "
                                 "that none of the purchases played here comes to")(int(rest.size())))
                    .toHtmlEscaped());
            for (const std::size_t text : rest)
                writeText(u"r%1-%2"_s.arg(QString::fromUtf8(locale)).arg(text), {}, text, false);
            m_html += u"</table></details>\n"_s;
        }
    }

    const TextIndex &m_texts;
    const Catalogue &m_catalogue;
    QByteArray m_language;
    QString m_html;
};

} // namespace

std::vector<std::size_t> textsNotShown(const std::vector<Screen> &screens, const TextIndex &texts,
                                       const QByteArray &locale)
{
    std::vector<bool> isShown(texts.texts().size());
    for (const Screen &screen : screens) {
        for (const Picture &picture : screen.pictures) {
            for (const SeenText &seen : picture.texts)
                isShown[seen.text] = isShown[seen.text] || picture.locale == locale;
        }
    }
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < isShown.size(); ++i) {
        if (!isShown[i])
            rest.push_back(i);
    }
    return rest;
}

QByteArray screenIndex(const std::vector<Screen> &screens, const TextIndex &texts, const Catalogue &catalogue,
                       const QByteArray &language)
{
    return Writer(texts, catalogue, language).write(screens);
}

} // namespace kassa::app
