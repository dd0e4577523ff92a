#include "bench/order_json.h"

namespace kassa {

namespace {

void setText(Json &object, const QByteArray &name, const QString &text)
{
    if (!text.isEmpty())
        object.set(name, Json::string(text));
}

Json addressJson(const Address &address)
{
    Json json = Json::object();
    setText(json, "firstName", address.firstName);
    setText(json, "lastName", address.lastName);
    setText(json, "company", address.company);
    setText(json, "street", address.street);
    setText(json, "street2", address.street2);
    setText(json, "postalCode", address.postalCode);
    setText(json, "city", address.city);
    setText(json, "country", QString::fromLatin1(address.country));
    setText(json, "phone", address.phone);
    setText(json, "email", address.email);
    return json;
}

Json feeJson(const Fee &fee)
{
    Json json = Json::object();
    setText(json, "title", fee.title);
    json.set("amount", Json::integer(fee.amount));
    json.set("vatRate", Json::string(fee.vatRate.toText()));
    return json;
}

Json itemJson(const LineItem &item)
{
    Json json = Json::object();
    json.set("sku", Json::string(item.sku));
    json.set("title", Json::string(item.title));
    json.set("quantity", Json::string(item.quantity.toText()));
    json.set("unitPrice", Json::integer(item.unitPrice));
    json.set("vatRate", Json::string(item.vatRate.toText()));
    if (!item.discount.isZero())
        json.set("discount", Json::string(item.discount.toText()));
    setText(json, "unit", item.unit);
    return json;
}

// Reads members and remembers the first that is wrong.
class OrderReader
{
public:
    QString text(const Json &object, const QByteArray &name)
    {
        const Json &value = object[name];
        if (!value.isString() && !value.isNull())
            wrong(name, KASSA_TEXT("error", "a text"));
        return QString::fromUtf8(value.text());
    }
    QByteArray bytes(const Json &object, const QByteArray &name) { return text(object, name).toUtf8(); }
    Decimal decimal(const Json &object, const QByteArray &name, Decimal fallback)
    {
        if (!object.contains(name))
            return fallback;
        const auto value = Decimal::parse(object[name].text());
        if (!value)
            wrong(name, KASSA_TEXT("error", "a decimal number"));
        return value.value_or(fallback);
    }
    qint64 amount(const Json &object, const QByteArray &name)
    {
        bool whole = false;
        const qint64 value = object[name].text().toLongLong(&whole);
        if (!whole)
            wrong(name, KASSA_TEXT("error", "a whole number of minor units"));
        return value;
    }
    Fee fee(const Json &json)
    {
        return {text(json, "title"), amount(json, "amount"), decimal(json, "vatRate", {})};
    }
    Address address(const Json &json)
    {
        return {text(json, "firstName"), text(json, "lastName"), text(json, "company"),
                text(json, "street"),    text(json, "street2"),  text(json, "postalCode"),
                text(json, "city"),      bytes(json, "country"), text(json, "phone"),
                text(json, "email")};
    }
    LineItem item(const Json &json)
    {
        return {
            bytes(json, "sku"),        text(json, "title"),          decimal(json, "quantity", Decimal(1)),
            amount(json, "unitPrice"), decimal(json, "vatRate", {}), decimal(json, "discount", {}),
            text(json, "unit")};
    }
    Customer customer(const Json &json)
    {
        Customer customer;
        customer.kind = json["kind"].text() == "company" ? CustomerKind::Company : CustomerKind::Person;
        customer.nationalId = text(json, "nationalId");
        customer.customerNumber = text(json, "customerNumber");
        customer.billing = address(json["billing"]);
        if (json.contains("delivery"))
            customer.delivery = address(json["delivery"]);
        return customer;
    }
    void wrong(const QByteArray &name, const Text &wanted)
    {
        if (m_error.isEmpty())
            m_error = KASSA_TEXT("error", "\"%1\" must be %2").with(name).with(wanted);
    }
    const Text &error() const { return m_error; }

private:
    Text m_error;
};

} // namespace

Json toJson(const Order &order)
{
    Json json = Json::object();
    if (!order.reference.isEmpty())
        json.set("reference", Json::string(order.reference));
    json.set("currency", Json::string(order.currency.code));
    json.set("country", Json::string(order.country));
    json.set("language", Json::string(order.language));
    Json items = Json::array();
    for (const LineItem &item : order.items)
        items.append(itemJson(item));
    json.set("items", std::move(items));
    if (order.shipping)
        json.set("shipping", feeJson(*order.shipping));
    if (order.handling)
        json.set("handling", feeJson(*order.handling));
    if (order.customer) {
        Json customer = Json::object();
        customer.set("kind", Json::string(QByteArray(
                                 order.customer->kind == CustomerKind::Company ? "company" : "person")));
        setText(customer, "nationalId", order.customer->nationalId);
        setText(customer, "customerNumber", order.customer->customerNumber);
        customer.set("billing", addressJson(order.customer->billing));
        if (order.customer->delivery)
            customer.set("delivery", addressJson(*order.customer->delivery));
        json.set("customer", std::move(customer));
    }
    return json;
}

Result<Order> orderFromJson(const Json &json)
{
    OrderReader reader;
    Order order;
    if (!json.isObject())
        return fail(ErrorKind::Malformed, "order.json",
                    KASSA_TEXT("error", "An order must be a JSON object"));
    order.reference = reader.bytes(json, "reference");
    const auto currency = Currency::fromCode(json["currency"].text());
    if (!currency)
        return tl::unexpected(currency.error());
    order.currency = *currency;
    order.country = reader.bytes(json, "country");
    order.language = reader.bytes(json, "language");
    if (!json["items"].isArray())
        reader.wrong("items", KASSA_TEXT("error", "a list"));
    for (const Json &item : json["items"].items())
        order.items.push_back(reader.item(item));
    if (json.contains("shipping"))
        order.shipping = reader.fee(json["shipping"]);
    if (json.contains("handling"))
        order.handling = reader.fee(json["handling"]);
    if (json.contains("customer"))
        order.customer = reader.customer(json["customer"]);
    if (!reader.error().isEmpty())
        return fail(ErrorKind::Malformed, "order.json", reader.error());
    return order;
}

} // namespace kassa
