#include "screen_index.h"

#include "codec/json.h"

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
    Writer(const TextIndex &texts, const Catalogue &catalogue, QByteArray language, const WhyNoPicture &why)
        : m_texts(texts), m_catalogue(catalogue), m_language(std::move(language)), m_why(why)
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
        writeCut(screens);
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

    void writeCut(const std::vector<Screen> &screens)
    {
        const std::vector<CutText> all = cutTexts(screens);
        if (all.empty())
            return;
        m_html += u"<h2>%1</h2><table>"_s.arg(
            words(KASSA_TEXT("texts", "Texts that do not fit into their place")).toHtmlEscaped());
        for (const CutText &each : all) {
            const TextKey &key = m_texts.texts()[each.seen->text].key;
            m_html +=
                u"<tr class=\"cut\"><td><a href=\"#s%1\">%2</a></td>"_s.arg(each.screen - screens.data())
                    .arg(each.screen->name.toHtmlEscaped()) +
                cell(QString::fromUtf8(each.picture->locale)) + cell(u"%1 %"_s.arg(each.picture->percent)) +
                cell(QString::fromUtf8(key.context)) + cell(QString::fromUtf8(key.source)) + u"</tr>\n"_s;
        }
        m_html += u"</table>\n"_s;
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
                .arg(u"%1, %2 %"_s.arg(QString::fromUtf8(picture.locale)).arg(picture.percent),
                     picture.file.toHtmlEscaped());
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

    void writeText(const QString &id, const QString &number, std::size_t text, bool isCut,
                   const QString &why = {})
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
        m_html += (why.isEmpty() ? QString() : cell(why)) + u"</tr>\n"_s;
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
            m_html += u"<h2>%1</h2><details><summary>%2</summary><table>"_s.arg(
                words(KASSA_TEXT("texts", "Without a picture: %1").with(locale)).toHtmlEscaped(),
                words(KASSA_TEXT_N("texts", "%n text(s), each with the reason")(int(rest.size())))
                    .toHtmlEscaped());
            for (const std::size_t text : rest)
                writeText(u"r%1-%2"_s.arg(QString::fromUtf8(locale)).arg(text), {}, text, false,
                          words(m_why(text)));
            m_html += u"</table></details>\n"_s;
        }
    }

    const TextIndex &m_texts;
    const Catalogue &m_catalogue;
    QByteArray m_language;
    const WhyNoPicture &m_why;
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

std::vector<CutText> cutTexts(const std::vector<Screen> &screens)
{
    std::vector<CutText> all;
    for (const Screen &screen : screens) {
        for (const Picture &picture : screen.pictures) {
            for (const SeenText &seen : picture.texts) {
                if (seen.isCut)
                    all.push_back({&screen, &picture, &seen});
            }
        }
    }
    return all;
}

QByteArray screenIndex(const std::vector<Screen> &screens, const TextIndex &texts, const Catalogue &catalogue,
                       const QByteArray &language, const WhyNoPicture &why)
{
    return Writer(texts, catalogue, language, why).write(screens);
}

QByteArray screensJson(const std::vector<Screen> &screens, const TextIndex &texts)
{
    Json all = Json::array();
    for (const Screen &screen : screens) {
        for (const Picture &picture : screen.pictures) {
            Json seenTexts = Json::array();
            for (const SeenText &seen : picture.texts) {
                const TextKey &key = texts.texts()[seen.text].key;
                Json place = Json::array();
                for (const int part :
                     {seen.place.x(), seen.place.y(), seen.place.width(), seen.place.height()})
                    place.append(Json::integer(part));
                Json one = Json::object();
                one.set("context", Json::string(key.context));
                one.set("source", Json::string(key.source));
                one.set("comment", Json::string(key.comment));
                one.set("place", std::move(place));
                one.set("cut", Json::boolean(seen.isCut));
                seenTexts.append(std::move(one));
            }
            Json one = Json::object();
            one.set("screen", Json::string(screen.name.toUtf8()));
            one.set("locale", Json::string(picture.locale));
            one.set("percent", Json::integer(picture.percent));
            one.set("file", Json::string(picture.file.toUtf8()));
            one.set("texts", std::move(seenTexts));
            all.append(std::move(one));
        }
    }
    return all.toCompact();
}

} // namespace kassa::app
