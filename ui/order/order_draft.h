// An order as it is being typed: every field is text, so nothing that was typed is lost, and what is not yet
// a number can stand in its field with an error beside it. A value: undo keeps copies.
#pragma once

#include "order/requirements.h"

namespace kassa {

struct ItemDraft
{
    QString sku, title, quantity = QStringLiteral("1"), unit, unitPrice, vatRate, discount;

    bool operator==(const ItemDraft &) const = default;
};

// What is switched off keeps what was typed into it.
struct FeeDraft
{
    bool on = false;
    QString title, amount, vatRate;

    bool operator==(const FeeDraft &) const = default;
};

struct AddressDraft
{
    QString firstName, lastName, company, street, street2, postalCode, city, country, phone, email;

    bool operator==(const AddressDraft &) const = default;
};

enum class CustomerChoice { None, Person, Company };

struct CustomerDraft
{
    CustomerChoice choice = CustomerChoice::None;
    QString nationalId, customerNumber;
    AddressDraft billing;
    bool hasDelivery = false;
    AddressDraft delivery;

    bool operator==(const CustomerDraft &) const = default;
};

struct OrderDraft
{
    QString reference, currency = QStringLiteral("SEK"), country, language;
    std::vector<ItemDraft> items;
    FeeDraft shipping, handling;
    CustomerDraft customer;

    bool operator==(const OrderDraft &) const = default;
};

OrderDraft draftOf(const Order &order);
CustomerDraft draftOf(const std::optional<Customer> &customer);

// The text at the path that check() uses for its field: "items/0/title", "shipping/amount",
// "customer/billing/email". Null for a path that is no text of the draft.
QString *textAt(OrderDraft &draft, const QByteArray &path);
const QString *textAt(const OrderDraft &draft, const QByteArray &path);
bool isNumberField(const QByteArray &path);

struct ReadOrder
{
    Order order; // zero where there was no number
    // What cannot be read and what check() finds, one error per field. Two codes of our own: "number" for
    // what is no number, "decimals" for an amount with more decimals than its currency.
    std::vector<FieldError> errors;
};
ReadOrder readOrder(const OrderDraft &draft, const Requirements &requirements);

} // namespace kassa
