// Sample baskets and personas: what the sample menus, the demo purchases and the tests buy, and who buys it.
#pragma once

#include "order/order.h"

namespace kassa {

struct SampleOrder
{
    QByteArray id; // stable: "coffee", "mixed-vat"
    Order order;   // without reference; currency, country and language as a starting point
};

struct Persona
{
    QByteArray id; // stable: "person-approved"
    Customer customer;
};

// Currency, country, language: adapted to what the requirements of a provider allow by forProvider().
const std::vector<SampleOrder> &sampleOrders();
const SampleOrder *findSample(const QByteArray &id); // null when unknown
const std::vector<Persona> &personas();              // test persons only, from the providers' published test data

} // namespace kassa
