#include "order/samples.h"

#include <algorithm>
#include <array>

namespace kassa {

namespace {

constexpr Decimal swedishVat(25);
constexpr Decimal foodVat(12);
constexpr Decimal bookVat(6);
constexpr Decimal noVat(0);
constexpr Decimal danishVat(25);
constexpr Decimal norwegianVat(25);
constexpr Decimal norwegianFoodVat(15);
constexpr Decimal finnishVat(255, 1);
constexpr Decimal finnishFoodVat(14);
constexpr Decimal icelandicVat(24);
constexpr Decimal icelandicFoodVat(11);
constexpr Decimal polishVat(23);
constexpr Decimal polishFoodVat(5);
constexpr Decimal russianVat(20);
constexpr Decimal russianFoodVat(10);

LineItem row(const QByteArray &sku, const QString &title, const Decimal &quantity, qint64 unitPrice,
             const Decimal &vatRate)
{
    LineItem item;
    item.sku = sku;
    item.title = title;
    item.quantity = quantity;
    item.unitPrice = unitPrice;
    item.vatRate = vatRate;
    return item;
}

LineItem measured(LineItem item, const QString &unit)
{
    item.unit = unit;
    return item;
}

LineItem discounted(LineItem item, const Decimal &percent)
{
    item.discount = percent;
    return item;
}

Order swedishOrder(std::vector<LineItem> items)
{
    Order order;
    order.currency = {"SEK", 2};
    order.country = "SE";
    order.language = "sv";
    order.items = std::move(items);
    return order;
}

Order coffee()
{
    return swedishOrder({row("KAFFE-1", QStringLiteral("Kokkaffe 500 g"), Decimal(2), 8000, swedishVat)});
}

Order mixedVat()
{
    Order order = swedishOrder(
        {row("BRYGG-2", QStringLiteral("Kaffebryggare, rostfri"), Decimal(1), 79'920, swedishVat),
         measured(
             row("APPLE-KG", QStringLiteral("Äpplen Ingrid Marie, lösvikt"), Decimal(455, 3), 3482, foodVat),
             QStringLiteral("kg")),
         measured(row("BOK-17", QStringLiteral("Kokbok: Fika året runt"), Decimal(3), 18'774, bookVat),
                  QStringLiteral("st")),
         row("GAVA-500", QStringLiteral("Presentkort 500 kr"), Decimal(1), 50'000, noVat)});
    order.shipping = Fee{QStringLiteral("Frakt, hemleverans"), 4900, swedishVat};
    order.handling = Fee{QStringLiteral("Fakturaavgift"), 2320, swedishVat};
    return order;
}

Order discount()
{
    return swedishOrder(
        {discounted(row("JACKA-M", QStringLiteral("Regnjacka, storlek M"), Decimal(1), 63'920, swedishVat),
                    Decimal(15)),
         discounted(row("SOCKA-3", QStringLiteral("Ullsockor, 3-pack"), Decimal(2), 11'927, swedishVat),
                    Decimal(125, 1)),
         row("RABATT", QStringLiteral("Rabattkod VÄLKOMMEN"), Decimal(1), -5000, swedishVat)});
}

Order singleCent()
{
    return swedishOrder({row("SKRUV", QStringLiteral("Skruv, lösplock"), Decimal(1), 1, swedishVat)});
}

// 12 articles in 10 sizes: more rows than any page or message shows without scrolling.
Order large()
{
    struct Article
    {
        QString title;
        qint64 unitPrice;
    };
    const std::array articles{
        Article{QStringLiteral("Träskruv, förzinkad"), 4792},
        Article{QStringLiteral("Maskinskruv M6"), 3596},
        Article{QStringLiteral("Sexkantsmutter M6"), 1993},
        Article{QStringLiteral("Bricka, rostfri"), 1517},
        Article{QStringLiteral("Spik, varmförzinkad"), 5555},
        Article{QStringLiteral("Plugg, nylon"), 2799},
        Article{QStringLiteral("Gångjärn, mässing"), 8901},
        Article{QStringLiteral("Vinkeljärn"), 2233},
        Article{QStringLiteral("Slangklämma"), 1249},
        Article{QStringLiteral("Buntband, svart"), 3999},
        Article{QStringLiteral("Packning, gummi"), 999},
        Article{QStringLiteral("Krok, vitlackerad"), 1777},
    };
    std::vector<LineItem> items;
    for (qint64 size = 1; size <= 10; ++size) {
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const QByteArray sku =
                "JARN-" + QByteArray::number(100 * (i + 1) + static_cast<std::size_t>(size));
            const QString title = QStringLiteral("%1, %2 mm").arg(articles[i].title).arg(5 * size);
            items.push_back(
                row(sku, title, Decimal(1 + size % 4), articles[i].unitPrice + 37 * size, swedishVat));
        }
    }
    return swedishOrder(std::move(items));
}

Order orderFrom(const QByteArray &country, const QByteArray &language, const Currency &currency,
                std::vector<LineItem> items)
{
    Order order;
    order.country = country;
    order.language = language;
    order.currency = currency;
    order.items = std::move(items);
    return order;
}

Order danish()
{
    return orderFrom(
        "DK", "da", {"DKK", 2},
        {row("KAFFE-DK", QStringLiteral("Kaffebønner, økologiske, 500 g"), Decimal(2), 7195, danishVat),
         row("KRUS-DK", QStringLiteral("Krus, blåt stentøj"), Decimal(3), 6396, danishVat)});
}

Order norwegian()
{
    return orderFrom(
        "NO", "no", {"NOK", 2},
        {row("KAFFE-NO", QStringLiteral("Kokekaffe, grovmalt, 500 g"), Decimal(2), 8687, norwegianFoodVat),
         row("KOPP-NO", QStringLiteral("Emaljekopp, rød"), Decimal(1), 11'920, norwegianVat)});
}

Order finnish()
{
    return orderFrom(
        "FI", "fi", {"EUR", 2},
        {row("KAHVI-FI", QStringLiteral("Pannukahvi, vaalea paahto, 500 g"), Decimal(2), 701, finnishFoodVat),
         row("KUKSA-FI", QStringLiteral("Kuksa, visakoivu"), Decimal(1), 3175, finnishVat)});
}

Order icelandic() // whole krónur: there are no decimals
{
    return orderFrom(
        "IS", "is", {"ISK", 0},
        {row("KAFFI-IS", QStringLiteral("Kaffibaunir, meðalristaðar, 500 g"), Decimal(2), 1792,
             icelandicFoodVat),
         row("BOLLI-IS", QStringLiteral("Bolli úr leir, þæfð hulsa"), Decimal(1), 3621, icelandicVat)});
}

Order polish()
{
    return orderFrom(
        "PL", "pl", {"PLN", 2},
        {row("KAWA-PL", QStringLiteral("Kawa ziarnista, średnio palona, 500 g"), Decimal(2), 4064, polishVat),
         row("MIOD-PL", QStringLiteral("Miód lipowy, słoik 400 g"), Decimal(1), 2856, polishFoodVat)});
}

Order russian()
{
    Order order;
    order.currency = {"RUB", 2};
    order.country = "RU";
    order.language = "ru";
    order.items = {
        measured(
            row("CHAY-100", QStringLiteral("Чай чёрный листовой, 100 г"), Decimal(2), 24'909, russianVat),
            QStringLiteral("шт.")),
        measured(
            row("MED-KG", QStringLiteral("Мёд липовый, на развес"), Decimal(1250, 3), 70'000, russianFoodVat),
            QStringLiteral("кг")),
        row("SAMOVAR", QStringLiteral("Самовар электрический «Утро», 3 л"), Decimal(1), 749'917, russianVat)};
    order.shipping = Fee{QStringLiteral("Доставка курьером"), 29'167, russianVat};
    return order;
}

Address swedishPerson()
{
    Address address;
    address.firstName = QStringLiteral("Åsa");
    address.lastName = QStringLiteral("Påhittad");
    address.street = QStringLiteral("Testgatan 1");
    address.postalCode = QStringLiteral("12345");
    address.city = QStringLiteral("Teststad");
    address.country = "SE";
    address.phone = QStringLiteral("+46701740605"); // from the range that Swedish films use
    address.email = QStringLiteral("asa@example.com");
    return address;
}

Address swedishOffice()
{
    Address address;
    address.firstName = QStringLiteral("Örjan");
    address.lastName = QStringLiteral("Exempelsson");
    address.company = QStringLiteral("Påhittade Kafferosteriet AB");
    address.street = QStringLiteral("Exempelvägen 12");
    address.street2 = QStringLiteral("Port B");
    address.postalCode = QStringLiteral("12345");
    address.city = QStringLiteral("Teststad");
    address.country = "SE";
    address.phone = QStringLiteral("+46701740606");
    address.email = QStringLiteral("inkop@example.com");
    return address;
}

Address swedishCottage()
{
    Address address = swedishPerson();
    address.firstName = QStringLiteral("Göran");
    address.street = QStringLiteral("Påhittade stigen 7");
    address.street2 = QStringLiteral("c/o Exempelsson");
    address.postalCode = QStringLiteral("98765");
    address.city = QStringLiteral("Provby");
    return address;
}

Address germanPerson()
{
    Address address;
    address.firstName = QStringLiteral("Jürgen");
    address.lastName = QStringLiteral("Weißmüller-Muster");
    address.street = QStringLiteral("Musterstraße 1");
    address.postalCode = QStringLiteral("12345");
    address.city = QStringLiteral("Musterstadt");
    address.country = "DE";
    address.phone = QStringLiteral("+493023125001"); // from the range that German films use
    address.email = QStringLiteral("juergen@example.org");
    return address;
}

Address germanOffice()
{
    Address address = germanPerson();
    address.company = QStringLiteral("Weiß & Söhne Muster GmbH");
    address.street = QStringLiteral("Beispielallee 100");
    address.email = QStringLiteral("einkauf@example.org");
    return address;
}

Address austrianPerson()
{
    Address address;
    address.firstName = QStringLiteral("Käthe");
    address.lastName = QStringLiteral("Beispiel");
    address.street = QStringLiteral("Testgasse 2/3");
    address.postalCode = QStringLiteral("1234");
    address.city = QStringLiteral("Musterdorf");
    address.country = "AT";
    address.phone = QStringLiteral("+43000000000");
    address.email = QStringLiteral("kaethe@example.org");
    return address;
}

Address russianPerson()
{
    Address address;
    address.firstName = QStringLiteral("Семён");
    address.lastName = QStringLiteral("Примеров");
    address.street = QStringLiteral("ул. Образцовая, д. 1, кв. 2");
    address.postalCode = QStringLiteral("000001");
    address.city = QStringLiteral("Примерск");
    address.country = "RU";
    address.phone = QStringLiteral("+70000000000");
    address.email = QStringLiteral("semyon@example.net");
    return address;
}

Customer person(const Address &billing)
{
    Customer customer;
    customer.billing = billing;
    return customer;
}

Customer company(const Address &billing)
{
    Customer customer = person(billing);
    customer.kind = CustomerKind::Company;
    return customer;
}

Customer deliveredTo(Customer customer, const Address &delivery)
{
    customer.delivery = delivery;
    return customer;
}

Order companyOrder()
{
    Order order = swedishOrder(
        {measured(row("BONOR-10", QStringLiteral("Kaffebönor, hela, 10 kg"), Decimal(4), 129'900, foodVat),
                  QStringLiteral("säck")),
         row("SERVICE", QStringLiteral("Serviceavtal espressomaskin, 12 mån"), Decimal(1), 480'000,
             swedishVat)});
    order.shipping = Fee{QStringLiteral("Pallfrakt"), 39'500, swedishVat};
    order.customer = company(swedishOffice());
    return order;
}

template <class Entry>
const Entry *findById(const std::vector<Entry> &entries, const QByteArray &id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

QByteArray allowedOr(const QByteArray &own, const std::vector<QByteArray> &allowed)
{
    const bool isAllowed = allowed.empty() || std::ranges::find(allowed, own) != allowed.end();
    return isAllowed ? own : allowed.front();
}

} // namespace

const std::vector<SampleOrder> &sampleOrders()
{
    static const std::vector<SampleOrder> samples{
        {"coffee", coffee()},        {"mixed-vat", mixedVat()},     {"discount", discount()},
        {"company", companyOrder()}, {"single-cent", singleCent()}, {"large", large()},
        {"danish", danish()},        {"norwegian", norwegian()},    {"finnish", finnish()},
        {"icelandic", icelandic()},  {"polish", polish()},          {"russian", russian()},
    };
    return samples;
}

const SampleOrder *findSample(const QByteArray &id)
{
    return findById(sampleOrders(), id);
}

const std::vector<Persona> &personas()
{
    static const std::vector<Persona> everyone{
        {"person-se", person(swedishPerson())},
        {"delivery-se", deliveredTo(person(swedishPerson()), swedishCottage())},
        {"company-se", company(swedishOffice())},
        {"person-de", person(germanPerson())},
        {"company-de", company(germanOffice())},
        {"person-at", person(austrianPerson())},
        {"person-ru", person(russianPerson())},
    };
    return everyone;
}

const Persona *findPersona(const QByteArray &id)
{
    return findById(personas(), id);
}

Order adaptedTo(Order order, const Requirements &requirements)
{
    const QByteArray code = allowedOr(order.currency.code, requirements.currencies);
    order.currency = Currency::fromCode(code).value_or(order.currency);
    order.country = allowedOr(order.country, requirements.countries);
    order.language = allowedOr(order.language, requirements.languages);
    return order;
}

} // namespace kassa
