// What a buyer buys, before any provider sees it. Amounts are whole minor units of the order's currency.
#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace kassa {

struct LineItem
{
    QByteArray sku; // the shop's article number
    QString title;
    Decimal quantity = Decimal(1);
    qint64 unitPrice = 0; // minor units, without VAT; negative for a discount row
    Decimal vatRate;      // percent: 25, 12, 6, 0
    Decimal discount;     // percent of the row, 0..100
    QString unit;         // "pcs", "kg"; may be empty

    bool operator==(const LineItem &) const = default;
};

// Shipping or a handling fee: one amount with its own VAT rate.
struct Fee
{
    QString title;
    qint64 amount = 0; // minor units, without VAT
    Decimal vatRate;

    bool operator==(const Fee &) const = default;
};

struct Address
{
    QString firstName, lastName;
    QString company; // empty for a person
    QString street, street2, postalCode, city;
    QByteArray country; // ISO 3166-1 alpha-2, upper case
    QString phone, email;

    bool operator==(const Address &) const = default;
    bool isEmpty() const { return *this == Address{}; }
};

enum class CustomerKind { Person, Company };

struct Customer
{
    CustomerKind kind = CustomerKind::Person;
    QString nationalId;     // personal or organisation number; sensitive: never logged in the clear
    QString customerNumber; // the shop's
    Address billing;
    std::optional<Address> delivery; // none: same as billing

    bool operator==(const Customer &) const = default;
};

struct Order
{
    QByteArray reference; // the shop's order id
    Currency currency;
    QByteArray country;  // where it is sold, ISO 3166-1 alpha-2
    QByteArray language; // of the purchase, "sv", "en", "ru"
    std::vector<LineItem> items;
    std::optional<Fee> shipping;
    std::optional<Fee> handling;
    std::optional<Customer> customer;

    bool operator==(const Order &) const = default;
};

} // namespace kassa
