// The address of the hosted page: payment link and widget (cascad.md section 6).
#pragma once

#include "providers/cascad/messages.h"

namespace kassa::cascad {

// --- payment link

// In the order in which they are documented; brackets as they are, which is how people write links.
QByteArray linkUrl(const QByteArray &hppUrl, const Wish &wish, const QByteArray &publicKey,
                   const QByteArray &locale);
QByteArray cpiUrl(const QByteArray &hppUrl, const QByteArray &invoice);

// A link as the platform reads it: nested members in brackets become objects, service_fields in both
// spellings. The result has the shape of the Public API's flat body.
Json readLink(const Fields &query);

// Nested form fields as PHP reads them: "a[b]" -> {"a":{"b":..}}; "a[0][key]" -> an object with "0".
Json nestedForm(const Fields &fields);
// service_fields as object: {"phone": ..} from itself or from [{key, value}, ..].
Json serviceFieldsOf(const Json &value);

// --- widget

// What the published widget does with a configuration: the address that it opens, or why it renders nothing
// (section 6.4). `key` names the member.
struct WidgetComplaint
{
    QByteArray key;
    QByteArray code;     // "required", "unknown", "type", "shape", "value"; stable
    bool refuses = true; // false: a warning
    Text what;
};
struct WidgetResult
{
    QByteArray url; // empty: refused
    QByteArray frameId;
    bool opensTab = false;
    std::vector<WidgetComplaint> complaints;
};
WidgetResult readWidgetConfig(const Json &config);
// The same as verdicts "widget.…": wrong is what the widget refuses.
std::vector<Verdict> widgetVerdicts(const WidgetResult &result);
// Whether somebody has written a widget's configuration, right or wrong.
bool isWidgetConfig(const Json &json);
// The configuration for a purchase.
Json widgetConfig(const QByteArray &hppUrl, const Wish &wish, const QByteArray &publicKey,
                  const QByteArray &locale, bool opensTab);

// --- lint of a link

// What is wrong or risky in a payment link, as verdicts "link.…".
std::vector<Verdict> lintLink(const Fields &query);

} // namespace kassa::cascad
