#include "providers/qenta/start_fields.h"

#include "providers/qenta/errors.h"

namespace kassa::qenta {

namespace {

// Section 4: "yes" and "no", also in other words.
QByteArrayList booleans()
{
    return {"yes", "no", "true", "false", "on", "off"};
}

// "01" to the last one.
QByteArrayList numbersTo(int last)
{
    QByteArrayList numbers;
    for (int i = 1; i <= last; ++i)
        numbers.append(QByteArray::number(i).rightJustified(2, '0'));
    return numbers;
}

} // namespace

bool isYes(const QByteArray &word)
{
    const QByteArray plain = word.toLower();
    return plain == "yes" || plain == "true" || plain == "on";
}

const std::vector<StartField> &startFieldTable()
{
    using namespace parameter;
    static const std::vector<StartField> table{
        {"shopId", shopId, 16},
        {"orderDescription", orderDescription, 255},
        {"serviceUrl", serviceUrl, 255},
        {"orderReference", orderReference, 128},
        {"customerStatement", customerStatement, 254},
        {"confirmMail", confirmMail, 127},
        {"duplicateRequestCheck", duplicateRequestCheck, 0, booleans()},
        {"autoDeposit", autoDeposit, 0, booleans()},
        {"mandateId", 0, 35},
        {"paymentToken", 0, 2000},
        {"consumerBillingAddress3", 0, 100},
        {"consumerBillingMobilePhone", 0, 18},
        {"consumerShippingAddress3", 0, 100},
        {"consumerShippingMobilePhone", 0, 18},
        {"transactionIdentifier", 0, 0, {"SINGLE", "INITIAL"}},
        {"merchantTokenizationFlag", 0, 0, {"true", "false"}},
        {"periodicType", 0, 0, {"ucof", "recurring"}},
        {"isoTransactionType", 0, 0, {"01", "03", "10", "11", "28"}},
        {"displayBasketData", 0, 0, {"Y", "N"}},
        {"displayShippingData", 0, 0, {"E", "Y", "N"}},
        {"displayBillingData", 0, 0, {"E", "Y", "N"}},
        {"consumerAuthenticationMethod", 0, 0, numbersTo(6)},
        {"consumerChallengeIndicator", 0, 0, numbersTo(4)},
        {"consumerDeliveryTimeframe", 0, 0, numbersTo(4)},
        {"consumerReorderItems", 0, 0, numbersTo(2)},
        {"consumerShippingItemAvailability", 0, 0, numbersTo(2)},
        {"consumerShippingMethod",
         0,
         0,
         {"home_delivery", "verified_address_delivery", "other_address_delivery", "store_pick_up",
          "digital_goods", "digital_tickets", "other_verified"}},
    };
    return table;
}

} // namespace kassa::qenta
