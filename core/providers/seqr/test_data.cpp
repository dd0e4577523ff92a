#include "providers/seqr/test_data.h"

#include <algorithm>

namespace kassa::seqr {

namespace {

constexpr qsizetype longestField = 255; // characters

PurchaseCall person(const QByteArray &name, const QByteArray &street, const QByteArray &city,
                    const QByteArray &zip)
{
    return {{}, name, street, city, "Sweden", {}, zip, "buyer@example.com", "46701740605"};
}

PurchaseCall longPerson()
{
    const QByteArray text = QByteArrayLiteral("Å").repeated(longestField);
    return {{},           text, text, text,
            text,         text, text, QByteArray("a").repeated(longestField - 12) + "@example.com",
            "46701740605"};
}

PurchaseCall withoutPhone()
{
    PurchaseCall details = person("Ada Utan-Telefon", "Provgatan 3", "Lund", "22222");
    details.msisdn.clear();
    return details;
}

QByteArray idIn(const Keys &keys, const char *name)
{
    const auto found = keys.ids.find(name);
    return found == keys.ids.end() ? QByteArray() : found->second;
}

Secret secretIn(const Keys &keys, const char *name)
{
    const auto found = keys.secrets.find(name);
    return found == keys.secrets.end() ? Secret() : found->second;
}

} // namespace

// Published by the vendor for everybody's tests (section 2); webshop and path are ours.
Keys sandboxAccount()
{
    Keys keys;
    keys.ids = {{"terminal", "public_test_shop_terminal"},
                {"reseller", "public_test_shop"},
                {"user", "9900"},
                {"webshop", "kassa_shop"},
                {createPurchaseKey, "/seqr/5f1c9a27d3b8/createPurchase"}};
    keys.secrets = {{"terminal-password", Secret("12345678")}, {"reseller-password", Secret("1234")}};
    return keys;
}

Account accountOf(const Keys &keys)
{
    return {idIn(keys, "terminal"),       secretIn(keys, "terminal-password"), idIn(keys, "reseller"),
            idIn(keys, "user"),           secretIn(keys, "reseller-password"), idIn(keys, "webshop"),
            idIn(keys, createPurchaseKey)};
}

const std::vector<Persona> &personasOfTheApp()
{
    static const std::vector<Persona> all{
        {"asa", Text::verbatim(QByteArrayLiteral("Åsa Öström, Stockholm")), true,
         person("Åsa Öström", "Götgatan 1", "Stockholm", "11122")},
        {"ivan", KASSA_TEXT("seqr", "%1, letters of many languages").with(QByteArrayLiteral("Иван Weiß")),
         true, person("Иван Weiß", "Straße der Züge 7 кв. 2", "Göteborg", "41101")},
        {"no-phone", KASSA_TEXT("seqr", "No phone number, no state"), true, withoutPhone()},
        {"long", KASSA_TEXT("seqr", "255 characters in every field"), true, longPerson()},
        {"no-address", KASSA_TEXT("seqr", "No address stored"), false, person("Nils Hemlös", {}, {}, {})},
    };
    return all;
}

const Persona *findPersonaOfTheApp(const QByteArray &id)
{
    const auto &all = personasOfTheApp();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Persona &each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace kassa::seqr
