#include "wire/page.h"

#include <algorithm>

namespace kassa {

const Control *Page::control(const QByteArray &controlId) const
{
    for (const Form &form : forms) {
        const auto found = std::find_if(form.controls.begin(), form.controls.end(),
                                        [&](const Control &each) { return each.id == controlId; });
        if (found != form.controls.end())
            return &*found;
    }
    return nullptr;
}

const PageField *Page::field(const QByteArray &name) const
{
    for (const Form &form : forms) {
        const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                        [&](const PageField &each) { return each.name == name; });
        if (found != form.fields.end())
            return &*found;
    }
    return nullptr;
}

} // namespace kassa
