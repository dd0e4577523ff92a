#include "wire/page_texts.h"

#include <algorithm>

namespace kassa {

namespace {

void add(std::vector<Text> &all, const Text &text)
{
    if (!text.context.isEmpty() && std::find(all.begin(), all.end(), text) == all.end())
        all.push_back(text);
    for (const Text &argument : text.args)
        add(all, argument);
}

} // namespace

std::vector<Text> textsOf(const Page &page)
{
    std::vector<Text> all;
    add(all, page.title);
    for (const Block &block : page.blocks) {
        add(all, block.text);
        add(all, block.value);
        if (block.kind == Block::Kind::Qr)
            add(all, qrCodeWords());
        if (block.kind == Block::Kind::Countdown)
            add(all, timeLeft(block.payload));
    }
    for (const Form &form : page.forms) {
        add(all, form.legend);
        for (const PageField &field : form.fields) {
            add(all, field.label);
            add(all, field.error);
            for (const auto &[value, label] : field.choices)
                add(all, label);
        }
        for (const Control &control : form.controls)
            add(all, control.label);
    }
    if (std::any_of(page.forms.begin(), page.forms.end(), [](const Form &form) { return form.tester; })) {
        add(all, testerHeading());
        add(all, testerNote());
    }
    if (page.locked)
        add(all, lockedNotice());
    if (page.advance)
        add(all, continueWord());
    return all;
}

Text testerHeading()
{
    return KASSA_TEXT("page", "Tester");
}

Text testerNote()
{
    return KASSA_TEXT("page", "You choose what happens next. These buttons belong to Kassa and are "
                              "not part of the provider's page.");
}

Text lockedNotice()
{
    return KASSA_TEXT("page", "Please wait. The page is locked for a moment.");
}

Text qrCodeWords()
{
    return KASSA_TEXT("page", "QR code");
}

Text longTimeLeft(const QByteArray &h, const QByteArray &min, const QByteArray &s)
{
    return KASSA_TEXT("page", "%1 h %2 min %3 s").with(h).with(min).with(s);
}

Text shortTimeLeft(const QByteArray &min, const QByteArray &s)
{
    return KASSA_TEXT("page", "%1 min %2 s").with(min).with(s);
}

Text timeLeft(const QByteArray &seconds)
{
    const qint64 left = std::max<qint64>(0, seconds.toLongLong());
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    return left < 3600 ? shortTimeLeft(number(left / 60), number(left % 60))
                       : longTimeLeft(number(left / 3600), number(left / 60 % 60), number(left % 60));
}

Text continueWord()
{
    return KASSA_TEXT("page", "Continue");
}

} // namespace kassa
