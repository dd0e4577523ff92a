#include "base/text.h"

#include "base/text_pattern.h"

namespace kassa {

Text Text::amount(Money money)
{
    Text text;
    text.money = std::move(money);
    return text;
}

Text Text::with(Text argument) const &
{
    Text copy = *this;
    copy.args.push_back(std::move(argument));
    return copy;
}

Text Text::counted(int n) const &
{
    Text copy = *this;
    copy.count = n;
    return copy;
}

QString english(const Text &text)
{
    if (text.money)
        return moneyText(*text.money, "en");
    if (text.context.isEmpty())
        return QString::fromUtf8(text.source);
    std::vector<QString> args;
    args.reserve(text.args.size());
    for (const Text &arg : text.args)
        args.push_back(english(arg));
    return filled(QString::fromUtf8(text.source), args, text.count);
}

} // namespace kassa
