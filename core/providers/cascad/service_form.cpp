#include "providers/cascad/service_form.h"

namespace kassa::cascad {

namespace {

bool fits(const Json &field, const QByteArray &given)
{
    return given.isEmpty() ? !field["required"].toBool() : fitsPattern(field["regexp"].text(), given);
}

} // namespace

std::vector<PageField> pageFields(const Json &fields, const QByteArray &language, const Fields &entered,
                                  bool complain)
{
    std::vector<PageField> shown;
    for (const Json &field : orderedFields(fields)) {
        PageField one;
        one.name = field["key"].text();
        one.kind = one.name == "phone" ? PageField::Kind::Phone : PageField::Kind::Text;
        one.label = Text::verbatim(inLanguage(field["label"], language));
        one.placeholder = inLanguage(field["hint"], language);
        one.value = value(entered, one.name);
        one.pattern = usablePattern(field["regexp"].text());
        one.required = field["required"].toBool();
        one.sensitive = one.name == "card_number";
        if (complain && !fits(field, one.value))
            one.error = KASSA_TEXT("cascad", "Please check this value");
        shown.push_back(std::move(one));
    }
    return shown;
}

Fields enteredFields(const Json &fields, const Fields &posted)
{
    Fields entered;
    for (const Json &field : orderedFields(fields)) {
        const QByteArray key = field["key"].text();
        if (const QByteArray given = value(posted, key).trimmed(); !given.isEmpty())
            entered.emplace_back(key, given);
    }
    return entered;
}

bool areComplete(const Json &fields, const Fields &entered)
{
    return std::all_of(fields.items().begin(), fields.items().end(),
                       [&](const Json &field) { return fits(field, value(entered, field["key"].text())); });
}

} // namespace kassa::cascad
