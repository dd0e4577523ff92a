#include "providers/kronor/methods.h"

#include <algorithm>

namespace kassa::kronor {

namespace {

PaymentMethod brand(const char *id, const char *name, std::vector<QByteArray> countries = {},
                    std::vector<QByteArray> currencies = {})
{
    return {id, Text::verbatim(QByteArray(name)), std::move(countries), std::move(currencies)};
}

bool allows(const std::vector<QByteArray> &all, const QByteArray &one)
{
    return all.empty() || one.isEmpty() || std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

// Countries of MobilePay and Vipps: section 4.7. The others and all currencies are assumed: where the scheme
// is at home.
const std::vector<PaymentMethod> &paymentMethods()
{
    static const std::vector<PaymentMethod> all{
        {"creditCard", KASSA_TEXT("kronor", "Card"), {}, {}},
        brand("swish", "Swish", {"SE"}, {"SEK"}),
        brand("mobilePay", "MobilePay", {"DK", "FI"}, {"DKK", "EUR"}),
        brand("vipps", "Vipps", {"NO"}, {"NOK"}),
        brand("paypal", "PayPal"),
        brand("p24", "Przelewy24", {"PL"}, {"PLN"}),
        brand("trustly", "Trustly"),
        brand("pointspay", "Pointspay"),
        {"bankTransfer", KASSA_TEXT("kronor", "Bank transfer"), {}, {}},
        {"buyNowPayLater", KASSA_TEXT("kronor", "Buy now, pay later"), {"SE"}, {"SEK"}},
        brand("googlePay", "Google Pay"),
        brand("applePay", "Apple Pay"),
    };
    return all;
}

const PaymentMethod *findMethod(const QByteArray &id)
{
    const auto &all = paymentMethods();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PaymentMethod &each) { return id == each.id; });
    return found == all.end() ? nullptr : &*found;
}

Text methodTitle(const QByteArray &id)
{
    const PaymentMethod *method = findMethod(id);
    return method ? method->title : Text::verbatim(id);
}

bool isOffered(const PaymentMethod &method, const QByteArray &country, const QByteArray &currency)
{
    return allows(method.countries, country) && allows(method.currencies, currency);
}

bool hasApp(const QByteArray &method)
{
    return method == "swish" || method == "mobilePay" || method == "vipps";
}

} // namespace kassa::kronor
