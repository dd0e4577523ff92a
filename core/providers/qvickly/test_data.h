// Published test persons and cards (qvickly.md section 10): test mode only. Data for the sandbox, the
// descriptor and the redaction rules.
#pragma once

#include "order/order.h"

namespace kassa::qvickly {

struct TestPerson
{
    QByteArray name; // "person:approved", as redaction shows it
    QByteArray pno;  // with century; of a company the organisation number
    CustomerKind kind = CustomerKind::Person;
    Address address;
    bool approved = true; // denied: 1001
};

struct TestCard
{
    QByteArray name; // "card:visa-3ds"
    QByteArray number;
    QByteArray brand;
    bool threeDs = false;
    bool accepted = true;
};

const std::vector<TestPerson> &testPersons();
const std::vector<TestCard> &testCards();
QByteArray testCvv();
QByteArray testExpiry(); // of the demos: the test cards take any month to come
QByteArray testCardHolder();

// `pno` with or without century, hyphen and blanks. Null when it is no test person.
const TestPerson *findTestPerson(const QByteArray &pno, CustomerKind kind);
// `number` with or without blanks. Null when it is no test card.
const TestCard *findTestCard(const QByteArray &number);

QByteArray digitsOf(const QByteArray &text);
// The check digit of ISO/IEC 7812 fits.
bool passesLuhn(const QByteArray &digits);

} // namespace kassa::qvickly
