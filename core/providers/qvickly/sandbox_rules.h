// What the API refuses, with the code it gives and the reason in words (qvickly.md sections 4.1, 5 and 11).
// Which code wins when several apply is inferred: the order of section 11.
#pragma once

#include "providers/qvickly/sandbox_state.h"

namespace kassa::qvickly::sandbox {

struct Refusal
{
    QByteArray code;
    Text why; // which rule, which numbers; never a secret or a person's data
};

using Checked = std::optional<Refusal>; // none: accepted

// The API's own English words for a code.
QByteArray errorMessage(const QByteArray &code);

// `data` of initCheckout; the switch "refuse duplicate orderid" is the caller's.
Checked checkInit(const Json &data);
// Members that every purchase needs: currency, country, language, orderid.
Checked checkPaymentData(const Json &paymentData);
// Articles and Cart: present, whole, adding up.
Checked checkSums(const Json &data);

} // namespace kassa::qvickly::sandbox
