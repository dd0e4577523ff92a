#include "providers/qenta/consumer_fields.h"

#include "providers/qenta/errors.h"

#include <algorithm>

namespace kassa::qenta {

const std::vector<ConsumerField> &consumerFieldTable()
{
    using namespace parameter;
    // The guide spells the shipping names otherwise than the billing names.
    static const std::vector<ConsumerField> table{
        {"consumerEmail", mailAddress, 256},
        {"consumerBirthDate", birthDate, 10},
        {"consumerMerchantCrmId", merchantCrmId, 50},
        {"consumerBillingFirstname", billingFirstName, 30},
        {"consumerBillingLastname", billingLastName, 30},
        {"consumerBillingAddress1", billingAddress1, 100},
        {"consumerBillingAddress2", billingAddress2, 100},
        {"consumerBillingCity", billingCity, 32},
        {"consumerBillingZipCode", billingZipCode, 12},
        {"consumerBillingCountry", billingCountry, 2},
        {"consumerBillingPhone", billingPhone, 20},
        {"consumerBillingFax", billingFax, 20},
        {"consumerShippingFirstName", shippingFirstName, 30},
        {"consumerShippingLastName", shippingLastName, 30},
        {"consumerShippingAddress1", shippingAddress1, 100},
        {"consumerShippingAddress2", shippingAddress2, 100},
        {"consumerShippingCity", shippingCity, 32},
        {"consumerShippingZipCode", shippingZipCode, 12},
        {"consumerShippingCountry", shippingCountry, 2},
        {"consumerShippingPhone", shippingPhone, 20},
        {"consumerShippingFax", shippingFax, 20},
    };
    return table;
}

const ConsumerField *findConsumerField(const QByteArray &name)
{
    const auto &table = consumerFieldTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const ConsumerField &each) { return name == each.name; });
    return found == table.end() ? nullptr : &*found;
}

const ConsumerField *findConsumerField(int parameter)
{
    const auto &table = consumerFieldTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const ConsumerField &each) { return parameter == each.parameter; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace kassa::qenta
