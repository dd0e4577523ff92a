#include "providers/qenta/lint.h"

#include "providers/parts.h"
#include "providers/qenta/published.h"

#include <QSet>

#include <algorithm>

namespace kassa::qenta {

namespace {

using Severity = Verdict::Severity;

bool namesField(const QByteArrayList &order, const QByteArray &name)
{
    return std::any_of(order.begin(), order.end(),
                       [&](const QByteArray &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

class StartLint
{
public:
    explicit StartLint(const Fields &fields) : m_fields(fields) {}

    std::vector<Verdict> run()
    {
        lintOrder();
        lintSum();
        lintText();
        if (fieldOf(m_fields, "pendingUrl").isEmpty())
            found(Severity::Warning, "lint.pending-url", KASSA_TEXT("qenta", "There is no pendingUrl."),
                  KASSA_TEXT("qenta",
                             "A pending payment is then reported as a failure, and may be paid later."),
                  publishedIn("12, 10"));
        return std::move(m_found);
    }

private:
    void found(Severity severity, const char *id, Text what, Text why, const QByteArray &source)
    {
        m_found.push_back({severity, id, std::move(what), std::move(why), source});
    }

    void lintOrder()
    {
        const QByteArrayList order = splitOrder(fieldOf(m_fields, "requestFingerprintOrder"));
        for (const QByteArray &name : startOrder(m_fields)) {
            if (!namesField(order, name))
                found(Severity::Warning, "lint.unsigned",
                      KASSA_TEXT("qenta", "%1 is sent, but not signed.").with(name.left(64)),
                      KASSA_TEXT("qenta", "Whoever sits between may change it."), publishedIn("3"));
        }
        QSet<QByteArray> seen;
        for (const QByteArray &name : order) {
            if (seen.contains(name))
                found(Severity::Warning, "lint.listed-twice",
                      KASSA_TEXT("qenta", "The list of signed fields names %1 twice.").with(name.left(64)),
                      KASSA_TEXT("qenta", "Its value is then signed twice, on both sides."),
                      publishedIn("12, 4"));
            seen.insert(name);
        }
    }

    void lintSum()
    {
        const auto currency = currencyOf(fieldOf(m_fields, "currency"));
        const auto amount = currency ? minorOf(fieldOf(m_fields, "amount"), *currency) : std::nullopt;
        const int items = std::clamp(fieldOf(m_fields, "basketItems").toInt(), 0, 500);
        if (!amount || items == 0)
            return;
        qint64 sum = 0;
        for (int i = 1; i <= items; ++i) {
            const QByteArray prefix = "basketItem" + QByteArray::number(i);
            const auto gross = minorOf(fieldOf(m_fields, prefix + "UnitGrossAmount"), *currency);
            const qint64 quantity = fieldOf(m_fields, prefix + "Quantity").left(6).toLongLong();
            if (!gross || std::abs(*gross) > 1'000'000'000)
                return;
            sum += *gross * quantity;
        }
        if (sum != *amount)
            found(Severity::Wrong, "lint.basket",
                  KASSA_TEXT("qenta", "The basket adds up to %1, the amount is %2.")
                      .with(Text::amount({sum, *currency}))
                      .with(Text::amount({*amount, *currency})),
                  KASSA_TEXT("qenta",
                             "Quantity times gross price of all items must be the amount; shipping is "
                             "an item, too."),
                  publishedIn("12, 23"));
    }

    void lintText()
    {
        const QByteArray description = fieldOf(m_fields, "orderDescription");
        if (description.contains('\n') || description.contains('\r'))
            found(Severity::Warning, "lint.line-break",
                  KASSA_TEXT("qenta", "orderDescription has a line break."),
                  KASSA_TEXT("qenta",
                             "Line breaks are ignored on the way, and then the fingerprint does not fit."),
                  publishedIn("12, 1"));
        for (const auto &[name, value] : m_fields) {
            if (name.contains('.') && !value.isEmpty())
                found(Severity::Warning, "lint.dot",
                      KASSA_TEXT("qenta", "The name %1 has a dot.").with(name.left(64)),
                      KASSA_TEXT("qenta", "PHP turns it into an underscore when it comes back."),
                      publishedIn("12, 7"));
        }
    }

    const Fields &m_fields;
    std::vector<Verdict> m_found;
};

bool isCardField(const QByteArray &name)
{
    return isOneOf(name.toLower(), {"pan", "cardverifycode", "cvc", "cardnumber"});
}

Verdict cardAtShop(const QByteArray &name)
{
    return {Severity::Wrong, "lint.card-at-shop",
            KASSA_TEXT("qenta", "The field %1 came to the shop's server.").with(name),
            KASSA_TEXT("qenta", "Card data goes from the browser straight into the data storage."),
            publishedIn("1")};
}

// Remembers: which storages were used, which orders were confirmed.
class QentaInspector final : public Inspector
{
public:
    explicit QentaInspector(const MachineSetup &setup) : m_account(accountOf(setup.keys)) {}

    std::vector<Verdict> inspect(const Message &message) override
    {
        const Recognised what = recognised(message);
        std::vector<Verdict> verdicts = verdictsOn(what, m_account);
        if (message.to == Party::ShopServer)
            lookForCards(message, verdicts);
        if (what.subject == Subject::Start)
            rememberStart(what.fields, verdicts);
        if (what.subject == Subject::Confirmation)
            rememberConfirmation(what.fields, verdicts);
        if (message.channel == Channel::Return && !m_anyConfirmed)
            verdicts.push_back({Severity::Note, "lint.return-first",
                                KASSA_TEXT("qenta", "The browser is back before any confirmation has come."),
                                KASSA_TEXT("qenta", "The return pages must wait for the shop's own record."),
                                publishedIn("12, 11")});
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<QentaInspector>(*this); }

private:
    static void lookForCards(const Message &message, std::vector<Verdict> &verdicts)
    {
        Fields fields;
        if (const auto *request = std::get_if<HttpRequest>(&message.payload))
            fields = readForm(request->raw.body);
        else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
            fields = navigation->form;
        for (const auto &[name, value] : fields) {
            if (isCardField(name) && !value.isEmpty())
                verdicts.push_back(cardAtShop(name));
        }
    }

    void rememberStart(const Fields &fields, std::vector<Verdict> &verdicts)
    {
        const QByteArray storage = fieldOf(fields, "storageId");
        if (storage.isEmpty())
            return;
        if (m_storages.contains(storage))
            verdicts.push_back(
                {Severity::Warning, "lint.storage-again",
                 KASSA_TEXT("qenta", "This data storage was sent with a start before."),
                 KASSA_TEXT("qenta", "It died at the successful start, whatever came of the payment."),
                 publishedIn("12, 8")});
        if (m_storages.size() < 10'000)
            m_storages.insert(storage);
    }

    void rememberConfirmation(const Fields &fields, std::vector<Verdict> &verdicts)
    {
        const QByteArray number = fieldOf(fields, "orderNumber");
        const bool signedNow = isSignedState(fieldOf(fields, "paymentState"));
        if (signedNow && faultWord(checkConfirmation(m_account, fields)) != "none")
            return; // a forged one confirms nothing
        m_anyConfirmed = true;
        if (!number.isEmpty() && fieldOf(fields, "paymentState") == "SUCCESS") {
            if (m_paid.contains(number))
                verdicts.push_back(
                    {Severity::Note, "lint.confirmed-again",
                     KASSA_TEXT("qenta", "Order %1 was confirmed before.").with(number.left(16)),
                     KASSA_TEXT("qenta", "The shop must be idempotent per order number."),
                     publishedIn("7.5")});
            if (m_paid.size() < 10'000)
                m_paid.insert(number);
        } else if (!signedNow && !m_paid.isEmpty()) {
            verdicts.push_back(
                {Severity::Warning,
                 "lint.hint-after-success",
                 KASSA_TEXT("qenta", "An unsigned message after a paid one: it must not undo anything."),
                 {},
                 publishedIn("12, 14")});
        }
    }

    Account m_account;
    QSet<QByteArray> m_storages, m_paid;
    bool m_anyConfirmed = false;
};

} // namespace

std::vector<Verdict> lintFields(const Recognised &message)
{
    return message.subject == Subject::Start ? StartLint(message.fields).run() : std::vector<Verdict>();
}

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup)
{
    return std::make_unique<QentaInspector>(setup);
}

} // namespace kassa::qenta
