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
    return all;
}

} // namespace kassa
