#include "order/order_draft.h"

#include "widgets/number_text.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace kassa {

namespace {

QString textOf(const Decimal &number)
{
    return QString::fromLatin1(number.toText());
}

QString textOfUnlessZero(const Decimal &number)
{
    return number.isZero() ? QString() : textOf(number);
}

ItemDraft itemDraft(const LineItem &item, const Currency &currency)
{
    return {QString::fromUtf8(item.sku),
            item.title,
            textOf(item.quantity),
            item.unit,
            QString::fromLatin1(toDecimalText({item.unitPrice, currency})),
            textOf(item.vatRate),
            textOfUnlessZero(item.discount)};
}

FeeDraft feeDraft(const std::optional<Fee> &fee, const Currency &currency)
{
    if (!fee)
        return {};
    return {true, fee->title, QString::fromLatin1(toDecimalText({fee->amount, currency})),
            textOf(fee->vatRate)};
}

AddressDraft addressDraft(const Address &address)
{
    return {address.firstName, address.lastName,   address.company, address.street,
            address.street2,   address.postalCode, address.city,    QString::fromUtf8(address.country),
            address.phone,     address.email};
}

Address readAddress(const AddressDraft &draft)
{
    return {draft.firstName,  draft.lastName, draft.company,          draft.street, draft.street2,
            draft.postalCode, draft.city,     draft.country.toUtf8(), draft.phone,  draft.email};
}

std::optional<Customer> readCustomer(const CustomerDraft &draft)
{
    if (draft.choice == CustomerChoice::None)
        return std::nullopt;
    Customer customer;
    customer.kind = draft.choice == CustomerChoice::Company ? CustomerKind::Company : CustomerKind::Person;
    customer.nationalId = draft.nationalId;
    customer.customerNumber = draft.customerNumber;
    customer.billing = readAddress(draft.billing);
    if (draft.hasDelivery)
        customer.delivery = readAddress(draft.delivery);
    return customer;
}

template <class Draft>
using Member = std::pair<const char *, QString Draft::*>;

constexpr std::array orderMembers{
    Member<OrderDraft>{"reference", &OrderDraft::reference},
    Member<OrderDraft>{"currency", &OrderDraft::currency},
    Member<OrderDraft>{"country", &OrderDraft::country},
    Member<OrderDraft>{"language", &OrderDraft::language},
};
constexpr std::array itemMembers{
    Member<ItemDraft>{"sku", &ItemDraft::sku},
    Member<ItemDraft>{"title", &ItemDraft::title},
    Member<ItemDraft>{"quantity", &ItemDraft::quantity},
    Member<ItemDraft>{"unit", &ItemDraft::unit},
    Member<ItemDraft>{"unitPrice", &ItemDraft::unitPrice},
    Member<ItemDraft>{"vatRate", &ItemDraft::vatRate},
    Member<ItemDraft>{"discount", &ItemDraft::discount},
};
constexpr std::array feeMembers{
    Member<FeeDraft>{"title", &FeeDraft::title},
    Member<FeeDraft>{"amount", &FeeDraft::amount},
    Member<FeeDraft>{"vatRate", &FeeDraft::vatRate},
};
constexpr std::array customerMembers{
    Member<CustomerDraft>{"nationalId", &CustomerDraft::nationalId},
    Member<CustomerDraft>{"customerNumber", &CustomerDraft::customerNumber},
};
constexpr std::array addressMembers{
    Member<AddressDraft>{"firstName", &AddressDraft::firstName},
    Member<AddressDraft>{"lastName", &AddressDraft::lastName},
    Member<AddressDraft>{"company", &AddressDraft::company},
    Member<AddressDraft>{"street", &AddressDraft::street},
    Member<AddressDraft>{"street2", &AddressDraft::street2},
    Member<AddressDraft>{"postalCode", &AddressDraft::postalCode},
    Member<AddressDraft>{"city", &AddressDraft::city},
    Member<AddressDraft>{"country", &AddressDraft::country},
    Member<AddressDraft>{"phone", &AddressDraft::phone},
    Member<AddressDraft>{"email", &AddressDraft::email},
};

template <class Draft, std::size_t Count>
QString *memberOf(Draft &draft, const std::array<Member<Draft>, Count> &members, const QByteArray &name)
{
    for (const auto &[known, member] : members) {
        if (name == known)
            return &(draft.*member);
    }
    return nullptr;
}

QString *itemTextAt(OrderDraft &draft, const QByteArrayList &parts)
{
    bool isNumber = false;
    const std::size_t row = parts.value(1).toUInt(&isNumber);
    if (!isNumber || row >= draft.items.size() || parts.size() != 3)
        return nullptr;
    return memberOf(draft.items[row], itemMembers, parts[2]);
}

QString *customerTextAt(CustomerDraft &customer, const QByteArrayList &parts)
{
    if (parts.size() == 2)
        return memberOf(customer, customerMembers, parts[1]);
    if (parts.size() != 3 || (parts[1] != "billing" && parts[1] != "delivery"))
        return nullptr;
    return memberOf(parts[1] == "billing" ? customer.billing : customer.delivery, addressMembers, parts[2]);
}

// Reads numbers and remembers those that are none.
class NumberReader
{
public:
    explicit NumberReader(int exponent) : m_exponent(exponent) {}

    Decimal number(const QByteArray &field, const QString &text)
    {
        const auto number = numberOf(text);
        if (!number)
            m_errors.push_back({field, "number", KASSA_TEXT("error", "Not a number")});
        return number.value_or(Decimal());
    }
    Decimal numberOrNone(const QByteArray &field, const QString &text)
    {
        return text.trimmed().isEmpty() ? Decimal() : number(field, text);
    }
    qint64 amount(const QByteArray &field, const QString &text)
    {
        const auto number = numberOf(text);
        const auto minor = number ? minorUnits(*number, m_exponent) : std::nullopt;
        if (!number)
            m_errors.push_back({field, "number", KASSA_TEXT("error", "Not a number")});
        else if (!minor)
            m_errors.push_back(
                {field, "decimals", KASSA_TEXT("error", "At most %1 decimals").with(m_exponent)});
        return minor.value_or(0);
    }
    LineItem item(const QByteArray &path, const ItemDraft &draft)
    {
        return {draft.sku.toUtf8(),
                draft.title,
                number(path + "quantity", draft.quantity),
                amount(path + "unitPrice", draft.unitPrice),
                numberOrNone(path + "vatRate", draft.vatRate),
                numberOrNone(path + "discount", draft.discount),
                draft.unit};
    }
    std::optional<Fee> fee(const QByteArray &path, const FeeDraft &draft)
    {
        if (!draft.on)
            return std::nullopt;
        return Fee{draft.title, amount(path + "amount", draft.amount),
                   numberOrNone(path + "vatRate", draft.vatRate)};
    }

    // The errors of check(), with ours in their places: a number that could not be read is worth one error.
    std::vector<FieldError> with(std::vector<FieldError> found) &&
    {
        std::erase_if(found, [this](const FieldError &error) {
            return error.field == "total"
                       ? !m_errors.empty()
                       : std::ranges::find(m_errors, error.field, &FieldError::field) != m_errors.end();
        });
        m_errors.insert(m_errors.end(), found.begin(), found.end());
        return std::move(m_errors);
    }

private:
    int m_exponent;
    std::vector<FieldError> m_errors;
};

} // namespace

OrderDraft draftOf(const Order &order)
{
    OrderDraft draft;
    draft.reference = QString::fromUtf8(order.reference);
    draft.currency = QString::fromUtf8(order.currency.code);
    draft.country = QString::fromUtf8(order.country);
    draft.language = QString::fromUtf8(order.language);
    draft.items.reserve(order.items.size());
    for (const LineItem &item : order.items)
        draft.items.push_back(itemDraft(item, order.currency));
    draft.shipping = feeDraft(order.shipping, order.currency);
    draft.handling = feeDraft(order.handling, order.currency);
    draft.customer = draftOf(order.customer);
    return draft;
}

CustomerDraft draftOf(const std::optional<Customer> &customer)
{
    if (!customer)
        return {};
    CustomerDraft draft;
    draft.choice = customer->kind == CustomerKind::Company ? CustomerChoice::Company : CustomerChoice::Person;
    draft.nationalId = customer->nationalId;
    draft.customerNumber = customer->customerNumber;
    draft.billing = addressDraft(customer->billing);
    draft.hasDelivery = customer->delivery.has_value();
    draft.delivery = addressDraft(customer->delivery.value_or(Address()));
    return draft;
}

QString *textAt(OrderDraft &draft, const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    if (parts.first() == "items")
        return itemTextAt(draft, parts);
    if (parts.first() == "customer")
        return customerTextAt(draft.customer, parts);
    if (parts.size() == 2 && (parts.first() == "shipping" || parts.first() == "handling"))
        return memberOf(parts.first() == "shipping" ? draft.shipping : draft.handling, feeMembers, parts[1]);
    return parts.size() == 1 ? memberOf(draft, orderMembers, path) : nullptr;
}

const QString *textAt(const OrderDraft &draft, const QByteArray &path)
{
    return textAt(const_cast<OrderDraft &>(draft), path); // the other one changes nothing
}

bool isNumberField(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    return name == "quantity" || name == "unitPrice" || name == "vatRate" || name == "discount" ||
           name == "amount";
}

ReadOrder readOrder(const OrderDraft &draft, const Requirements &requirements)
{
    const QByteArray code = draft.currency.toUtf8();
    ReadOrder read;
    Order &order = read.order;
    order.reference = draft.reference.toUtf8();
    order.currency = Currency::fromCode(code).value_or(Currency{code, 2});
    order.country = draft.country.toUtf8();
    order.language = draft.language.toUtf8();
    NumberReader reader(order.currency.exponent);
    order.items.reserve(draft.items.size());
    for (std::size_t row = 0; row < draft.items.size(); ++row)
        order.items.push_back(reader.item("items/" + QByteArray::number(row) + '/', draft.items[row]));
    order.shipping = reader.fee("shipping/", draft.shipping);
    order.handling = reader.fee("handling/", draft.handling);
    order.customer = readCustomer(draft.customer);
    read.errors = std::move(reader).with(check(order, requirements));
    return read;
}

} // namespace kassa
