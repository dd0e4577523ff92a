// Error codes (qenta.md section 5): every documented one has words in the three languages.
#include "providers/qenta/errors.h"

#include <QTest>

using namespace kassa;
using namespace kassa::qenta;

class TestQentaErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedCodes();
    void exactTexts();
    void composedTexts();
    void everyParameterHasAName();
};

void TestQentaErrors::documentedCodes()
{
    std::vector<int> documented{20000, 20001, 20002, 20003, 20016, 20017, 20018, 20004, 20005, 20006,
                                20008, 20009, 20010, 20011, 20012, 20015, 20027, 20039, 20013, 20014,
                                20026, 20038, 20021, 20025, 20028, 20030, 20031, 20032, 20033, 20034,
                                20035, 20036, 20037, 31000, 99990, 99991, 99992, 99993, 99996, 99997};
    for (int code = 30000; code <= 30014; ++code)
        documented.push_back(code);
    std::sort(documented.begin(), documented.end());
    QCOMPARE(knownErrorCodes(), documented);
    for (const int code : documented) {
        const WireError german = knownError(code, "de");
        const WireError russian = knownError(code, "ru");
        QCOMPARE(german.code, QByteArray::number(code));
        QCOMPARE(german.message, russian.message);
        QVERIFY2(german.consumerMessage != german.message, german.code.constData());
        QVERIFY2(russian.consumerMessage != russian.message, russian.code.constData());
        QVERIFY2(code == 30000 || german.message != "Unknown error.", german.code.constData());
    }
}

// Section 13.
void TestQentaErrors::exactTexts()
{
    QCOMPARE(knownError(20004, "ru").message, "The credit card has already expired.");
    QCOMPARE(knownError(20004, "ru").consumerMessage, "Срок действия карты истёк.");
    QCOMPARE(knownError(30010, "en").message,
             "The usage of real payment information (e.g. credit card number) is not allowed in demo mode.");
    QCOMPARE(knownError(99996, "en").consumerMessage, "Session timed out after 30 minutes without activity.");
    QVERIFY(knownError(99996, {}).consumerMessage.isEmpty()); // no configuration, no language
}

// Class and parameter; the first letter is upper case.
void TestQentaErrors::composedTexts()
{
    using namespace parameter;
    const auto text = [](const char *kind, int number, const char *language = "en") {
        const WireError error = composedError(kind, number, language);
        return error.code + ' ' + error.consumerMessage;
    };
    QCOMPARE(text(errorClass::missing, currency), "11019 Currency is missing.");
    QCOMPARE(text(errorClass::missing, currency, "de"), "11019 Währung fehlt.");
    QCOMPARE(text(errorClass::missing, currency, "ru"), "11019 Валюта: не указано.");
    QCOMPARE(text(errorClass::wrongLength, orderIdent), "15300 ORDERIDENT has an invalid length.");
    QCOMPARE(text(errorClass::notNumeric, orderNumber), "17011 Order number is not numeric.");
    QCOMPARE(text(errorClass::notAllowed, currency), "14019 Currency is not allowed.");
    QCOMPARE(text(errorClass::missingOrNotAllowed, bic), "12153 BIC is missing or is not allowed.");
    QCOMPARE(text(errorClass::usedTwice, orderNumber),
             "13011 Order number cannot be used twice. Probably the transaction has already been processed.");
    QCOMPARE(text(errorClass::unknownError, amount), "10017 Unknown error. Amount");
}

void TestQentaErrors::everyParameterHasAName()
{
    std::vector<int> documented{3,   8,   9,   11,  12,  13,  14,  17,  19,  20,  22,  23,  24,  31,  50,
                                51,  115, 116, 117, 119, 120, 122, 123, 130, 133, 134, 142, 146, 149, 151,
                                152, 153, 154, 157, 158, 159, 163, 173, 216, 217, 218, 300, 301, 302, 303,
                                400, 401, 427, 450, 451, 452, 453, 454, 457, 459, 460, 461, 462, 463, 464,
                                500, 501, 502, 504, 506, 507, 508, 509, 510, 512, 513, 514, 515};
    for (int number = 406; number <= 425; ++number)
        documented.push_back(number);
    for (const int number : documented) {
        const QByteArray digits = QByteArray::number(number);
        QVERIFY2(!composedError(errorClass::missing, number, "en").message.startsWith("Parameter"),
                 digits.constData());
        QVERIFY2(!composedError(errorClass::missing, number, "ru").consumerMessage.startsWith("Параметр"),
                 digits.constData());
    }
}

QTEST_APPLESS_MAIN(TestQentaErrors)
#include "tst_qenta_errors.moc"
