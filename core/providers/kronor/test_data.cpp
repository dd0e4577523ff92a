#include "providers/kronor/test_data.h"

#include "providers/kronor/token.h"

namespace kassa::kronor {

namespace {

constexpr char sandboxKey[] = "kronor-sandbox-secret-0001";

Customer personOf(const char *first, const char *last, const char *street, const char *postalCode,
                  const char *city, const char *country, const char *phone, const char *email,
                  const QByteArray &nationalId)
{
    Customer customer;
    customer.nationalId = QString::fromUtf8(nationalId);
    customer.customerNumber = QString::fromUtf8(email).section(u'@', 0, 0);
    customer.billing.firstName = QString::fromUtf8(first);
    customer.billing.lastName = QString::fromUtf8(last);
    customer.billing.street = QString::fromUtf8(street);
    customer.billing.postalCode = QString::fromUtf8(postalCode);
    customer.billing.city = QString::fromUtf8(city);
    customer.billing.country = country;
    customer.billing.phone = QString::fromUtf8(phone);
    customer.billing.email = QString::fromUtf8(email);
    return customer;
}

} // namespace

Keys sandboxAccount()
{
    const Json claims =
        Json::parse(R"({"iat":1700000000,"exp":1900000000,"tid":"2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e11",)"
                    R"("tname":null,"ttype":"backend","https://hasura.io/jwt/claims":{)"
                    R"("x-hasura-merchant-id":"2","x-hasura-default-role":"merchant-backend",)"
                    R"("x-hasura-allowed-roles":["merchant-backend"]}})")
            .value_or(Json());
    return {{{"merchant", "2"}},
            {{"token", Secret(makeToken(Secret(sandboxKey), claims))}, {"jwt-key", Secret(sandboxKey)}}};
}

const std::vector<TestPerson> &testPersons()
{
    static const std::vector<TestPerson> persons{
        {"person:kronor.asa", "198001019876",
         personOf("Åsa", "Öberg", "Hyllie Boulevard 35", "21537", "Malmö", "SE", "+46701740605",
                  "asa@example.com", "198001019876")},
        {"person:kronor.mads", "0101800118",
         personOf("Mads", "Prøve", "Prøvevej 1", "1050", "København", "DK", "+4520123456", "mads@example.com",
                  "0101800118")},
        {"person:kronor.kari", "01018000198",
         personOf("Kari", "Prøve", "Prøvegata 1", "0150", "Oslo", "NO", "+4740123456", "kari@example.com",
                  "01018000198")},
        {"person:kronor.aino", "010180-998X",
         personOf("Aino", "Koe", "Koekatu 1", "00100", "Helsinki", "FI", "+358401234567", "aino@example.com",
                  "010180-998X")},
        {"person:kronor.jon", "0101809989",
         personOf("Jón", "Prófsson", "Prófgata 1", "101", "Reykjavík", "IS", "+3546112345", "jon@example.com",
                  "0101809989")},
        {"person:kronor.anna", "80010199987",
         personOf("Anna", "Próbna", "Próbna 1", "00-001", "Warszawa", "PL", "+48501234567",
                  "anna@example.com", "80010199987")},
    };
    return persons;
}

Customer testCustomer(const QByteArray &country)
{
    for (const TestPerson &person : testPersons()) {
        if (person.customer.billing.country == country)
            return person.customer;
    }
    return testPersons().front().customer;
}

} // namespace kassa::kronor
