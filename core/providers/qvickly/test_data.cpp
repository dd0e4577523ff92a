#include "providers/qvickly/test_data.h"

#include <algorithm>

namespace kassa::qvickly {

namespace {

Address testAddress(const QString &first, const QString &last, const QString &street, const QString &zip,
                    const QString &city, const QString &phone)
{
    Address address;
    address.firstName = first;
    address.lastName = last;
    address.street = street;
    address.postalCode = zip;
    address.city = city;
    address.country = "SE";
    address.phone = phone;
    return address;
}

Address testCompany(const QString &company, const QString &street, const QString &phone)
{
    Address address =
        testAddress({}, {}, street, QStringLiteral("54321"), QStringLiteral("Test city"), phone);
    address.company = company;
    return address;
}

} // namespace

const std::vector<TestPerson> &testPersons()
{
    static const std::vector<TestPerson> persons{
        {"person:approved", "195501011018", CustomerKind::Person,
         testAddress(QStringLiteral("Testperson"), QStringLiteral("Approved"), QStringLiteral("Testgatan 1"),
                     QStringLiteral("12345"), QStringLiteral("Teststad"), QStringLiteral("0712345678")),
         true},
        {"person:denied", "195505050558", CustomerKind::Person,
         testAddress(QStringLiteral("Testperson"), QStringLiteral("Denied"), QStringLiteral("Testgatan 2"),
                     QStringLiteral("54321"), QStringLiteral("Testby"), {}),
         false},
        {"company:approved", "5566779988", CustomerKind::Company,
         testCompany(QStringLiteral("Testcompany Approved"), QStringLiteral("Teststreet 2"),
                     QStringLiteral("730000000")),
         true},
        {"company:denied", "5505050558", CustomerKind::Company,
         testCompany(QStringLiteral("Testcompany Denied"), QStringLiteral("Teststreet 1"), {}), false}};
    return persons;
}

const std::vector<TestCard> &testCards()
{
    static const std::vector<TestCard> cards{
        {"card:visa-3ds", "4925000000000004", "Visa", true, true},
        {"card:visa-refused", "4761739001010416", "Visa", false, false},
        {"card:mastercard", "5226600159865967", "MasterCard", false, true},
        {"card:amex-3ds", "377601000000000", "American Express", true, true}};
    return cards;
}

QByteArray testCvv()
{
    return "123";
}

QByteArray testExpiry()
{
    return "12/39";
}

QByteArray testCardHolder()
{
    return "Tess T Person";
}

const TestPerson *findTestPerson(const QByteArray &pno, CustomerKind kind)
{
    const QByteArray digits = digitsOf(pno);
    const auto &persons = testPersons();
    const auto found = std::find_if(persons.begin(), persons.end(), [&](const TestPerson &person) {
        return person.kind == kind && (person.pno == digits || person.pno.right(10) == digits);
    });
    return found == persons.end() ? nullptr : &*found;
}

const TestCard *findTestCard(const QByteArray &number)
{
    const QByteArray digits = digitsOf(number);
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &card) { return card.number == digits; });
    return found == cards.end() ? nullptr : &*found;
}

QByteArray digitsOf(const QByteArray &text)
{
    QByteArray digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool passesLuhn(const QByteArray &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int weighted = i % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

} // namespace kassa::qvickly
