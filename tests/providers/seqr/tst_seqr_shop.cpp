// The shop's side: what it serves, what it believes, and that goods and stock move once.
#include "order/samples.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/provider.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/shop.h"
#include "providers/seqr/test_data.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace kassa;
using namespace kassa::seqr;
using namespace std::chrono_literals;

namespace {

MachineSetup shopSetup()
{
    SessionInputs inputs;
    inputs.provider = "seqr";
    inputs.origins = fixedOrigins();
    inputs.start = *fromIso("2026-03-14T10:44:55.000000Z");
    return {inputs, sandboxAccount()};
}

// The shop alone; SEQR's answers come from the test.
class Counter
{
public:
    struct Asked
    {
        Request request;
        QByteArray tag;
    };

    Counter() : m_machine(makeShop(shopSetup())) {}

    void begin(const QByteArray &entryId = {}, const QByteArray &sample = "coffee")
    {
        beginWith(findSample(sample)->order, entryId);
    }
    void beginWith(const Order &order, const QByteArray &entryId = {}) { run(Start{order, entryId}); }
    Payload call(const QByteArray &body, const QByteArray &method = "POST",
                 const QByteArray &type = "application/json;charset=UTF-8")
    {
        m_reply.reset();
        receive(Channel::Callback, Party::ProviderServer,
                httpRequest(method, origin() + "/seqr/5f1c9a27d3b8/createPurchase", {{"Content-Type", type}},
                            body));
        return m_reply.value_or(Payload());
    }
    Payload callFor(const QByteArray &token)
    {
        PurchaseCall call;
        call.purchaseToken = token;
        call.clientName = "Åsa";
        call.email = "asa@example.com";
        return this->call(writePurchaseCall(call));
    }
    Payload notify(const QByteArray &url, const QByteArray &method = "POST", const QByteArray &body = {})
    {
        m_reply.reset();
        receive(Channel::Callback, Party::ProviderServer, httpRequest(method, url, {}, body));
        return m_reply.value_or(Payload());
    }
    Payload visit(const QByteArray &path)
    {
        m_reply.reset();
        receive(Channel::PageLoad, Party::ShopPage, Navigation{Window::Self, {}, "GET", origin() + path, {}});
        return m_reply.value_or(Payload());
    }
    Payload reply() const { return m_reply.value_or(Payload()); }

    // PENDING: the buyer is known, the shop has to update the invoice.
    static Answer pending(qint64 version)
    {
        Answer answer = status("PENDING_ISSUER_ACKNOWLEDGE", version);
        answer.customerTokens = std::vector<CustomerToken>{{"Stammis", "77", 0, "A-1"}};
        return answer;
    }
    static Answer refusal(int result)
    {
        Answer answer;
        answer.resultCode = result;
        return answer;
    }
    // SEQR may have done it, but nobody hears of it.
    void loseAnswer(const Asked &to)
    {
        ExchangeFailed failed;
        failed.reason = ExchangeFailed::Reason::Timeout;
        answer(to, Payload(failed));
    }
    // The question under way; an empty one when there is none.
    Asked asked()
    {
        if (m_asked.empty())
            return {};
        Asked first = m_asked.front();
        m_asked.erase(m_asked.begin());
        return first;
    }
    void answer(const Asked &to, Payload payload)
    {
        receive(Channel::Api, Party::ProviderServer, std::move(payload), to.tag);
    }
    void answer(const Asked &to, Answer answer)
    {
        answer.operation = to.request.operation;
        answer.resultDescription = resultDescription(answer.resultCode);
        this->answer(to, Payload(soapAnswer(answer)));
    }
    // Up to ISSUED.
    Invoice invoiced()
    {
        const Asked sending = asked();
        Answer issued;
        issued.invoiceReference = "20260314000000001";
        issued.invoiceQRCode = invoicePayload(issued.invoiceReference);
        answer(sending, issued);
        return sending.request.invoice.value_or(Invoice());
    }
    static Answer status(const char *word, qint64 version, const QByteArray &paid = {})
    {
        Answer answer;
        answer.status = word;
        answer.version = version;
        if (paid.isEmpty())
            return answer;
        answer.ersReference = "2026031410453118801000042";
        Receipt receipt;
        receipt.invoiceReference = "20260314000000001";
        receipt.invoice = Invoice();
        receipt.invoice->total = Amount{"SEK", paid};
        answer.receipt = receipt;
        return answer;
    }

    void operate(const QByteArray &operation, const Fields &fields = {}) { run(Operated{operation, fields}); }
    void set(const char *operation, const char *value) { operate(operation, {{"value", value}}); }
    void advance(Duration by)
    {
        const Time end = m_now + by;
        for (;;) {
            const auto next = std::min_element(m_timers.begin(), m_timers.end());
            if (next == m_timers.end() || *next > end)
                break;
            m_now = *next;
            const QByteArray key = next.key();
            m_timers.erase(next);
            receive(Channel::Timer, Party::ShopServer, TimerFired{key});
        }
        m_now = end;
    }
    PurchaseView purchase() const { return m_machine->view().purchases.front(); }
    std::size_t purchases() const { return m_machine->view().purchases.size(); }
    QByteArray states() const
    {
        QByteArrayList states;
        for (const PurchaseView &each : m_machine->view().purchases)
            states << each.state;
        return states.join(' ');
    }
    bool offers(const char *operation) const
    {
        const auto operations = m_machine->view().operations;
        return std::any_of(operations.begin(), operations.end(),
                           [&](const OperationOffer &each) { return each.operation == operation; });
    }
    int stock(const QByteArray &sku) const
    {
        for (const auto &row : m_machine->table("stock", 0, 100).rows) {
            if (row[0].source == sku)
                return row[1].source.toInt();
        }
        return -1;
    }
    bool wasReported(const QByteArray &value) const
    {
        return std::any_of(m_reports.begin(), m_reports.end(),
                           [&](const kassa::Report &each) { return each.value == value; });
    }
    static QByteArray origin() { return shopSetup().inputs.origins.shop; }

private:
    void receive(Channel channel, Party from, Payload payload, const QByteArray &tag = {})
    {
        Message message;
        message.exchange = ExchangeId{++m_exchanges};
        message.channel = channel;
        message.from = from;
        message.to = Party::ShopServer;
        message.payload = std::move(payload);
        message.sent = m_now;
        run(Received{std::move(message), tag});
    }
    void run(const Input &input)
    {
        for (Effect &effect : m_machine->handle(input, m_now)) {
            if (auto *reply = std::get_if<Reply>(&effect))
                m_reply = std::visit([](auto &one) { return Payload(std::move(one)); }, reply->answer);
            else if (auto *timer = std::get_if<StartTimer>(&effect))
                m_timers.insert(timer->key, m_now + timer->after);
            else if (auto *stopped = std::get_if<StopTimer>(&effect))
                m_timers.remove(stopped->key);
            else if (auto *report = std::get_if<kassa::Report>(&effect))
                m_reports.push_back(std::move(*report));
            else if (auto *send = std::get_if<Send>(&effect))
                keepQuestion(*send);
        }
    }
    void keepQuestion(const Send &send)
    {
        const auto *request = std::get_if<HttpRequest>(&send.draft.payload);
        const auto body = request ? readSoap(request->raw.body) : Result<XmlElement>(XmlElement());
        if (request && body)
            m_asked.push_back({readRequest(*body), send.tag});
    }

    std::unique_ptr<Machine> m_machine;
    Time m_now = shopSetup().inputs.start;
    QMap<QByteArray, Time> m_timers;
    std::vector<Asked> m_asked;
    std::vector<kassa::Report> m_reports;
    std::optional<Payload> m_reply;
    quint64 m_exchanges = 0;
};

int httpStatus(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    return head ? head->status : 0;
}

QByteArray httpBody(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    return response ? response->raw.body : QByteArray();
}

// What the bench delivers, one after the other.
class Watched
{
public:
    Watched() : m_inspector(makeProvider()->inspector(shopSetup())) {}

    // The ids of what is said of it.
    QByteArray look(quint64 exchange, Channel channel, Payload payload)
    {
        Message message;
        message.exchange = ExchangeId{exchange};
        message.channel = channel;
        message.payload = std::move(payload);
        message.sent = now;
        QByteArrayList ids;
        for (const Verdict &verdict : m_inspector->inspect(message))
            ids << verdict.id;
        return ids.join(' ');
    }
    void sendInvoice(quint64 exchange, const QByteArray &reference)
    {
        Counter counter;
        counter.begin(entry::invoice);
        Request request = counter.asked().request;
        request.invoice->clientInvoiceId = reference;
        request.invoice->notificationUrl = "https://shop.example/notify?o=" + reference;
        look(exchange, Channel::Api, seqr::soapRequest("http://localhost:8081", request));
        Answer answer;
        answer.operation = op::sendInvoice;
        answer.invoiceReference = reference;
        look(exchange, Channel::Api, soapAnswer(answer));
    }
    void notify(quint64 exchange, const QByteArray &reference)
    {
        look(exchange, Channel::Callback,
             httpRequest("POST", "https://shop.example/notify?o=" + reference, {}, {}));
    }
    QByteArray ask(quint64 exchange, const QByteArray &reference, const char *status = "ISSUED")
    {
        Counter counter;
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(1s);
        Request request = counter.asked().request;
        request.invoiceReference = reference;
        const QByteArray ids =
            look(exchange, Channel::Api, seqr::soapRequest("http://localhost:8081", request));
        Answer answer = Counter::status(status, 2);
        answer.operation = op::getPaymentStatus;
        look(exchange, Channel::Api, soapAnswer(answer));
        return ids;
    }

    Time now = shopSetup().inputs.start;

private:
    std::unique_ptr<Inspector> m_inspector;
};

constexpr char bundle[] = "bundle-SQ-1001";

} // namespace

class TestSeqrShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invoice();
    void refusals_data();
    void refusals();
    void forgedNotification();
    void fulfilledOnce();
    void stockIsTakenOnce();
    void rowsOfOneArticleAreAddedUp();
    void aCodeIsScannedManyTimes();
    void theSameArticleHasTheSameToken();
    void wrongReceipt();
    void afterAWrongReceipt();
    void receiptWithoutReference();
    void unheardUpdate();
    void unheardCommit();
    void unheardRefund();
    void questionAfterANotificationIsRepeated();
    void notificationBeforeTheInvoiceIsKnown();
    void reversal();
    void ownUpdatesAreNoReversal();
    void cancels();
    void cancelIsTriedAgain();
    void cancelledButReversed();
    void shutOut();
    void statusUrl();
    void returns();
    void returnsWhilePending();
    void endings_data();
    void endings();
    void operationsByState();
    void updatesAddUp();
    void loyaltyCardIsUsed();
    void discountIsGivenOnce();
    void terminalIsNamedInItsReports();
    void notificationAnswers();
    void explains();
    void explainsOtherOperations_data();
    void explainsOtherOperations();
    void questionsBelongToTheirNotification();
    void answersToCreatePurchase_data();
    void answersToCreatePurchase();
    void tokens();
};

// Section 4.3: prices contain VAT, rows add up, the notification URL belongs to this purchase alone.
void TestSeqrShop::invoice()
{
    Counter counter;
    counter.begin(entry::invoice, "mixed-vat");
    const Invoice first = counter.asked().request.invoice.value_or(Invoice());
    QCOMPARE(first.acknowledgmentMode, "NO_ACKNOWLEDGMENT");
    QCOMPARE(first.paymentMode, "IMMEDIATE_DEBIT");
    QCOMPARE(first.issueDate, "2026-03-14T10:44:55");
    QCOMPARE(first.clientInvoiceId, "SQ-1001");
    QCOMPARE(first.rows.size(), std::size_t(6)); // four articles, two fees
    qint64 sum = 0;
    for (const InvoiceRow &row : first.rows) {
        sum += moneyOf(row.total)->minor;
        QVERIFY(Decimal(1) <= *Decimal::parse(row.quantity));
    }
    QCOMPARE(sum, moneyOf(first.total)->minor);
    QCOMPARE(sum, counter.purchase().total.minor);
    QVERIFY(first.notificationUrl.startsWith("http://127.0.0.1:8080/seqr/5f1c9a27d3b8/notify/SQ-1001?t="));
    QCOMPARE(first.backUrl, "http://127.0.0.1:8080/return/SQ-1001");
    counter.begin(entry::invoice, "discount");
    const Invoice second = counter.asked().request.invoice.value_or(Invoice());
    QVERIFY(second.notificationUrl != first.notificationUrl);
    QVERIFY(second.rows.front().discount.has_value());
    QVERIFY(second.rows.back().total->value.startsWith('-'));
}

void TestSeqrShop::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *method, const QByteArray &body, int status,
                        const char *answer) {
        QTest::newRow(name) << QByteArray(method) << body << status << QByteArray(answer);
    };
    const char *system = "{\"errorCode\":\"SYSTEM_ERROR\"}";
    row("unknown token", "POST", "{\"purchaseToken\":\"nothing\"}", 200, system);
    row("no token", "POST", "{\"clientName\":\"x\"}", 400, system);
    row("broken", "POST", "{\"purchaseToken\":", 400, system);
    row("no JSON", "POST", "purchaseToken=1", 400, system);
    row("empty", "POST", "", 400, system);
    row("GET", "GET", "", 405, "Method not allowed\n");
    row("PUT", "PUT", "{}", 405, "Method not allowed\n");
}

void TestSeqrShop::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    Counter counter;
    counter.begin();
    const Payload reply = counter.call(body, method);
    QCOMPARE(httpStatus(reply), status);
    QCOMPARE(httpBody(reply), answer);
    QCOMPARE(counter.purchase().state, shopState::shown);
    QVERIFY(counter.asked().tag.isEmpty()); // nothing reaches SEQR
}

void TestSeqrShop::forgedNotification()
{
    Counter counter;
    counter.begin(entry::invoice);
    const QByteArray url = counter.invoiced().notificationUrl;
    // To an address that was given to nobody.
    for (const QByteArray &forged :
         {url.chopped(1), url.left(url.indexOf('?')), url + "0",
          QByteArray("http://127.0.0.1:8080/seqr/5f1c9a27d3b8/notify/SQ-9999?t=1")}) {
        QCOMPARE(httpStatus(counter.notify(forged)), 404);
        QVERIFY(counter.asked().tag.isEmpty());
    }
    QVERIFY(counter.wasReported("notice.forged"));
    // To the right one, with a form that says otherwise: the shop asks for its own invoice.
    QCOMPARE(httpStatus(counter.notify(url, "POST", "invoiceReference=1&status=PAID")), 200);
    QCOMPARE(counter.purchase().state, shopState::noticed);
    const auto asked = counter.asked();
    QCOMPARE(asked.request.operation, op::getPaymentStatus);
    QCOMPARE(asked.request.invoiceReference, "20260314000000001");
    counter.answer(asked, Counter::status("ISSUED", 1));
    QCOMPARE(counter.purchase().state, shopState::issued);
    QCOMPARE(counter.purchase().fulfilled, 0);
    QVERIFY(counter.wasReported("notice.nothing"));
    QCOMPARE(httpStatus(counter.notify(url, "GET")), 200);
}

// Notification, poll and the way back arrive together (section 12, 21).
void TestSeqrShop::fulfilledOnce()
{
    Counter counter;
    counter.begin(entry::invoice);
    const QByteArray url = counter.invoiced().notificationUrl;
    counter.advance(1s);
    const auto poll = counter.asked();
    counter.notify(url);
    counter.notify(url);
    counter.visit("/return/SQ-1001");
    QVERIFY(counter.asked().tag.isEmpty()); // one question at a time
    counter.answer(poll, Counter::status("ISSUED", 1));
    const auto again = counter.asked(); // what was under way may have been older than the payment
    QCOMPARE(again.request.operation, op::getPaymentStatus);
    QCOMPARE(again.request.invoiceVersion, 1);
    counter.answer(again, Counter::status("PAID", 2, "200.00"));
    QCOMPARE(counter.purchase().state, shopState::paid);
    QCOMPARE(counter.purchase().fulfilled, 1);
    QVERIFY(counter.wasReported("confirmation"));
    counter.notify(url);
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    QCOMPARE(counter.purchase().fulfilled, 1);
    QCOMPARE(counter.stock("KAFFE-1"), 98);
    counter.advance(10min); // and no more questions
    QVERIFY(counter.asked().tag.isEmpty());
}

void TestSeqrShop::stockIsTakenOnce()
{
    Counter counter;
    counter.set(shopOperation::stock, "3");
    counter.begin();
    counter.callFor(bundle);
    QCOMPARE(counter.stock("KAFFE-1"), 1);
    QCOMPARE(httpBody(counter.callFor(bundle)), "{\"errorCode\":\"SYSTEM_ERROR\"}"); // two are wanted
    counter.invoiced();
    QCOMPARE(httpBody(counter.reply()), "{\"invoiceReferenceId\":\"20260314000000001\"}");
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::status("CANCELED", 2));
    QCOMPARE(counter.purchase().state, shopState::cancelled);
    QCOMPARE(counter.stock("KAFFE-1"), 3);
    counter.callFor(bundle);
    Answer refused;
    refused.resultCode = code::systemError;
    counter.answer(counter.asked(), refused);
    QCOMPARE(httpBody(counter.reply()), "{\"errorCode\":\"INVOICING_ERROR\"}");
    QCOMPARE(counter.stock("KAFFE-1"), 3);
}

void TestSeqrShop::rowsOfOneArticleAreAddedUp()
{
    Order order = findSample("coffee")->order;
    order.items.push_back(order.items.front());
    Counter counter;
    counter.set(shopOperation::stock, "3"); // enough for each row, not for both
    counter.beginWith(order, entry::invoice);
    QCOMPARE(counter.purchase().state, shopState::error);
    QCOMPARE(counter.stock("KAFFE-1"), 3);
    counter.set(shopOperation::stock, "4");
    counter.beginWith(order, entry::invoice);
    QCOMPARE(counter.stock("KAFFE-1"), 0);
}

void TestSeqrShop::aCodeIsScannedManyTimes()
{
    Counter counter;
    counter.begin();
    QCOMPARE(counter.purchases(), std::size_t(1));
    counter.callFor(bundle);
    QCOMPARE(counter.purchases(), std::size_t(1)); // the one that shows the code
    counter.callFor(bundle);
    QCOMPARE(counter.purchases(), std::size_t(2));
    const Invoice first = counter.asked().request.invoice.value_or(Invoice());
    const Invoice second = counter.asked().request.invoice.value_or(Invoice());
    QVERIFY(first.clientInvoiceId != second.clientInvoiceId);
    QVERIFY(first.notificationUrl != second.notificationUrl);
    QVERIFY(first.total == second.total);
}

// Section 6.1: the token says what is bought, whoever buys it and however often.
void TestSeqrShop::theSameArticleHasTheSameToken()
{
    Counter counter;
    counter.begin({}, "single-cent");
    counter.callFor("SKRUV");
    counter.begin({}, "single-cent");
    counter.begin({}, "single-cent");
    QCOMPARE(counter.states(), "ordering shown shown");
    counter.callFor("SKRUV"); // buys the one whose page was opened last
    QCOMPARE(counter.states(), "ordering shown ordering");
    Order dearer = findSample("single-cent")->order;
    dearer.items.front().unitPrice += 100;
    counter.beginWith(dearer);
    counter.callFor("SKRUV");
    QCOMPARE(counter.states(), "ordering ordering ordering shown");
}

void TestSeqrShop::wrongReceipt()
{
    for (const bool otherInvoice : {false, true}) {
        Counter counter;
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(1s);
        Answer answer = Counter::status("PAID", 2, otherInvoice ? "200.00" : "1.00");
        if (otherInvoice)
            answer.receipt->invoiceReference = "20260314000000002";
        counter.answer(counter.asked(), answer);
        QCOMPARE(counter.purchase().state, shopState::mismatch);
        QCOMPARE(counter.purchase().fulfilled, 0);
        QVERIFY(counter.wasReported("receipt.misfit"));
        QCOMPARE(counter.offers(shopOperation::refund), !otherInvoice); // the other's money is not ours
        QCOMPARE(counter.stock("KAFFE-1"), 98);                         // it may still be sold
    }
}

// SEQR keeps what was paid: it can be asked again, and the money can be given back.
void TestSeqrShop::afterAWrongReceipt()
{
    for (const bool refunds : {false, true}) {
        Counter counter;
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(1s);
        counter.answer(counter.asked(), Counter::status("PAID", 2, "1.00"));
        counter.operate(refunds ? shopOperation::refund : shopOperation::look);
        const auto asked = counter.asked();
        if (refunds) {
            QVERIFY((asked.request.invoice->total == Amount{"SEK", "1.00"}));
            counter.answer(asked, Answer());
        } else {
            counter.answer(asked, Counter::status("PAID", 2, "200.00"));
        }
        QCOMPARE(counter.purchase().state, refunds ? shopState::refunded : shopState::paid);
        QCOMPARE(counter.purchase().fulfilled, refunds ? 0 : 1);
        QCOMPARE(counter.stock("KAFFE-1"), refunds ? 100 : 98);
    }
}

// No schema requires it (section 4.2).
void TestSeqrShop::receiptWithoutReference()
{
    Counter counter;
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(1s);
    Answer answer = Counter::status("PAID", 2, "200.00");
    answer.receipt->invoiceReference.clear();
    counter.answer(counter.asked(), answer);
    QCOMPARE(counter.purchase().state, shopState::paid);
}

// SEQR has done it: the buyer pays the new sum.
void TestSeqrShop::unheardUpdate()
{
    for (const bool overtaken : {false, true}) {
        Counter counter;
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.operate(shopOperation::updateInvoice, {{"amount", "20"}});
        const auto update = counter.asked();
        if (!overtaken)
            counter.loseAnswer(update);
        counter.advance(1s);
        counter.answer(counter.asked(), Counter::status("PAID", 3, "180.00"));
        QCOMPARE(counter.purchase().state, shopState::paid);
        QCOMPARE(counter.purchase().fulfilled, 1);
        QCOMPARE(counter.purchase().total.minor, 18000);
        QCOMPARE(counter.stock("KAFFE-1"), 98);
        if (overtaken)
            counter.answer(update, Answer());
        counter.operate(shopOperation::refund);
        QVERIFY((counter.asked().request.invoice->total == Amount{"SEK", "180.00"}));
    }
}

// Money is taken although the shop did not hear it: it asks until it knows.
void TestSeqrShop::unheardCommit()
{
    const auto reserved = [](Counter &counter) -> Counter::Asked {
        counter.set(shopOperation::paymentMode, "RESERVATION_REQUIRED");
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(1s);
        counter.answer(counter.asked(), Counter::status("RESERVED", 2));
        counter.operate(shopOperation::commit, {{"amount", "150"}});
        return counter.asked();
    };
    Counter lost;
    lost.loseAnswer(reserved(lost));
    lost.answer(lost.asked(), Counter::status("PAID", 3, "150.00"));
    QCOMPARE(lost.purchase().state, shopState::paid);
    QCOMPARE(lost.purchase().fulfilled, 1);
    QCOMPARE(lost.purchase().total.minor, 15000);
    Counter busy;
    busy.answer(reserved(busy), Answer());
    busy.answer(busy.asked(), Counter::refusal(code::systemBusy));
    busy.advance(1s);
    busy.answer(busy.asked(), Counter::status("PAID", 3, "150.00"));
    QCOMPARE(busy.purchase().state, shopState::paid);
    QCOMPARE(busy.purchase().fulfilled, 1);
    Counter lapsed; // the first commit never came to SEQR, or too late
    lapsed.answer(reserved(lapsed), Counter::refusal(code::stateNotReserved));
    lapsed.answer(lapsed.asked(), Counter::status("EXPIRED", 3));
    QCOMPARE(lapsed.purchase().state, shopState::expired);
    QCOMPARE(lapsed.stock("KAFFE-1"), 100);
    Counter never;
    never.loseAnswer(reserved(never));
    never.answer(never.asked(), Counter::status("RESERVED", 2));
    QCOMPARE(never.purchase().state, shopState::reserved);
    QCOMPARE(never.purchase().total.minor, 20000);
    never.advance(1h);
    QVERIFY(never.asked().tag.isEmpty());
}

// Section 11: a repeated refund goes out again, so that one is not simply "failed".
void TestSeqrShop::unheardRefund()
{
    Counter counter;
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    counter.operate(shopOperation::refund, {{"amount", "50"}});
    counter.loseAnswer(counter.asked());
    QVERIFY(counter.wasReported("refund.unknown"));
    QVERIFY(english(counter.purchase().next).contains(u"not known"));
    counter.operate(shopOperation::refund, {{"amount", "50"}});
    counter.answer(counter.asked(), Answer());
    QVERIFY(!english(counter.purchase().next).contains(u"not known"));
}

// The 20 seconds run, however slowly the shop polls otherwise.
void TestSeqrShop::questionAfterANotificationIsRepeated()
{
    for (const char *pause : {"0", "30"}) {
        Counter counter;
        counter.set(shopOperation::poll, pause);
        counter.begin(entry::invoice);
        counter.notify(counter.invoiced().notificationUrl);
        for (int i = 0; i < 3; ++i) {
            counter.answer(counter.asked(), Counter::refusal(code::systemBusy));
            counter.advance(1s);
        }
        counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
        QCOMPARE(counter.purchase().state, shopState::paid);
    }
}

// A cash register's sticker shows the bill before the shop has its reference.
void TestSeqrShop::notificationBeforeTheInvoiceIsKnown()
{
    Counter counter;
    counter.set(shopOperation::poll, "0");
    counter.begin(entry::invoice);
    const auto sending = counter.asked();
    counter.notify(sending.request.invoice->notificationUrl);
    QVERIFY(counter.asked().tag.isEmpty());
    Answer issued;
    issued.invoiceReference = "20260314000000001";
    counter.answer(sending, issued);
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    QCOMPARE(counter.purchase().state, shopState::paid);
}

void TestSeqrShop::reversal()
{
    Counter counter;
    counter.begin(entry::invoice);
    const QByteArray url = counter.invoiced().notificationUrl;
    counter.notify(url);
    counter.answer(counter.asked(), Counter::status("CANCELED", 3));
    QCOMPARE(counter.purchase().state, shopState::reversed);
    counter.notify(url); // what is over stays over
    counter.answer(counter.asked(), Counter::status("CANCELED", 3));
    QCOMPARE(counter.purchase().state, shopState::reversed);
    QCOMPARE(counter.stock("KAFFE-1"), 100);
}

// They raise the version as a payment does (section 4.4), and so does a buyer's card.
void TestSeqrShop::ownUpdatesAreNoReversal()
{
    Counter counter;
    counter.set(shopOperation::poll, "30");
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.operate(shopOperation::updateInvoice, {{"amount", "20"}});
    counter.answer(counter.asked(), Answer());
    counter.advance(30s);
    Answer answer = Counter::status("CANCELED", 4);
    answer.customerTokens = Counter::pending(0).customerTokens;
    counter.answer(counter.asked(), answer);
    QCOMPARE(counter.purchase().state, shopState::cancelled);
}

void TestSeqrShop::cancels()
{
    for (const int result : {0, 95, 50, 51}) {
        Counter counter;
        counter.set(shopOperation::poll, "0");
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(119s);
        QVERIFY(counter.asked().tag.isEmpty());
        counter.advance(1s);
        const auto asked = counter.asked();
        QCOMPARE(asked.request.operation, op::cancelInvoice);
        Answer answer;
        answer.resultCode = result;
        counter.answer(asked, answer);
        if (result == 95) { // by whom, and was it paid before?
            QCOMPARE(counter.purchase().state, shopState::issued);
            counter.answer(counter.asked(), Counter::status("CANCELED", 2));
        }
        QCOMPARE(counter.purchase().state,
                 result == 0 || result == 95 ? shopState::cancelled : shopState::issued);
        if (result == 50) // paid in between: what says the status?
            QCOMPARE(counter.asked().request.operation, op::getPaymentStatus);
        counter.advance(5s);
        QCOMPARE(counter.asked().request.operation, QByteArray(result == 51 ? op::cancelInvoice : ""));
    }
}

// SEQR was busy, or its answer got lost: the invoice must not stay open for ever.
void TestSeqrShop::cancelIsTriedAgain()
{
    for (const int result : {0, code::systemError, code::systemBusy, code::serviceUnavailable}) {
        Counter counter;
        counter.set(shopOperation::poll, "0");
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.advance(120s);
        const auto cancelling = counter.asked();
        if (result == 0)
            counter.loseAnswer(cancelling);
        else
            counter.answer(cancelling, Counter::refusal(result));
        counter.answer(counter.asked(), Counter::status("ISSUED", 1));
        counter.advance(5s);
        const auto again = counter.asked();
        QCOMPARE(again.request.operation, op::cancelInvoice);
        counter.answer(again, Answer());
        QCOMPARE(counter.purchase().state, shopState::cancelled);
        QCOMPARE(counter.stock("KAFFE-1"), 100);
    }
}

// The invoice is cancelled because the shop came too late: the operator is told so.
void TestSeqrShop::cancelledButReversed()
{
    Counter counter;
    counter.set(shopOperation::poll, "0");
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(120s);
    counter.answer(counter.asked(), Counter::refusal(code::invoiceAlreadyCanceled));
    counter.answer(counter.asked(), Counter::status("CANCELED", 3));
    QCOMPARE(counter.purchase().state, shopState::reversed);
    QVERIFY(counter.wasReported("reversed"));
}

// The terminal was unregistered, or its password changed: the operator hears of it, and the shop asks no
// more.
void TestSeqrShop::shutOut()
{
    Counter counter;
    counter.set(shopOperation::patience, "3");
    counter.begin(entry::invoice);
    counter.invoiced();
    for (int i = 0; i < 2; ++i) {
        counter.advance(1s);
        counter.answer(counter.asked(), Counter::refusal(code::invalidInitiator));
    }
    counter.advance(1s);
    auto cancelling = counter.asked();
    auto asking = counter.asked();
    if (asking.request.operation == op::cancelInvoice)
        std::swap(asking, cancelling);
    QCOMPARE(cancelling.request.operation, op::cancelInvoice);
    counter.answer(cancelling, Counter::refusal(code::invalidInitiator));
    counter.answer(asking, Counter::refusal(code::invalidInitiator)); // it was under way
    QVERIFY(counter.wasReported("cancel.refused"));
    QVERIFY(english(counter.purchase().next).contains(u"INVALID_INITIATOR_PRINCIPAL_ID"));
    counter.advance(1h);
    QVERIFY(counter.asked().tag.isEmpty());
    QVERIFY(counter.offers(shopOperation::look) && counter.offers(shopOperation::cancelInvoice));
    // When the operator asks and is answered, it goes on.
    counter.operate(shopOperation::look);
    counter.answer(counter.asked(), Counter::status("ISSUED", 1));
    QVERIFY(!english(counter.purchase().next).contains(u"INVALID_INITIATOR_PRINCIPAL_ID"));
    counter.advance(5s);
    QCOMPARE(counter.asked().request.operation, op::getPaymentStatus);
    QCOMPARE(counter.asked().request.operation, op::cancelInvoice);
}

void TestSeqrShop::statusUrl()
{
    Counter counter;
    counter.begin(entry::invoice);
    QCOMPARE(httpBody(counter.visit("/status/SQ-1001")),
             "{\"resultCode\":999,\"resultDescription\":\"EXCEPTION\",\"status\":\"ISSUED\","
             "\"customerTokens\":{},\"version\":0}");
    counter.invoiced();
    QCOMPARE(httpStatus(counter.visit("/status/SQ-1001")), 0); // when SEQR has answered
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    QCOMPARE(httpBody(counter.reply()),
             "{\"resultCode\":0,\"resultDescription\":\"SUCCESS\",\"status\":\"PAID\","
             "\"customerTokens\":{},\"version\":2}");
    const QByteArray head = std::get<HttpResponse>(counter.reply()).raw.head;
    QVERIFY(head.contains("Access-Control-Allow-Origin: *\r\n"));
    QVERIFY(head.contains("Cache-Control: no-store\r\n"));
    QCOMPARE(httpStatus(counter.visit("/status/SQ-9999")), 404);
}

void TestSeqrShop::returns()
{
    Counter counter;
    counter.begin(entry::invoice);
    counter.invoiced();
    QCOMPARE(httpStatus(counter.visit("/return/SQ-1001")), 0); // it asks before it says anything
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    QCOMPARE(httpStatus(counter.reply()), 303);
    const Payload thanks = counter.visit("/thanks/SQ-1001");
    QCOMPARE(std::get<Page>(thanks).id, page::shopThanks);
    QCOMPARE(httpStatus(counter.visit("/checkout/SQ-1001")), 303);
}

// The page says something, whatever SEQR says.
void TestSeqrShop::returnsWhilePending()
{
    for (const char *word : {"PENDING_ISSUER_ACKNOWLEDGE", "PARTIALLY_PAID"}) {
        Counter counter;
        counter.begin(entry::invoice);
        counter.invoiced();
        counter.visit("/return/SQ-1001");
        counter.answer(counter.asked(), Counter::status(word, 2));
        QCOMPARE(httpStatus(counter.reply()), 303);
    }
}

void TestSeqrShop::endings_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("cancelled") << QByteArray("CANCELED") << 2 << QByteArray(shopState::cancelled);
    QTest::newRow("reversed") << QByteArray("CANCELED") << 3 << QByteArray(shopState::reversed);
    QTest::newRow("failed") << QByteArray("FAILED") << 2 << QByteArray(shopState::failed);
    QTest::newRow("expired") << QByteArray("EXPIRED") << 2 << QByteArray(shopState::expired);
}

// No notification tells of these: the shop finds them by asking, says so, and has its articles back.
void TestSeqrShop::endings()
{
    QFETCH(QByteArray, status);
    QFETCH(int, version);
    QFETCH(QByteArray, state);
    Counter counter;
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::status(status.constData(), version));
    QCOMPARE(counter.purchase().state, state);
    QVERIFY(counter.wasReported(state));
    QVERIFY(counter.wasReported("stock.back"));
    QCOMPARE(counter.stock("KAFFE-1"), 100);
    QCOMPARE(counter.purchase().fulfilled, 0);
}

// A second discount stands beside the first: the rows add up to the total (section 4.3).
void TestSeqrShop::updatesAddUp()
{
    Counter counter;
    counter.begin(entry::invoice);
    counter.invoiced();
    for (const char *total : {"180.00", "160.00"}) {
        counter.operate(shopOperation::updateInvoice, {{"amount", "20"}});
        const auto update = counter.asked();
        QVERIFY(update.request.invoice->total == (Amount{"SEK", total}));
        qint64 sum = 0;
        for (const InvoiceRow &row : update.request.invoice->rows)
            sum += moneyOf(row.total)->minor;
        QCOMPARE(sum, moneyOf(update.request.invoice->total)->minor);
        counter.answer(update, Answer());
    }
}

// Section 4.3: the token that the status named goes back as used.
void TestSeqrShop::loyaltyCardIsUsed()
{
    Counter counter;
    counter.set(shopOperation::acknowledgment, "optional");
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::pending(2));
    const auto update = counter.asked();
    QCOMPARE(update.request.operation, op::updateInvoice);
    QCOMPARE(update.request.tokens.size(), std::size_t(1));
    QCOMPARE(update.request.tokens.front().id, "77");
    QCOMPARE(update.request.tokens.front().status, 1);
}

// Answers may overtake each other: an old PENDING is no second card.
void TestSeqrShop::discountIsGivenOnce()
{
    Counter counter;
    counter.set(shopOperation::acknowledgment, "optional");
    counter.begin(entry::invoice);
    counter.invoiced();
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::pending(2));
    const auto update = counter.asked();
    counter.advance(1s);
    const auto poll = counter.asked();
    QCOMPARE(poll.request.operation, op::getPaymentStatus);
    counter.answer(update, Answer());
    QCOMPARE(counter.purchase().state, shopState::issued);
    counter.answer(poll, Counter::pending(2)); // SEQR wrote it before the update came
    QVERIFY(counter.asked().tag.isEmpty());
    QCOMPARE(counter.purchase().state, shopState::issued);
    QCOMPARE(counter.purchase().total.minor, 18000);
    // A new card: the invoice is updated again, at the same price.
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::pending(4));
    const auto second = counter.asked();
    QCOMPARE(second.request.operation, op::updateInvoice);
    QVERIFY((second.request.invoice->total == Amount{"SEK", "180.00"}));
    // What was refused is tried again.
    counter.answer(second, Counter::refusal(code::systemBusy));
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::pending(4));
    QCOMPARE(counter.asked().request.operation, op::updateInvoice);
}

// Section 4.4: only 006 and 007 are of one terminal.
void TestSeqrShop::terminalIsNamedInItsReports()
{
    Counter counter;
    counter.operate(shopOperation::markPeriod);
    const auto marking = counter.asked();
    QVERIFY(contains(marking.request.parameters, "TERMINALID"));
    Answer marked;
    marked.transactionPeriodId = "2026031410445512301000001";
    counter.answer(marking, marked);
    for (const char *id : {"", "Reconciliation/Shop.xml", "Reconciliation/STD_RECON_006.xml",
                           "Reconciliation/STD_RECON_007.xml"}) {
        counter.operate(shopOperation::report, {{"reportId", id}});
        const Request asked = counter.asked().request;
        QCOMPARE(value(asked.parameters, "transactionPeriodId"), marked.transactionPeriodId);
        QCOMPARE(contains(asked.parameters, "TERMINALID"), QByteArray(id).contains("STD"));
    }
}

void TestSeqrShop::operationsByState()
{
    Counter counter;
    counter.begin(entry::invoice);
    QVERIFY(!counter.offers(shopOperation::cancelInvoice));
    counter.invoiced();
    QVERIFY(counter.offers(shopOperation::cancelInvoice) && counter.offers(shopOperation::updateInvoice));
    QVERIFY(!counter.offers(shopOperation::refund) && !counter.offers(shopOperation::commit));
    counter.operate(shopOperation::refund);
    QVERIFY(counter.wasReported("state"));
    counter.advance(1s);
    counter.answer(counter.asked(), Counter::status("PAID", 2, "200.00"));
    QVERIFY(counter.offers(shopOperation::refund) && counter.offers(shopOperation::receipt));
    QVERIFY(!counter.offers(shopOperation::cancelInvoice));
    counter.operate(shopOperation::refund, {{"amount", "200.01"}});
    QVERIFY(counter.wasReported("value"));
    QVERIFY(counter.asked().tag.isEmpty());
    counter.operate(shopOperation::refund, {{"amount", "50"}});
    const auto refund = counter.asked();
    QVERIFY(refund.request.invoice->total == (Amount{"SEK", "50.00"}));
    QCOMPARE(refund.request.ersReference, "2026031410453118801000042");
    counter.answer(refund, Answer());
    QCOMPARE(counter.purchase().state, shopState::partlyRefunded);
    counter.operate(shopOperation::refund);
    QVERIFY((counter.asked().request.invoice->total == Amount{"SEK", "150.00"}));
    // Without a purchase: with the reseller's account.
    counter.operate(shopOperation::registerTerminal, {{"name", "K"}});
    const auto registering = counter.asked();
    QCOMPARE(registering.request.context->initiator.type, "RESELLERUSER");
    QCOMPARE(registering.request.context->initiator.userId, "9900");
    QVERIFY(!counter.offers(shopOperation::assignSeqrId));
    Answer registered;
    registered.terminalId = "0123456789abcdef0123456789abcdef";
    counter.answer(registering, registered);
    QVERIFY(counter.offers(shopOperation::assignSeqrId) && counter.offers(shopOperation::unregisterTerminal));
    counter.operate(shopOperation::ping);
    QVERIFY(!counter.asked().request.context);
}

void TestSeqrShop::notificationAnswers()
{
    Counter counter;
    counter.begin(entry::invoice);
    const QByteArray url = counter.invoiced().notificationUrl;
    counter.set(shopOperation::notifyAnswer, "500");
    QCOMPARE(httpStatus(counter.notify(url)), 500);
    QCOMPARE(counter.asked().request.operation, op::getPaymentStatus); // it asks all the same
    counter.set(shopOperation::notifyAnswer, "silent");
    QCOMPARE(httpStatus(counter.notify(url)), 0);
}

// The linter names what old plug-ins get wrong (section 12).
void TestSeqrShop::explains()
{
    const auto provider = makeProvider();
    const auto verdictIds = [&](const QByteArray &body) {
        Message message;
        message.channel = Channel::Api;
        message.payload = httpRequest("POST", "http://localhost:8081/extclientproxy/service/v2",
                                      {{"Content-Type", "text/xml"}, {"SOAPAction", "\"\""}}, body);
        QByteArrayList ids;
        for (const Verdict &verdict : provider->explain(message, sandboxAccount()).verdicts)
            ids << verdict.id;
        return ids.join(' ');
    };
    Counter counter;
    counter.begin(entry::invoice);
    const QByteArray good = writeRequest(counter.asked().request);
    QCOMPARE(verdictIds(good), "lint.request");
    const auto changed = [&](const char *from, const char *to) {
        QByteArray body = good;
        body.replace(from, to);
        return verdictIds(body);
    };
    QCOMPARE(changed("NO_ACKNOWLEDGMENT", ""), "lint.acknowledgment");
    QCOMPARE(changed("notificationUrl>", "notificationURL>"),
             "lint.notification-url lint.spelling lint.unknown-element");
    QCOMPARE(changed("<cashierId>WEB</cashierId>", ""), "lint.required");
    QCOMPARE(changed("<value>200.00</value></totalAmount>", "<value>250.00</value></totalAmount>"),
             "lint.row-sum");
    QCOMPARE(changed("<clientRequestTimeout>0<", "<clientRequestTimeout>30000<"), "lint.timeout");
    QCOMPARE(changed("<context>", "<context xmlns=\"http://external.interfaces.ers.seamless.com/\">"),
             "lint.qualified");
    QCOMPARE(changed("2026-03-14T10:44:55", "14.03.2026"), "lint.issue-date");
    QCOMPARE(changed("IMMEDIATE_DEBIT", "NOW"), "lint.payment-mode");
    QCOMPARE(changed("<currency>SEK</currency><value>200.00</value></totalAmount>",
                     "<value>200.00</value><currency>SEK</currency></totalAmount>"),
             "lint.order");
    QCOMPARE(changed("external.interfaces.ers", "other.interfaces"), "lint.namespace");
    QCOMPARE(changed("NO_ACKNOWLEDGMENT", "NO_ACKNOWLEDGEMENT"), "lint.acknowledgment");
    QCOMPARE(changed("<notificationUrl>http", "<notificationUrl>ftp"), "lint.notification-scheme");
    QCOMPARE(changed("<itemQuantity>2<", "<itemQuantity>0.5<"), "lint.quantity");
    QCOMPARE(changed("<currency>SEK</currency><value>200.00</value></totalAmount>",
                     "<currency>kr</currency><value>200.00</value></totalAmount>"),
             "lint.currency lint.row-currency");
    QCOMPARE(changed("<type>TERMINALID<", "<type>TERMINAL<"), "lint.principal");
    QCOMPARE(changed("<type>TERMINALID<", "<type>RESELLERUSER<"), "lint.principal-kind lint.user-id");
    QCOMPARE(changed("<password>12345678</password>", ""), "lint.required");
    QCOMPARE(changed("</soapenv:Body>", ""), "soap.syntax");
    // A body alone, whose path nobody knows.
    Message call;
    call.channel = Channel::Callback;
    call.payload = httpRequest("POST", "http://localhost/", {}, "{\"purchaseToken\":\"TEA-17\"}");
    QCOMPARE(english(provider->explain(call, sandboxAccount()).label), QStringLiteral("createPurchase"));
    // As a journal keeps it, with a marker in place of the password.
    QCOMPARE(changed("12345678", "<<secret:seqr.terminal-password.demo>>"), "lint.request");
}

void TestSeqrShop::explainsOtherOperations_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("children");
    QTest::addColumn<QByteArray>("ids");
    const auto row = [](const char *name, const char *operation, const char *children, const char *ids) {
        QTest::newRow(name) << QByteArray(operation) << QByteArray(children) << QByteArray(ids);
    };
    const char *ers = "<ersReference>2026031410453118801000042</ersReference>";
    const QByteArray full = QByteArray(ers) +
                            "<invoice><title>Refund</title><totalAmount><currency>SEK</currency><value>1"
                            "</value></totalAmount><cashierId>WEB</cashierId></invoice>";
    row("refund", op::refundPayment, full.constData(), "lint.request");
    row("refund of nothing", op::refundPayment, "", "lint.required lint.required lint.required lint.total");
    row("refund below zero", op::refundPayment, QByteArray(full).replace(">1<", ">-1<").constData(),
        "lint.total");
    row("cancel", op::cancelInvoice, "", "lint.required");
    row("receipt", op::submitPaymentReceipt,
        (QByteArray(ers) + "<receiptDocument><receiptType>BILL</receiptType></receiptDocument>").constData(),
        "lint.receipt-type");
    row("receipt without content", op::submitPaymentReceipt, ers, "lint.request");
    row("nothing to say", op::benchmarkingNop, "", "lint.request");
}

void TestSeqrShop::explainsOtherOperations()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, children);
    QFETCH(QByteArray, ids);
    Counter counter;
    counter.begin(entry::invoice);
    QByteArray body = writeRequest(counter.asked().request);
    const qsizetype from = body.indexOf("<invoice>");
    body.remove(from, body.indexOf("</ext:") - from);
    body.insert(from, children);
    body.replace("sendInvoice", operation);
    if (operation == op::benchmarkingNop)
        body.remove(body.indexOf("<context>"), body.indexOf("</context>") + 10 - body.indexOf("<context>"));
    Message message;
    message.channel = Channel::Api;
    message.payload = httpRequest("POST", "http://localhost:8081/extclientproxy/service/v2",
                                  {{"Content-Type", "text/xml"}, {"SOAPAction", "\"\""}}, body);
    QByteArrayList found;
    for (const Verdict &verdict : makeProvider()->explain(message, sandboxAccount()).verdicts)
        found << verdict.id;
    QCOMPARE(found.join(' '), ids);
}

// The 20 seconds are those of one purchase, and of its first notification.
void TestSeqrShop::questionsBelongToTheirNotification()
{
    Watched seen;
    seen.sendInvoice(1, "101");
    seen.sendInvoice(2, "102");
    seen.notify(3, "101");
    QCOMPARE(seen.ask(4, "102"), "lint.request");
    seen.now += 5s;
    seen.notify(5, "101"); // once more
    seen.now += 15s;
    QCOMPARE(seen.ask(6, "101"), "lint.request lint.asked-too-late");
    seen.notify(7, "102"); // forged
    QCOMPARE(seen.ask(8, "102"), "lint.request lint.asked-in-time");
    seen.notify(9, "102");
    seen.now += 1s;
    QCOMPARE(seen.ask(10, "102", "PAID"), "lint.request lint.asked-in-time");
    seen.notify(11, "102"); // late: the shop knows
    seen.now += 60s;
    QCOMPARE(seen.ask(12, "102", "PAID"), "lint.request");
}

void TestSeqrShop::answersToCreatePurchase_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("ids");
    const auto row = [](const char *name, int status, const char *type, const char *body, const char *ids) {
        QTest::newRow(name) << status << QByteArray(type) << QByteArray(body) << QByteArray(ids);
    };
    const char *json = "application/json;charset=UTF-8";
    row("as documented", 200, json, "{\"invoiceReferenceId\":\"20150306072260070\"}", "");
    row("number", 200, json, "{\"invoiceReferenceId\":20150306072260070}", "lint.purchase-number");
    row("nothing", 200, json, "{}", "lint.purchase-answer");
    row("empty", 200, json, "", "lint.purchase-answer");
    row("type", 200, "text/html", "{\"invoiceReferenceId\":\"1\"}", "lint.content-type");
    row("status", 201, json, "{\"invoiceReferenceId\":\"1\"}", "lint.purchase-status");
    row("refusal", 200, json, "{\"errorCode\":\"SYSTEM_ERROR\"}", "lint.purchase-refused");
}

void TestSeqrShop::answersToCreatePurchase()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, ids);
    Watched seen;
    seen.look(1, Channel::Callback,
              httpRequest("POST", "https://shop.example/x/createPurchase",
                          {{"Content-Type", "application/json"}}, "{\"purchaseToken\":\"TEA-17\"}"));
    QCOMPARE(seen.look(1, Channel::Callback, httpResponse(status, type, body)), ids);
    // An answer to a notification may be what it likes.
    seen.notify(2, "101");
    QCOMPARE(seen.look(2, Channel::Callback, httpResponse(status, type, body)), "");
}

void TestSeqrShop::tokens()
{
    Counter counter;
    counter.begin({}, "single-cent"); // one piece of one article: its own token
    QCOMPARE(httpStatus(counter.callFor("SKRUV")), 0);
    QCOMPARE(counter.asked().request.operation, op::sendInvoice);
}

QTEST_APPLESS_MAIN(TestSeqrShop)
#include "tst_seqr_shop.moc"
