// The payment methods of a payment session (kronor.md sections 4.7 and 6.3): one list for the shop that
// offers them and the sandbox that allows them.
#pragma once

#include "base/text.h"

namespace kassa::kronor {

struct PaymentMethod
{
    const char *id; // "paymentMethod" of the payment page, "buyNowPayLater" for its "avarda"
    Text title;
    std::vector<QByteArray> countries, currencies; // empty: all
};

const std::vector<PaymentMethod> &paymentMethods();
const PaymentMethod *findMethod(const QByteArray &id); // null when unknown
Text methodTitle(const QByteArray &id);
// An empty country or currency was not told, and forbids nothing.
bool isOffered(const PaymentMethod &method, const QByteArray &country, const QByteArray &currency);
// The shopper may pay in the method's own app: it is asked by a link, a QR code or a push (section 4.7).
bool hasApp(const QByteArray &method);

} // namespace kassa::kronor
