#include "widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolButton>

namespace kassa::theme {

namespace {

struct Shades // on light and on dark grounds
{
    QRgb light, dark;
};

// Contrast on white and on #1e2126 is at least 4.5:1 for each.
Shades textShades(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {0xff1b6e3c, 0xff6fd39a};
    case Tone::Note:
        return {0xff1f5fa8, 0xff8bbcf5};
    case Tone::Warning:
        return {0xff8a5300, 0xfff0b35a};
    case Tone::Wrong:
        return {0xffb3261e, 0xffff9a90};
    case Tone::Muted:
        return {0xff5f6670, 0xffa5adb8};
    case Tone::Accent:
        return {0xff0b5f8a, 0xff73c3ee};
    case Tone::Live:
        return {0xff8e1a6b, 0xfff29ad6};
    }
    return {};
}

Shades groundShades(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {0xffe6f4ea, 0xff1e3a2a};
    case Tone::Note:
    case Tone::Accent:
        return {0xffe8f1fb, 0xff1f3146};
    case Tone::Warning:
        return {0xfffff3dc, 0xff443317};
    case Tone::Wrong:
        return {0xfffdeaea, 0xff4a2422};
    case Tone::Muted:
        return {0xfff1f3f5, 0xff2a2e34};
    case Tone::Live:
        return {0xfffbe8f5, 0xff44203a};
    }
    return {};
}

Shades partyShades(Party party)
{
    switch (party) {
    case Party::ShopServer:
        return {0xff2b6cb0, 0xff7db4ee};
    case Party::ShopPage:
        return {0xff2c7a7b, 0xff6fcaca};
    case Party::ProviderServer:
        return {0xff9c4221, 0xfff0a078};
    case Party::ProviderPage:
        return {0xffb7791f, 0xffe9bc63};
    case Party::App:
        return {0xff6b46c1, 0xffb79bf2};
    case Party::Buyer:
        return {0xff4a5568, 0xffb6bfcc};
    }
    return {};
}

// The arrow of a button with a menu stands beside its words: Fusion puts it below the corner, half outside.
class Style : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStringLiteral("fusion")) {}

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (control != CC_ToolButton || !button || !opensMenu(widget))
            return QProxyStyle::drawComplexControl(control, option, painter, widget);
        QStyleOptionToolButton plain = *button;
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (element == CE_ToolButtonLabel && isExtension(widget))
            return drawExtension(*option, *painter);
        if (element != CE_ToolButtonLabel || !button || !opensMenu(widget))
            return QProxyStyle::drawControl(element, option, painter, widget);
        QStyleOptionToolButton label = *button;
        label.rect.adjust(0, 0, -arrowWidth, 0);
        QProxyStyle::drawControl(element, &label, painter, widget);
        QStyleOption arrow = *button;
        arrow.rect =
            QRect(label.rect.right(), button->rect.center().y() - arrowSize / 2, arrowSize, arrowSize);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    }

    // On dark ground Fusion's boxes and circles to tick have hardly an outline.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if ((!isBox && element != PE_IndicatorRadioButton) ||
            option->palette.base().color().lightness() >= 128)
            return;
        const bool isOn = option->state & State_Enabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, !isBox);
        painter->setPen(option->palette.color(isOn ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        const QRect edge = option->rect.adjusted(0, 0, -1, -1);
        isBox ? painter->drawRect(edge) : painter->drawEllipse(edge);
        painter->restore();
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons: // they are words like all others
            return 0;
        case SH_FocusFrame_AboveWidget: // or it ends at the edge of what the widget fills
            return 1;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returned);
        }
    }

    // Fusion's tabs are so wide that a few of them do not fit a panel.
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_TabBarTabHSpace ? 2 * spaceBesideWords
                                            : QProxyStyle::pixelMetric(metric, option, widget);
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        const QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_ToolButton && opensMenu(widget) ? made + QSize(arrowWidth, 0) : made;
    }

private:
    static constexpr int arrowSize = 9, arrowWidth = 12, spaceBesideWords = 7;

    // Where a tool bar shows what does not fit. Its own picture is black, also on dark ground.
    static bool isExtension(const QWidget *widget)
    {
        return widget && widget->objectName() == QLatin1String("qt_toolbar_ext_button");
    }

    static void drawExtension(const QStyleOption &option, QPainter &painter)
    {
        painter.save();
        QFont sized = painter.font();
        sized.setPixelSize(option.rect.width() + 4);
        painter.setFont(sized);
        painter.setPen(option.palette.color(QPalette::ButtonText));
        painter.drawText(option.rect, Qt::AlignCenter, QStringLiteral("»"));
        painter.restore();
    }

    static bool opensMenu(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QToolButton *>(widget);
        return button && button->menu() && button->popupMode() == QToolButton::InstantPopup;
    }
};

QColor of(Shades shades, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? shades.dark : shades.light);
}

QPalette palette(bool dark)
{
    if (!dark) {
        QPalette light(QColor(0xf4, 0xf5, 0xf7));
        light.setColor(QPalette::Base, Qt::white);
        light.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf8, 0xfa));
        light.setColor(QPalette::Text, QColor(0x1c, 0x20, 0x26));
        light.setColor(QPalette::WindowText, QColor(0x1c, 0x20, 0x26));
        light.setColor(QPalette::ButtonText, QColor(0x1c, 0x20, 0x26));
        light.setColor(QPalette::PlaceholderText, QColor(0x5f, 0x66, 0x70));
        light.setColor(QPalette::Highlight, QColor(0x0b, 0x5f, 0x8a));
        light.setColor(QPalette::HighlightedText, Qt::white);
        light.setColor(QPalette::Link, QColor(0x0b, 0x5f, 0x8a));
        light.setColor(QPalette::ToolTipBase, QColor(0x1c, 0x20, 0x26));
        light.setColor(QPalette::ToolTipText, Qt::white);
        const QColor pale(0x8a, 0x91, 0x9c);
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            light.setColor(QPalette::Disabled, role, pale);
        return light;
    }
    // The style draws outlines darker than the window: that has to be clearly lighter than what lies in them.
    QPalette night(QColor(0x3c, 0x41, 0x48));
    night.setColor(QPalette::Window, QColor(0x32, 0x36, 0x3c));
    night.setColor(QPalette::Base, QColor(0x1e, 0x21, 0x26));
    night.setColor(QPalette::AlternateBase, QColor(0x23, 0x26, 0x2c));
    night.setColor(QPalette::Text, QColor(0xe8, 0xea, 0xed));
    night.setColor(QPalette::WindowText, QColor(0xe8, 0xea, 0xed));
    night.setColor(QPalette::ButtonText, QColor(0xe8, 0xea, 0xed));
    night.setColor(QPalette::PlaceholderText, QColor(0xa5, 0xad, 0xb8));
    night.setColor(QPalette::Highlight, QColor(0x2b, 0x7f, 0xb0));
    night.setColor(QPalette::HighlightedText, Qt::white);
    night.setColor(QPalette::Link, QColor(0x73, 0xc3, 0xee));
    night.setColor(QPalette::ToolTipBase, QColor(0xe8, 0xea, 0xed));
    night.setColor(QPalette::ToolTipText, QColor(0x1e, 0x21, 0x26));
    const QColor faint(0x80, 0x87, 0x91);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        night.setColor(QPalette::Disabled, role, faint);
    return night;
}

// Before anything was applied: what the desktop gave.
const QPalette &systemPalette()
{
    static const QPalette given = QApplication::palette();
    return given;
}

double systemPointSize()
{
    static const double given = QApplication::font().pointSizeF();
    return given > 0 ? given : 10;
}

} // namespace

void apply(ThemeChoice choice, int textPercent)
{
    const bool dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDark(systemPalette()));
    QFont font = QApplication::font();
    font.setPointSizeF(systemPointSize() * std::clamp(textPercent, 80, 200) / 100);
    if (!dynamic_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    QApplication::setPalette(palette(dark));
    QApplication::setFont(font);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor text(Tone tone, const QPalette &palette)
{
    return of(textShades(tone), palette);
}

QColor ground(Tone tone, const QPalette &palette)
{
    return of(groundShades(tone), palette);
}

Tone toneOf(Verdict::Severity severity)
{
    switch (severity) {
    case Verdict::Severity::Good:
        return Tone::Good;
    case Verdict::Severity::Note:
        return Tone::Note;
    case Verdict::Severity::Warning:
        return Tone::Warning;
    case Verdict::Severity::Wrong:
        return Tone::Wrong;
    }
    return Tone::Note;
}

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("✓");
    case Tone::Warning:
        return QStringLiteral("!");
    case Tone::Wrong:
        return QStringLiteral("✕");
    case Tone::Live:
        return QStringLiteral("●");
    default:
        return QStringLiteral("•");
    }
}

QColor party(Party party, const QPalette &palette)
{
    return of(partyShades(party), palette);
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace kassa::theme
