// Sample baskets and personas: what the sample menus, the demo purchases and the tests buy, and who buys it.
#pragma once

#include "order/order.h"
#include "order/requirements.h"

namespace kassa {

struct SampleOrder
{
    QByteArray id; // stable: "coffee", "mixed-vat"
    Order order;   // without reference; currency, country and language as a starting point
};

struct Persona
{
    QByteArray id; // stable: "person-se", "company-de"
    Customer customer;
};

const std::vector<SampleOrder> &sampleOrders();
const SampleOrder *findSample(const QByteArray &id); // null when unknown
// Invented people and companies without national ids: reserved e-mail domains, numbers and places that do not
// exist. The providers' own published test persons are in the providers' folders.
const std::vector<Persona> &personas();
const Persona *findPersona(const QByteArray &id); // null when unknown

// The order with the first allowed currency, country or language in place of one that is not allowed, so that
// every sample can be tried with every provider. Amounts stay as they are, in minor units of the new
// currency; so do texts.
Order adaptedTo(Order order, const Requirements &requirements);

} // namespace kassa
