#include "providers/cascad/services.h"

#include <QRegularExpression>

#include <algorithm>

namespace kassa::cascad {

namespace {

ServiceField phoneField()
{
    return {"phone",
            R"(/^\+\d{10,14}$/)",
            {"Phone number", "Номер телефона", "Номер телефону"},
            {"Enter phone number", "Введите номер телефона", "Введіть номер телефону"},
            true,
            1};
}

ServiceField cardField()
{
    return {"card_number",
            R"(/^\d{12,19}$/)",
            {"Card number", "Номер карты", "Номер картки"},
            {"Enter card number", "Введите номер карты", "Введіть номер картки"},
            false,
            1};
}

ServiceField testField()
{
    return {"status",
            "/^[a-zA-Z_]*$/",
            {"Status", "Статус", "Статус"},
            {"Enter status", "Введите статус", "Введіть статус"},
            true,
            1};
}

std::vector<Service> makeServices()
{
    return {
        {"payment_card_usd_hpp", "payment_card", "hpp", "USD", "0.01", "100000", {}, false},
        {"payment_card_eur_hpp", "payment_card", "hpp", "EUR", "0.01", "100000", {}, false},
        {"payment_card_uah_hpp", "payment_card", "hpp", "UAH", "0.01", "1000000", {}, false},
        {"payment_card_rub_hpp", "payment_card", "hpp", "RUB", "0.01", "1000000", {cardField()}, false},
        {"qiwi_rub_hpp", "qiwi", "hpp", "RUB", "0.01", "100000", {phoneField()}, false},
        {"yandexmoney_rub_hpp", "yandexmoney", "hpp", "RUB", "0.01", "100000", {}, false},
        {"privat24_uah_hpp", "privat24", "hpp", "UAH", "1", "100000", {}, false},
        {"paypal_usd_hpp", "paypal", "hpp", "USD", "0.01", "100000", {}, false},
        {"bitcoin_btc_hpp", "bitcoin", "hpp", "BTC", "0.00001", "100000", {}, false},
        {"applepay_uah_hpp", "applepay", "hpp", "UAH", "0.01", "100000", {}, false},
        {"googlepay_uah_hpp", "googlepay", "hpp", "UAH", "0.01", "100000", {}, false},
        {"swift_usd_invoice", "swift", "invoice", "USD", "0.01", "1000000", {}, false},
        {"vcreditos_brl_transfer", "vcreditos", "transfer", "BRL", "0.01", "100000", {}, false},
        {"test_usd_test", "test", "test", "USD", "0.01", "9999999", {testField()}, true},
        {"test_eur_test", "test", "test", "EUR", "0.01", "9999999", {testField()}, true},
        {"test_uah_test", "test", "test", "UAH", "0.01", "9999999", {testField()}, true},
        {"test_xts_test", "test", "test", "XTS", "0.01", "9999999", {testField()}, true},
    };
}

std::vector<Method> makeMethods()
{
    return {
        {"payment_card", "payment_card", {"Payment card", "Платежная карта", "Платіжна картка"}},
        {"qiwi", "digital_wallet", {"VISA QIWI Wallet", "VISA QIWI Кошелек", "VISA QIWI Гаманець"}, true},
        {"yandexmoney", "digital_wallet", {"Yandex.Money", "Яндекс.Деньги", "Яндекс.Гроші"}, true},
        {"privat24", "internet_banking", {"Privat24", "Приват24", "Приват24"}, true},
        {"paypal", "digital_wallet", {"PayPal", "PayPal", "PayPal"}},
        {"bitcoin", "alternative", {"Bitcoin", "Bitcoin", "Bitcoin"}},
        {"applepay", "digital_wallet", {"Apple Pay", "Apple Pay", "Apple Pay"}},
        {"googlepay", "digital_wallet", {"Google Pay", "Google Pay", "Google Pay"}},
        {"swift", "bank_transfer", {"SWIFT", "SWIFT", "SWIFT"}},
        {"vcreditos", "bank_transfer", {"VCreditos", "VCreditos", "VCreditos"}, true},
        {"test", "alternative", {"Test", "Тест", "Тест"}},
    };
}

int placeOf(const Json &field)
{
    const Json &place = field.contains("position") ? field["position"] : field["weight"];
    return place.text().toInt();
}

QByteArray choiceName(const QByteArray &method, const QByteArray &flow, const QByteArray &currency,
                      const QByteArray &invoiceCurrency)
{
    const QByteArray name = method + '_' + flow;
    return currency == invoiceCurrency ? name : name + '.' + currency.toLower();
}

bool compiles(const QString &pattern)
{
    return QRegularExpression(pattern).isValid();
}

} // namespace

const std::vector<Service> &services()
{
    static const std::vector<Service> all = makeServices();
    return all;
}

const Service *findService(const QByteArray &code)
{
    const auto &all = services();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Service &each) { return each.code == code; });
    return found == all.end() ? nullptr : &*found;
}

const Method *findMethod(const QByteArray &code)
{
    static const std::vector<Method> all = makeMethods();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Method &each) { return each.code == code; });
    return found == all.end() ? nullptr : &*found;
}

QByteArray choiceName(const Service &service, const QByteArray &invoiceCurrency)
{
    return choiceName(service.method, service.flow, service.currency, invoiceCurrency);
}

bool isCard(const Service &service)
{
    return service.method == "payment_card";
}

QByteArray inLanguage(const Json &words, const QByteArray &language)
{
    const QByteArray wanted = words[language].text();
    return wanted.isEmpty() ? words["en"].text() : wanted;
}

QByteArray inLanguage(const Words &words, const QByteArray &language)
{
    if (language == "ru")
        return words.ru;
    return language == "uk" ? words.uk : words.en;
}

QByteArray usablePattern(const QByteArray &regexp)
{
    QString pattern = QString::fromUtf8(regexp);
    const qsizetype end = pattern.lastIndexOf(u'/');
    if (pattern.startsWith(u'/') && end > 0) {
        const bool anyCase = pattern.mid(end).contains(u'i'); // of the flags only this one lets more through
        pattern = (anyCase ? QStringLiteral("(?i)") : QString()) + pattern.mid(1, end - 1);
    }
    // Older answers have every backslash twice: "\\d" would ask for a backslash and a "d".
    if (pattern.contains(u"\\\\d") || pattern.contains(u"\\\\w") || pattern.contains(u"\\\\s") ||
        pattern.contains(u"\\\\+") || !compiles(pattern))
        pattern.replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    return compiles(pattern) ? pattern.toUtf8() : QByteArray();
}

bool fitsPattern(const QByteArray &regexp, const QByteArray &value)
{
    const QByteArray pattern = usablePattern(regexp);
    if (pattern.isEmpty())
        return true;
    return QRegularExpression(QString::fromUtf8(pattern)).match(QString::fromUtf8(value)).hasMatch();
}

std::optional<Prerequest> readPrerequest(const Json &answer)
{
    const Json &data = answer["data"];
    const Json &at = data.contains("attributes") ? data["attributes"] : data;
    if (!at["services"].isObject() && !at["services"].isArray())
        return std::nullopt;
    Prerequest read;
    read.currency = at["currency"].text();
    read.testMode = at["test_mode"].toBool();
    read.methods = at["methods"];
    for (const auto &[code, service] : at["services"].members()) { // [] when there are none
        const QByteArray status = service["status"].text();
        read.offers.push_back({code, service["method"].text(), service["flow"].text(),
                               service["currency"].text(), status.isEmpty() || status == "available",
                               service["fields"]});
    }
    return read;
}

QByteArray choiceName(const Prerequest &prerequest, const Offer &offer)
{
    return choiceName(offer.method, offer.flow, offer.currency, prerequest.currency);
}

const Offer *offerNamed(const Prerequest &prerequest, const QByteArray &choice)
{
    const auto found =
        std::find_if(prerequest.offers.begin(), prerequest.offers.end(),
                     [&](const Offer &offer) { return choiceName(prerequest, offer) == choice; });
    return found == prerequest.offers.end() || !found->available ? nullptr : &*found;
}

std::vector<Json> orderedFields(const Json &fields)
{
    std::vector<Json> ordered = fields.items();
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Json &a, const Json &b) { return placeOf(a) < placeOf(b); });
    return ordered;
}

} // namespace kassa::cascad
