// What a buyer types: checked, and anonymised (qenta.md sections 4.2, 6.1 and 10). Nothing of it is kept but
// what is anonymised.
#pragma once

#include "providers/qenta/sandbox_checks.h"

namespace kassa::qenta::sandbox {

struct StoreResult
{
    Errors errors;
    Fields entry;    // of section 4.2, without prefix; empty with errors
    QByteArray card; // name of the published test card
};
struct Typed
{
    Mode mode = Mode::Demo; // of the account
    QByteArray language;    // of consumerMessage
    Fields data;            // as the page's script sends it, with paymentType
    bool needsCode = true;  // the security code of credit cards
};
StoreResult anonymised(const State &state, const Typed &typed);
StoreResult resultOf(const TypedCard &card, const CardRules &rules);

} // namespace kassa::qenta::sandbox
