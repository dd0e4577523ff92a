// The provider's published demo customers, cards and demo orders (qenta.md sections 2 and 10). All public.
#pragma once

#include "providers/qenta/messages.h"

namespace kassa::qenta {

inline constexpr char acsPassword[] = "1234";      // of the test cards' bank (section 10)
inline constexpr char wrongAcsPassword[] = "9999"; // for stories: any other one is wrong as well
// What journals and stories show in their place.
inline constexpr char acsPasswordMarker[] = "<<secret:qenta.acs>>";

enum class Mode { Demo, Test };

struct KnownAccount
{
    QByteArray name; // for redaction: "qenta.demo"
    QByteArray customerId;
    QByteArrayList shopIds; // the empty one: none sent
    Secret secret, password;
    Mode mode = Mode::Demo;
};
const std::vector<KnownAccount> &knownAccounts();
Keys demoKeys(); // of D200001, shop "seamless"

enum class Authentication { None, Frictionless, Challenge };

struct TestCard
{
    QByteArray name; // for redaction: "card:mastercard"
    QByteArray number;
    QByteArray institution; // financialInstitution: MC, Visa, Maestro, ...
    QByteArray brand;
    Mode mode = Mode::Demo;
    Authentication authentication = Authentication::None;
};
const std::vector<TestCard> &testCards();
const TestCard *findCard(const QByteArray &number);
// What a buyer would type of the card of that name into cardFields(); no number: there is none.
Fields fieldsOfTestCard(const QByteArray &name);

QByteArray testCvc();
QByteArray testIban();

} // namespace kassa::qenta
