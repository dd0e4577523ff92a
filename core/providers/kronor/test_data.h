// The sandbox's account and invented people. Kronor publishes none (kronor.md section 10).
#pragma once

#include "order/order.h"
#include "providers/provider.h"

namespace kassa::kronor {

// The secret and the API token of kronor.md section 3.1 (J1): public, good for nothing but the sandbox.
Keys sandboxAccount();

struct TestPerson
{
    QByteArray name; // "person:kronor.asa", for redaction
    QByteArray nationalId;
    Customer customer;
};

const std::vector<TestPerson> &testPersons();
// Who buys when an order names nobody, in that country.
Customer testCustomer(const QByteArray &country);

} // namespace kassa::kronor
