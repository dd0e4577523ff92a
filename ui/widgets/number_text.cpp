#include "widgets/number_text.h"

namespace kassa {

namespace {

QString withoutBlanks(const QString &typed)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed) {
        if (!c.isSpace())
            text += c == QChar(0x2212) ? QChar(u'-') : c; // the typographic minus
    }
    if (text.endsWith(u'%'))
        text.chop(1);
    return text;
}

// With at most one point, before the decimals.
QString withPoint(QString text)
{
    const qsizetype last = std::max(text.lastIndexOf(u','), text.lastIndexOf(u'.'));
    if (last < 0)
        return text;
    const QChar sign = text[last];
    const QChar other = sign == u',' ? u'.' : u',';
    const bool grouping = text.count(sign) > 1; // 1,234,567: no decimals
    text.remove(other);
    if (grouping)
        return text.remove(sign);
    return text.replace(sign, u'.');
}

} // namespace

std::optional<Decimal> numberOf(const QString &typed)
{
    QString text = withPoint(withoutBlanks(typed));
    if (text.startsWith(u'+'))
        text.remove(0, 1);
    if (text.endsWith(u'.'))
        text.chop(1);
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    if (text.mid(first).startsWith(u'.'))
        text.insert(first, u'0');
    const auto number = Decimal::parse(text.toUtf8());
    return number ? std::optional(*number) : std::nullopt;
}

QString keptNumber(const QString &typed)
{
    const auto number = numberOf(typed);
    return number ? QString::fromLatin1(number->toText()) : typed;
}

QString shownNumber(const QString &kept, const QByteArray &language)
{
    const bool comma = language == "ru" || language == "sv"; // as moneyText()
    if (!comma || !numberOf(kept))
        return kept;
    QString shown = kept;
    return shown.replace(u'.', u',');
}

std::optional<qint64> minorUnits(const Decimal &amount, int exponent)
{
    const int surplus = amount.scale() - exponent;
    if (surplus <= 0) {
        const Int128 minor = amount.units() * powerOfTen(-surplus);
        const auto fits = static_cast<qint64>(minor);
        return fits == minor ? std::optional(fits) : std::nullopt;
    }
    const Int128 factor = powerOfTen(surplus);
    if (amount.units() % factor != 0)
        return std::nullopt;
    return static_cast<qint64>(amount.units() / factor);
}

} // namespace kassa
