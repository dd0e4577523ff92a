#include "providers/qenta/test_data.h"

#include <algorithm>

namespace kassa::qenta {

const std::vector<KnownAccount> &knownAccounts()
{
    static const std::vector<KnownAccount> all{
        {"qenta.demo",
         "D200001",
         {"seamless", "qmore", ""},
         Secret("B8AKTPWBRMNBV455FG6M2DANE99WU2"),
         Secret("jcv45z"),
         Mode::Demo},
        {"qenta.test",
         "D200410",
         {"seamless", ""},
         Secret("UVNWUCQ7AGE9F5837YW53JBWDP77PWDHS2DMC3TMJ8VYB42G2WM4FWYTK5Z9"),
         Secret("9p3a0m5f"),
         Mode::Test},
        {"qenta.test-old",
         "D200411",
         {"seamless", ""},
         Secret("CHCSH7UGHVVX2P7EHDHSY4T2S4CGYK4QBE4M5YUUG2ND5BEZWNRZW5EJYVJQ"),
         Secret("2g4f9q2m"),
         Mode::Test},
        {"qenta.test-old-3d",
         "D200411",
         {"seamless3D"},
         Secret("DP4TMTPQQWFJW34647RM798E9A5X7E8ATP462Z4VGZK53YEJ3JWXS98B9P4F"),
         Secret("2g4f9q2m"),
         Mode::Test},
    };
    return all;
}

Keys demoKeys()
{
    const KnownAccount &demo = knownAccounts().front();
    return {{{"customerId", demo.customerId}, {"shopId", demo.shopIds.front()}, {"hash", "hmac-sha512"}},
            {{"secret", demo.secret}, {"password", demo.password}}};
}

const std::vector<TestCard> &testCards()
{
    using enum Authentication;
    static const std::vector<TestCard> all{
        {"card:mastercard", "9500000000000002", "MC", "Mastercard", Mode::Demo, None},
        {"card:mastercard-3ds", "9500000000000001", "MC", "Mastercard", Mode::Demo, Challenge},
        {"card:visa", "9400000000000004", "Visa", "Visa", Mode::Demo, None},
        {"card:visa-3ds", "9400000000000003", "Visa", "Visa", Mode::Demo, Challenge},
        {"card:maestro", "9600000000000005", "Maestro", "Maestro SecureCode", Mode::Demo, None},
        {"card:amex", "9100000000000006", "Amex", "American Express", Mode::Demo, None},
        {"card:amex-3ds", "9100000000000005", "Amex", "American Express", Mode::Demo, Challenge},
        {"card:diners", "9200000000000007", "Diners", "Diners Club", Mode::Demo, None},
        {"card:discover", "9090000000000011", "Discover", "Discover", Mode::Demo, None},
        {"card:jcb", "9300000000000008", "JCB", "JCB", Mode::Demo, None},
        {"card:uatp", "9110000000000010", "UATP", "UATP", Mode::Demo, None},
        {"card:test-visa", "4200000000000000", "Visa", "Visa", Mode::Test, Frictionless},
        {"card:test-mastercard", "5333259155643223", "MC", "Mastercard", Mode::Test, Frictionless},
        {"card:test-amex", "374500262001008", "Amex", "American Express", Mode::Test, Frictionless},
        {"card:test-visa-3ds", "4916994064252017", "Visa", "Visa", Mode::Test, Challenge},
        {"card:test-mastercard-3ds", "5306889942833340", "MC", "Mastercard", Mode::Test, Challenge},
        {"card:test-amex-3ds", "374500261001009", "Amex", "American Express", Mode::Test, Challenge},
        {"card:test-visa-old", "4012000300001003", "Visa", "Visa", Mode::Test, Challenge},
        {"card:test-mastercard-old", "5413330300001006", "MC", "Mastercard", Mode::Test, Challenge},
    };
    return all;
}

const TestCard *findCard(const QByteArray &number)
{
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &each) { return each.number == number; });
    return found == cards.end() ? nullptr : &*found;
}

Fields fieldsOfTestCard(const QByteArray &name)
{
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &each) { return each.name == name; });
    const bool known = found != cards.end();
    const bool longCode = known && found->mode == Mode::Test && found->institution == "Amex";
    return {{"pan", known ? found->number : QByteArray()},
            {"expirationMonth", "12"},
            {"expirationYear", "39"},
            {"cardverifycode", longCode ? QByteArray("1234") : testCvc()}};
}

QByteArray testCvc()
{
    return "428";
}

QByteArray testIban()
{
    return "DE42512308000000060004";
}

} // namespace kassa::qenta
