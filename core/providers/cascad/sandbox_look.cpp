#include "providers/cascad/sandbox_look.h"

#include <QRegularExpression>

namespace kassa::cascad::sandbox {

namespace {

constexpr char script[] = "/_kassa/look.js"; // of Kassa's own pages: resources/pages/look.js

bool isColour(const QByteArray &value)
{
    static const QRegularExpression colour(
        QStringLiteral("^(#[0-9A-Fa-f]{3,8}|[A-Za-z]{3,30}|(rgb|hsl)a?\\([0-9., %]{5,40}\\))$"));
    return colour.match(QString::fromUtf8(value)).hasMatch();
}

bool isFont(const QByteArray &value)
{
    static const QRegularExpression font(QStringLiteral("^[A-Za-z0-9 ,'\"-]{1,100}$"));
    return font.match(QString::fromUtf8(value)).hasMatch();
}

bool isTheme(const QByteArray &value)
{
    return value == "light" || value == "dark"; // "basic" is the page as it is
}

} // namespace

Json lookOf(const Json &link)
{
    Json style = link["style"].isObject() ? link["style"] : Json::object();
    for (const char *beside : {"theme", "pay_button_label"}) { // as the widget writes them (section 6.4)
        if (link[beside].isString() && !style.contains(beside))
            style.set(beside, link[beside]);
    }
    const Json &display = link["display"];
    if (style.members().empty() && !display.isObject())
        return {};
    return Json::object({{"display", display}, {"style", std::move(style)}});
}

bool hides(const Json &look, const char *part)
{
    return look["display"][part].text() == "true";
}

QByteArray lookScript(const Json &look)
{
    using Good = bool (*)(const QByteArray &);
    static constexpr std::pair<const char *, Good> shown[] = {
        {"theme", isTheme},       {"primary", isColour},       {"secondary", isColour},
        {"info_color", isColour}, {"warning_color", isColour}, {"danger_color", isColour},
        {"font_family", isFont}};
    Fields wanted;
    for (const auto &[name, isGood] : shown) {
        const QByteArray value = look["style"][name].text();
        if (isGood(value))
            wanted.emplace_back(name, value);
    }
    return wanted.empty() ? QByteArray() : script + ('?' + buildForm(wanted));
}

} // namespace kassa::cascad::sandbox
