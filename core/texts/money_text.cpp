#include "texts/catalogue.h"

namespace kassa {

QString moneyText(const Money &money, const QByteArray &language)
{
    // Swedish pages are written as Russian ones are: 1 234,50.
    const bool comma = language == "ru" || language == "sv";
    const QChar group = comma ? QChar(QChar::Nbsp) : u',';
    QString number = QString::fromLatin1(toDecimalText(money));
    qsizetype whole = number.indexOf(u'.');
    if (whole < 0)
        whole = number.size();
    else if (comma)
        number[whole] = u',';
    const qsizetype firstDigit = number.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = whole - 3; at > firstDigit; at -= 3)
        number.insert(at, group);
    return number + (comma ? QChar(QChar::Nbsp) : u' ') + QString::fromLatin1(money.currency.code);
}

} // namespace kassa
