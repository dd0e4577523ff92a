#include "providers/qenta/sandbox_frontend.h"

#include "providers/qenta/consumer_fields.h"
#include "providers/qenta/sandbox_orders.h"
#include "providers/qenta/start_fields.h"

#include <QDate>

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr Duration duplicateWindow = 30min;
constexpr int mostBasketItems = 500;

// In the documented order (section 5).
std::vector<Needed> neededFields()
{
    using namespace parameter;
    constexpr const char *missing = errorClass::missing;
    return {{"customerId", missing, customerId},
            {"paymentType", missing, paymentType},
            {"currency", missing, currency},
            {"language", missing, language},
            {"orderDescription", missing, orderDescription},
            {"amount", missing, amount},
            {"successUrl", missing, successUrl},
            {"failureUrl", missing, failureUrl},
            {"cancelUrl", missing, cancelUrl},
            {"serviceUrl", missing, serviceUrl},
            {"confirmUrl", missing, confirmUrl},
            {"consumerIpAddress", missing, ipAddress},
            {"consumerUserAgent", missing, userAgent},
            {"requestFingerprint", missing, fingerprint},
            {"requestFingerprintOrder", missing, requestFingerprintOrder}};
}

constexpr const char *mustBeSigned[] = {"customerId",
                                        "language",
                                        "amount",
                                        "currency",
                                        "orderDescription",
                                        "successUrl",
                                        "confirmUrl",
                                        "consumerIpAddress",
                                        "consumerUserAgent",
                                        "requestFingerprintOrder",
                                        "secret"};

// Addresses that the internet does not reach.
bool isPrivateHost(const QByteArray &host)
{
    const int second = host.split('.').value(1).toInt();
    return host.startsWith("127.") || host.startsWith("localhost") || host.startsWith("10.") ||
           host.startsWith("192.168.") || host.startsWith("169.254.") ||
           (host.startsWith("172.") && second >= 16 && second <= 31) || host.startsWith('[');
}

// Of at most three decimals (section 4.3).
bool isRate(const QByteArray &text)
{
    const QByteArrayList parts = QByteArray(text).replace(',', '.').split('.');
    return parts.size() <= 2 && isNumber(parts[0], 3) && (parts.size() == 1 || isNumber(parts[1], 3));
}

bool names(const QByteArrayList &order, const QByteArray &name)
{
    return std::any_of(order.begin(), order.end(),
                       [&](const QByteArray &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

class StartReader
{
public:
    StartReader(Step &step, const Call &call) : m_step(step), m_call(call) {}

    // The session to be made, or errors().
    std::optional<Session> read()
    {
        m_errors = missingFields(m_call, neededFields());
        if (!m_errors.empty())
            return std::nullopt;
        m_client = clientOf(m_step.state, m_call, m_errors);
        if (m_client == nullptr || !checkSignature())
            return std::nullopt;
        checkFormats();
        checkMethod();
        if (m_errors.empty())
            checkStorage();
        if (m_errors.empty())
            checkUniqueness();
        return m_errors.empty() ? std::optional(session()) : std::nullopt;
    }

    const Errors &errors() const { return m_errors; }
    Storage *storage() const { return m_storage; }

private:
    QByteArray field(const char *name) const { return fieldOf(m_call.fields, name); }

    void wrong(const char *kind, int number)
    {
        m_errors.push_back(composedError(kind, number, m_call.language));
    }

    bool checkSignature()
    {
        const QByteArrayList order = splitOrder(field("requestFingerprintOrder"));
        for (const char *name : mustBeSigned) {
            if (names(order, name))
                continue;
            wrong(errorClass::invalid, parameter::requestFingerprintOrder);
            explain(
                m_step, m_call, "order.incomplete",
                KASSA_TEXT("qenta.sandbox", "requestFingerprintOrder must name %1").with(QByteArray(name)));
            return false;
        }
        if (!checkFingerprint(m_step, m_call, *m_client, {order}, parameter::fingerprint, m_errors))
            return false;
        warnUnsigned(order);
        return true;
    }

    // Documented as needed, or open to change on the way: the sandbox warns only.
    void warnUnsigned(const QByteArrayList &order)
    {
        for (const QByteArray &name : startOrder(m_call.fields)) {
            if (!names(order, name))
                remark(m_step, m_call, "order.unsigned",
                       KASSA_TEXT("qenta.sandbox", "%1 is sent, but not signed: anybody may change it")
                           .with(name.left(64)));
        }
    }

    void checkFormats()
    {
        using namespace parameter;
        if (!isLanguage(field("language")))
            wrong(errorClass::invalid, language);
        const auto found = currencyOf(field("currency"));
        if (!found)
            wrong(errorClass::invalid, currency);
        m_amount.currency = found.value_or(Currency{"EUR", 2});
        if (const auto minor = minorOf(field("amount"), m_amount.currency); minor && *minor > 0)
            m_amount.minor = *minor;
        else
            wrong(errorClass::invalid, amount);
        checkShapes();
        for (const auto &[name, number] :
             {std::pair{"successUrl", successUrl}, std::pair{"failureUrl", failureUrl},
              std::pair{"cancelUrl", cancelUrl}, std::pair{"serviceUrl", serviceUrl},
              std::pair{"confirmUrl", confirmUrl}}) {
            if (!isUrl(field(name)))
                wrong(errorClass::invalid, number);
        }
        if (const QByteArray later = field("pendingUrl"); !later.isEmpty() && !isUrl(later))
            wrong(errorClass::invalid, pendingUrl);
        if (const QByteArray window = field("windowName");
            !std::all_of(window.begin(), window.end(), isNameByte))
            wrong(errorClass::invalid, windowName);
        if (const QByteArray number = field("orderNumber"); !number.isEmpty() && !isNumber(number, 9))
            wrong(errorClass::notNumeric, orderNumber);
        checkConfirmUrl();
        checkCardOnFile();
        checkBasket();
    }

    void checkCardOnFile()
    {
        if (!field("sourceOrderNumber").isEmpty() &&
            (!field("storageId").isEmpty() || !field("orderIdent").isEmpty()))
            remark(m_step, m_call, "sourceOrderNumber.storage",
                   KASSA_TEXT("qenta.sandbox",
                              "A payment with a card on file must not name a data storage as well"));
    }

    void checkShapes()
    {
        for (const StartField &each : startFieldTable())
            checkShape(each);
        for (const ConsumerField &each : consumerFieldTable()) {
            if (lengthOf(field(each.name)) > each.mostBytes)
                wrong(errorClass::wrongLength, each.parameter);
        }
        const QByteArray born = field("consumerBirthDate");
        if (!born.isEmpty() && !QDate::fromString(QString::fromUtf8(born), Qt::ISODate).isValid())
            wrong(errorClass::invalid, parameter::birthDate);
    }

    // Where no parameter number is published, a wrong value is told, not refused (section 4.3).
    void checkShape(const StartField &rule)
    {
        const QByteArray given = field(rule.name);
        const bool isLong = rule.mostBytes > 0 && lengthOf(given) > rule.mostBytes;
        const bool isOther = !rule.words.isEmpty() && !given.isEmpty() && !names(rule.words, given);
        if (rule.parameter != 0) {
            if (isLong)
                wrong(errorClass::wrongLength, rule.parameter);
            if (isOther)
                wrong(errorClass::invalid, rule.parameter);
            return;
        }
        if (isLong)
            remark(m_step, m_call, rule.name,
                   KASSA_TEXT("qenta.sandbox", "%1 is longer than %2 bytes")
                       .with(QByteArray(rule.name))
                       .with(QByteArray::number(rule.mostBytes)));
        if (isOther)
            remark(m_step, m_call, rule.name,
                   KASSA_TEXT("qenta.sandbox", "%1 is %2, but may be: %3")
                       .with(QByteArray(rule.name))
                       .with(given.left(60))
                       .with(rule.words.join(", ")));
    }

    static bool isNameByte(char each)
    {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_';
    }

    // A public address with port 80 or 443 (section 4.3); here everything is local, so it is a warning.
    void checkConfirmUrl()
    {
        const QByteArray url = field("confirmUrl");
        const QByteArray authority = url.split('/').value(2);
        const QByteArray host = authority.mid(authority.indexOf('@') + 1);
        const bool isUsual = !host.contains(':') || host.endsWith(":80") || host.endsWith(":443");
        if (!isUsual || isPrivateHost(host))
            remark(m_step, m_call, "confirmUrl.private",
                   KASSA_TEXT("qenta.sandbox",
                              "The real provider cannot reach this confirmUrl: it calls public addresses on "
                              "port 80 or 443 only"));
        if (authority.contains('@'))
            remark(m_step, m_call, "confirmUrl.basic-auth",
                   KASSA_TEXT("qenta.sandbox", "confirmUrl must not be protected by a password"));
        if (field("pendingUrl").isEmpty())
            explain(
                m_step, m_call, "pendingUrl.missing",
                KASSA_TEXT("qenta.sandbox", "Without pendingUrl a pending payment is reported as a failure"));
    }

    // All of an item's fields or none (section 12, 23). Quantity times gross price; none: an error was found.
    std::optional<qint64> basketItem(const QByteArray &prefix)
    {
        using namespace parameter;
        const std::size_t before = m_errors.size();
        for (const auto &[name, number] :
             {std::pair{"ArticleNumber", basketArticleNumber}, std::pair{"Quantity", basketQuantity},
              std::pair{"Name", basketName}, std::pair{"UnitGrossAmount", basketGross},
              std::pair{"UnitNetAmount", basketNet}, std::pair{"UnitTaxAmount", basketTax},
              std::pair{"UnitTaxRate", basketTaxRate}}) {
            if (fieldOf(m_call.fields, prefix + name).isEmpty())
                wrong(errorClass::missing, number);
        }
        if (m_errors.size() > before)
            return std::nullopt;
        const auto amountOf = [&](const char *name) {
            return minorOf(fieldOf(m_call.fields, prefix + name), m_amount.currency);
        };
        const auto gross = amountOf("UnitGrossAmount");
        const qint64 quantity = fieldOf(m_call.fields, prefix + "Quantity").left(9).toLongLong();
        if (!gross || std::abs(*gross) > 1'000'000'000)
            wrong(errorClass::invalid, basketGross);
        else if (quantity < 1 || quantity > 1'000'000)
            wrong(errorClass::invalid, basketQuantity);
        else if (!amountOf("UnitNetAmount"))
            wrong(errorClass::invalid, basketNet);
        else if (!amountOf("UnitTaxAmount"))
            wrong(errorClass::invalid, basketTax);
        else if (!isRate(fieldOf(m_call.fields, prefix + "UnitTaxRate")))
            wrong(errorClass::invalid, basketTaxRate);
        return m_errors.size() > before ? std::nullopt : std::optional(*gross * quantity);
    }

    void checkBasket()
    {
        const QByteArray count = field("basketItems");
        if (count.isEmpty())
            return;
        const int items = count.toInt();
        if (items < 1 || items > mostBasketItems) {
            wrong(errorClass::invalid, parameter::basketItemCount);
            return;
        }
        qint64 sum = 0;
        for (int i = 1; i <= items; ++i) {
            const auto price = basketItem("basketItem" + QByteArray::number(i));
            if (!price)
                return;
            sum += *price;
        }
        if (sum == m_amount.minor)
            return;
        if (m_step.state.switches.basket == "refuse")
            wrong(errorClass::invalid, parameter::basketAmount);
        explain(m_step, m_call, "basket.sum",
                KASSA_TEXT("qenta.sandbox", "The basket adds up to %1, the amount is %2")
                    .with(Text::amount({sum, m_amount.currency}))
                    .with(Text::amount(m_amount)));
    }

    void checkMethod()
    {
        m_type = findPaymentType(field("paymentType"));
        if (m_type == nullptr) {
            wrong(errorClass::invalid, parameter::paymentType);
            return;
        }
        if (!m_type->currency.isEmpty() && m_amount.currency.code != m_type->currency)
            wrong(errorClass::notAllowed, parameter::currency);
        for (const int number : m_type->needs) {
            const bool isFirm = number == parameter::birthDate && !field("companyName").isEmpty();
            if (!isFirm && fieldOf(m_call.fields, fieldOfParameter(number)).isEmpty())
                wrong(errorClass::missing, number);
        }
        const bool isReachable =
            !field("consumerEmail").isEmpty() || !field("consumerBillingPhone").isEmpty();
        if (m_type->storing == Storing::Card &&
            (!isReachable || field("consumerBillingFirstname").isEmpty() ||
             field("consumerBillingLastname").isEmpty()))
            remark(m_step, m_call, "consumer.3ds2",
                   KASSA_TEXT("qenta.sandbox",
                              "3-D Secure 2 asks for the consumer's names and an e-mail address or phone "
                              "number"));
        checkInstitution();
        if (m_type->storing == Storing::GooglePay && field("paymentToken").isEmpty())
            m_errors.push_back(knownError(99997, m_call.language));
        if (m_type->legacy)
            remark(m_step, m_call, "paymentType.legacy",
                   KASSA_TEXT("qenta.sandbox", "%1 is a legacy payment method").with(m_type->id));
    }

    // Banks come and go, so an unknown word is told, not refused.
    void checkInstitution()
    {
        const QByteArrayList known = institutionsOf(*m_type);
        for (const QByteArray &word : splitOrder(field("financialInstitution"))) {
            if (!known.isEmpty() && !known.contains(word))
                remark(m_step, m_call, "financialInstitution",
                       KASSA_TEXT("qenta.sandbox", "%1 is %2, but may be: %3")
                           .with(QByteArray("financialInstitution"))
                           .with(word.left(60))
                           .with(known.join(", ")));
        }
    }

    // A card on file is the card that an order of the same customer was paid with. Of unknown orders demo
    // customers are told that all went well (section 10).
    void checkSource()
    {
        const QByteArray number = field("sourceOrderNumber");
        if (number.isEmpty())
            return;
        const Order *order = findOrder(m_step.state, number);
        if (order != nullptr && order->customerId == m_client->customerId)
            m_source = findSession(m_step.state, m_step.state.sessionByNumber.value(number));
        else if (m_client->mode != Mode::Demo)
            wrong(errorClass::invalid, parameter::sourceOrderNumber);
    }

    void checkStorage()
    {
        checkSource();
        const QByteArray id = field("storageId");
        const bool oneClick = !field("sourceOrderNumber").isEmpty();
        if (id.isEmpty()) {
            if (m_type->storing == Storing::Account && !oneClick)
                m_errors.push_back(knownError(99997, m_call.language));
            return;
        }
        m_storage = findStorage(m_step, id);
        const bool usable = m_storage != nullptr && isUsable(m_step, *m_storage) &&
                            m_storage->customerId == m_client->customerId &&
                            m_storage->orderIdent == field("orderIdent");
        if (!usable) {
            explainStorage();
            m_storage = nullptr;
            wrong(errorClass::invalid, parameter::storageId);
        } else if (m_type->storing == Storing::Account && !m_storage->entries.contains(m_type->id)) {
            m_errors.push_back(knownError(99997, m_call.language));
        }
    }

    void explainStorage()
    {
        Text why = KASSA_TEXT("qenta.sandbox", "There is no such data storage");
        if (m_storage != nullptr && m_storage->consumed)
            why = KASSA_TEXT("qenta.sandbox", "The data storage died when it was used for a start");
        else if (m_storage != nullptr && !isAlive(m_step.state, *m_storage))
            why = KASSA_TEXT("qenta.sandbox", "The data storage was not touched for more than 30 minutes");
        else if (m_storage != nullptr)
            why = KASSA_TEXT("qenta.sandbox", "The data storage belongs to another orderIdent");
        explain(m_step, m_call, "storage.dead", std::move(why));
    }

    void checkUniqueness()
    {
        const QByteArray number = field("orderNumber");
        if (!number.isEmpty() &&
            (m_step.state.orders.contains(number.toUInt()) || m_step.state.sessionByNumber.contains(number)))
            wrong(errorClass::usedTwice, parameter::orderNumber);
        if (!isYes(field("duplicateRequestCheck")))
            return;
        const QByteArray fingerprint = field("requestFingerprint").toLower();
        QHash<QByteArray, Time> &known = m_step.state.fingerprints;
        const auto before = known.constFind(fingerprint);
        if (before != known.constEnd() && m_step.now - *before <= duplicateWindow)
            wrong(errorClass::usedTwice, parameter::requestFingerprint);
        else if (m_errors.empty())
            known.insert(fingerprint, m_step.now);
        if (known.size() > m_step.state.limits.sessions)
            known.clear();
    }

    Session session() const
    {
        Session made;
        made.customerId = m_client->customerId;
        made.shopId = m_client->shopId;
        made.base = m_call.base;
        made.form = buildForm(m_call.fields);
        made.paymentType = m_type->id;
        made.amount = m_amount;
        if (m_storage != nullptr && m_storage->entries.contains(m_type->id)) {
            made.stored = m_storage->entries.value(m_type->id);
            made.card = m_storage->card.value(m_type->id);
        } else if (m_source != nullptr && m_source->paymentType == m_type->id) {
            made.stored = m_source->stored;
            made.card = m_source->card;
        }
        made.orderNumber = field("orderNumber");
        if (made.orderNumber.isEmpty())
            made.orderNumber = QByteArray::number(newOrderNumber(m_step.state));
        return made;
    }

    Step &m_step;
    const Call &m_call;
    Errors m_errors;
    const Client *m_client = nullptr;
    const PaymentType *m_type = nullptr;
    Storage *m_storage = nullptr;
    const Session *m_source = nullptr; // of the card on file
    Money m_amount;
};

} // namespace

HttpResponse frontendInit(Step &step, const Call &call)
{
    StartReader reader(step, call);
    const auto wanted = reader.read();
    if (!wanted) {
        noteRefusal(step, call, reader.errors());
        return formAnswer(errorFields(reader.errors()));
    }
    const Session &session = addSession(step, *wanted);
    if (Storage *storage = reader.storage()) {
        consumeStorage(step, *storage); // whatever comes of the payment (section 8)
        step.state.steps.name(storage->id, refOf(session));
    }
    beginOrder(step, session);
    startTimer(step, "session:" + session.sid, sessionLife);
    return formAnswer({{"redirectUrl", frontendUrl(session, "select.php")}});
}

} // namespace kassa::qenta::sandbox
