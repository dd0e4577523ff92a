// The order of things over many messages (qvickly.md sections 1, 6, 7 and 12).
#include "base/sha2.h"
#include "providers/qvickly/explain.h"
#include "providers/qvickly/lint.h"
#include "providers/qvickly/messages.h"
#include "providers/qvickly/published.h"
#include "wire/session_inputs.h"

#include <deque>

namespace kassa::qvickly {

namespace {

using LintSeverity = Verdict::Severity;

constexpr std::size_t mostRemembered = 500; // of each kind; the oldest is forgotten
constexpr int loopAfter = 3;
constexpr char pageRules[] = "6"; // of the dossier

// A small map that forgets what it learned first.
template <class Value>
class Memory
{
public:
    template <class Fits>
    Value *findIf(const Fits &fits)
    {
        const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), fits);
        return found == m_entries.rend() ? nullptr : &found->second;
    }
    Value *find(const QByteArray &key)
    {
        return findIf([&key](const auto &entry) { return entry.first == key; });
    }
    Value *newest() { return m_entries.empty() ? nullptr : &m_entries.back().second; }
    Value &operator[](const QByteArray &key)
    {
        if (Value *known = find(key))
            return *known;
        if (m_entries.size() == mostRemembered)
            m_entries.pop_front();
        return m_entries.emplace_back(key, Value{}).second;
    }
    void forget(const QByteArray &key)
    {
        std::erase_if(m_entries, [&key](const auto &entry) { return entry.first == key; });
    }

private:
    std::deque<std::pair<QByteArray, Value>> m_entries;
};

struct FrameState // of one iframe, by its name
{
    QByteArray url;
    QByteArray checkoutHash;
    bool locked = false;
    bool purchaseWaits = false; // purchase_initialized, not answered yet
    int updatesUnderWay = 0;
    bool addressRepeated = false; // since the last updateCheckout, and nothing in it had changed
    QByteArray address;           // digest of the last one
    QByteArray lastUpdate;        // digest of the last updateCheckout's data
    int idleUpdates = 0;
};

struct PaymentState
{
    QByteArray method;
    bool noticed = false; // a callback or return told of it
    bool lookedUp = false;
};

struct Asked // an API request whose answer has not come
{
    QByteArray function;
    QByteArray number;
};

QByteArray digest(const QByteArray &text)
{
    return sha256({text});
}

// What the shop's totals can depend on; everything else of the event may vary.
QByteArray addressDigest(const Json &data)
{
    QByteArray parts;
    const Json &customer = data["Customer"];
    for (const Json *address :
         {&data["billingAddress"], &data["shippingAddress"], &customer["Billing"], &customer["Shipping"]}) {
        for (const char *name : {"zip", "country", "city", "street"})
            parts += (*address)[name].text().toLower() + '\n';
    }
    return digest(parts);
}

bool isEventName(const QByteArray &name)
{
    static const std::vector<QByteArray> known{"checkout_loaded",
                                               "content_height",
                                               "content_scroll_position",
                                               "address_selected",
                                               "payment_method_selected",
                                               "purchase_initialized",
                                               "checkout_success",
                                               "go_to",
                                               "show_overlay",
                                               "hide_overlay"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool isDirectMethod(const QByteArray &method)
{
    return method == "16" || method == "24" || method == "32" || method == "1024";
}

class ProtocolLint : public Inspector
{
public:
    explicit ProtocolLint(const MachineSetup &setup)
        : m_account(accountOf(setup.keys)), m_pageOrigin(originOf(setup.inputs.origins.page)),
          m_apiOrigin(originOf(setup.inputs.origins.api))
    {
    }

    std::vector<Verdict> inspect(const Message &message) override
    {
        m_found.clear();
        std::visit([&](const auto &payload) { look(message, payload); }, message.payload);
        return std::move(m_found);
    }
    std::unique_ptr<Inspector> clone() const override { return std::make_unique<ProtocolLint>(*this); }

private:
    void found(LintSeverity severity, const char *id, Text what, Text why, const QByteArray &source)
    {
        m_found.push_back({severity, id, std::move(what), std::move(why), source});
    }

    template <class Other>
    void look(const Message &, const Other &)
    {
    }
    void look(const Message &message, const HttpRequest &request);
    void look(const Message &message, const HttpResponse &response);
    void look(const Message &message, const ExchangeFailed &) { answered(message, Json()); }
    void look(const Message &message, const Navigation &navigation);
    void look(const Message &message, const PageEvent &event);

    void apiRequest(const Message &message, const ApiRequest &request);
    void updateCheckout(const ApiRequest &request, const QByteArray &number);
    void aboutPayment(const ApiRequest &request, const QByteArray &number);
    void answered(const Message &message, const Json &answer); // null: no JSON came
    void callbackAnswer(const HttpResponse &response);
    void notice(const Notice &notice);
    void hosted(FrameState &frame, const HostedEvent &event);
    void host(FrameState &frame, const QByteArray &word);
    void lockedAtTheEnd(FrameState &frame);
    FrameState *frameOf(const QByteArray &number);

    Account m_account;
    QByteArray m_pageOrigin, m_apiOrigin;
    Memory<FrameState> m_frames;     // by frame name
    Memory<QByteArray> m_hashes;     // temporary checkout number -> checkout hash
    Memory<PaymentState> m_payments; // by payment number
    Memory<Asked> m_asked;           // by exchange
    std::vector<Verdict> m_found;
};

QByteArray exchangeKey(const Message &message)
{
    return QByteArray::number(message.exchange.value);
}

QByteArray numberIn(const Json &data)
{
    const QByteArray inside = data.at({"PaymentData", "number"}).text();
    return inside.isEmpty() ? data["number"].text() : inside;
}

FrameState *ProtocolLint::frameOf(const QByteArray &number)
{
    const QByteArray *hash = m_hashes.find(number);
    if (!hash)
        return nullptr;
    return m_frames.findIf([hash](const auto &entry) { return entry.second.checkoutHash == *hash; });
}

void ProtocolLint::look(const Message &message, const HttpRequest &request)
{
    if (message.channel == Channel::Api) {
        const ApiRequest read = readApiRequest(request.raw.body); // parsed once
        m_found = requestVerdicts(read, request.raw.body, m_account);
        apiRequest(message, read);
        return;
    }
    if (message.channel != Channel::Callback)
        return;
    const auto received = readCallback(request, m_account);
    m_found = {callbackVerdict(received, request.raw.body, m_account)};
    if (received)
        notice(received->notice);
}

void ProtocolLint::look(const Message &message, const HttpResponse &response)
{
    if (message.channel == Channel::Api) {
        const auto answer = Json::parse(response.raw.body);
        m_found = {answerVerdict(answer, response.raw.body, m_account)};
        const Json none;
        answered(message, answer ? *answer : none);
    }
    if (message.channel == Channel::Callback)
        callbackAnswer(response);
}

void ProtocolLint::look(const Message &message, const Navigation &navigation)
{
    if (message.channel == Channel::Return) {
        const auto received = readReturn(navigation, m_account);
        m_found = {returnVerdict(received, m_account)};
        if (FrameState *frame = m_frames.newest())
            lockedAtTheEnd(*frame);
        if (!received)
            return;
        if (navigation.method == "GET")
            found(
                LintSeverity::Note, "lint.return-get",
                KASSA_TEXT("qvickly", "The result came in the query of the address (GET)."),
                KASSA_TEXT("qvickly", "Addresses are kept in histories and logs; ask for returnmethod POST."),
                publishedIn("7"));
        notice(received->notice);
        return;
    }
    if (navigation.name.isEmpty())
        return;
    FrameState loaded;
    loaded.url = navigation.url;
    loaded.checkoutHash = checkoutHashOf(navigation.url);
    m_frames.forget(navigation.name); // so that it is the newest
    m_frames[navigation.name] = loaded;
}

void ProtocolLint::look(const Message &message, const PageEvent &event)
{
    FrameState &frame = m_frames[event.frame];
    if (message.to == Party::ProviderPage) {
        host(frame, event.data);
        return;
    }
    const QByteArray expected = frame.url.isEmpty() ? m_pageOrigin : originOf(frame.url);
    const QByteArray origin = originOf(event.origin);
    // The pages of Swish, BankID and cards live at the API's address, in the same frame (section 6).
    const bool isThirdParty = !m_apiOrigin.isEmpty() && origin == m_apiOrigin;
    if (!expected.isEmpty() && origin != expected && !isThirdParty)
        found(
            LintSeverity::Wrong, "lint.event-origin",
            KASSA_TEXT("qvickly", "The event comes from %1, not from the checkout's %2.")
                .with(event.origin)
                .with(expected),
            KASSA_TEXT("qvickly",
                       "Any page can post to the shop's window: compare event.origin with the origin of the "
                       "checkout's address."),
            publishedIn(pageRules));
    const auto read = readEvent(event);
    if (read)
        hosted(frame, *read);
    else if (read.error().code == "qvickly.event-object")
        found(LintSeverity::Wrong, "lint.event-object",
              KASSA_TEXT("qvickly", "An object was posted instead of a string."),
              KASSA_TEXT("qvickly", "Shops call JSON.parse(event.data) and ignore objects."),
              publishedIn(pageRules));
    else
        found(LintSeverity::Wrong, "lint.event-format",
              KASSA_TEXT("qvickly", "The event is not JSON with its name in the member event."),
              KASSA_TEXT("qvickly", "It has to look like {\"event\":\"checkout_loaded\"}."),
              publishedIn(pageRules));
}

void ProtocolLint::apiRequest(const Message &message, const ApiRequest &request)
{
    const QByteArray number = numberIn(request.data());
    m_asked[exchangeKey(message)] = {request.function, number};
    if (sameFunction(request.function, "updateCheckout"))
        updateCheckout(request, number);
    else if (!number.isEmpty())
        aboutPayment(request, number);
}

void ProtocolLint::updateCheckout(const ApiRequest &request, const QByteArray &number)
{
    FrameState *frame = frameOf(number);
    if (!frame)
        return;
    ++frame->updatesUnderWay;
    // During the purchase handshake the checkout waits behind its own overlay.
    if (!frame->locked && !frame->purchaseWaits)
        found(LintSeverity::Warning, "lint.lock-before-update",
              KASSA_TEXT("qvickly", "The checkout was not locked before updateCheckout."),
              KASSA_TEXT("qvickly",
                         "Post \"lock\" to the iframe first, so that the buyer cannot go on with old sums."),
              publishedIn(pageRules));
    const QByteArray update = digest(request.rawData);
    const bool idle = frame->addressRepeated && update == frame->lastUpdate;
    frame->idleUpdates = idle ? frame->idleUpdates + 1 : 0;
    frame->lastUpdate = update;
    frame->addressRepeated = false;
    if (frame->idleUpdates >= loopAfter)
        found(LintSeverity::Warning, "lint.address-loop",
              KASSA_TEXT("qvickly",
                         "address_selected led to updateCheckout again although nothing had changed."),
              KASSA_TEXT("qvickly",
                         "Every \"update\" repeats address_selected: act only when zip or country differ, or "
                         "it never ends."),
              publishedIn("12, 20"));
}

void ProtocolLint::aboutPayment(const ApiRequest &request, const QByteArray &number)
{
    if (m_hashes.find(number)) {
        found(LintSeverity::Wrong, "lint.checkout-number",
              KASSA_TEXT("qvickly", "%1 is the checkout's temporary number.").with(number),
              KASSA_TEXT("qvickly",
                         "Payments have a number of their own: it comes with the callback, the return and "
                         "getCheckout. This one gives error 5201."),
              publishedIn("12, 1"));
        return;
    }
    PaymentState &payment = m_payments[number];
    if (sameFunction(request.function, "getPaymentinfo"))
        payment.lookedUp = true;
    if (!sameFunction(request.function, "activatePayment"))
        return;
    if (isDirectMethod(payment.method))
        found(
            LintSeverity::Warning, "lint.activate-direct",
            KASSA_TEXT("qvickly", "A direct payment is activated (method %1).").with(payment.method),
            KASSA_TEXT("qvickly", "Swish and bank payments are paid at once; there is nothing to activate."),
            publishedIn("12, 17"));
    if (payment.noticed && !payment.lookedUp)
        found(LintSeverity::Warning, "lint.trusted-notice",
              KASSA_TEXT("qvickly", "The payment is activated without having asked getPaymentinfo."),
              KASSA_TEXT("qvickly",
                         "Callback and return only say that there is news; ask the API for the truth."),
              publishedIn("1, 11"));
}

void ProtocolLint::answered(const Message &message, const Json &answer)
{
    const Asked *known = m_asked.find(exchangeKey(message));
    if (!known)
        return;
    const Asked request = *known;
    m_asked.forget(exchangeKey(message));
    const bool updated = sameFunction(request.function, "updateCheckout");
    FrameState *frame = updated ? frameOf(request.number) : nullptr;
    if (frame && frame->updatesUnderWay > 0)
        --frame->updatesUnderWay;
    const bool opened = sameFunction(request.function, "initCheckout");
    if (!opened && !sameFunction(request.function, "getPaymentinfo"))
        return;
    const Json &data = answer["data"];
    const QByteArray method = data.at({"PaymentData", "method"}).text();
    if (opened && !data["number"].text().isEmpty())
        m_hashes[data["number"].text()] = checkoutHashOf(data["url"].text());
    if (!opened && !method.isEmpty())
        m_payments[request.number].method = method;
}

void ProtocolLint::callbackAnswer(const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    const int status = head ? head->status : 0;
    if (status >= 200 && status < 300)
        return;
    const QByteArray word = QByteArray::number(status);
    if (status == 404)
        found(LintSeverity::Warning, "lint.callback-404",
              KASSA_TEXT("qvickly", "The callback was answered with 404."),
              KASSA_TEXT("qvickly", "That is final: it is not sent again. Answer 503 to get it once more."),
              publishedIn("12, 12"));
    else
        found(
            LintSeverity::Note, "lint.callback-retry",
            KASSA_TEXT("qvickly", "The callback was answered with %1: it will be sent again.").with(word),
            KASSA_TEXT("qvickly",
                       "Every minute for 10 minutes, every hour for 10 hours, daily for 7 days, monthly for "
                       "3 months."),
            publishedIn("7"));
}

void ProtocolLint::notice(const Notice &notice)
{
    if (!notice.number.isEmpty())
        m_payments[notice.number].noticed = true;
}

void ProtocolLint::lockedAtTheEnd(FrameState &frame)
{
    if (frame.locked)
        found(LintSeverity::Warning, "lint.unlock-missing",
              KASSA_TEXT("qvickly", "The checkout was locked and neither updated nor unlocked."),
              KASSA_TEXT("qvickly",
                         "After \"lock\" post \"update\", or \"unlock\" when updateCheckout failed; else the "
                         "buyer cannot go on."),
              publishedIn(pageRules));
    frame.locked = false;
}

void ProtocolLint::hosted(FrameState &frame, const HostedEvent &event)
{
    if (!isEventName(event.name))
        found(LintSeverity::Note, "lint.event-unknown",
              KASSA_TEXT("qvickly", "The event %1 is not documented.").with(event.name), {},
              publishedIn(pageRules));
    if (event.name == "address_selected") {
        const QByteArray address = addressDigest(event.data);
        frame.addressRepeated = address == frame.address;
        frame.address = address;
    }
    if (event.name == "purchase_initialized") {
        lockedAtTheEnd(frame);
        frame.purchaseWaits = true;
    }
    if (event.name == "checkout_success")
        lockedAtTheEnd(frame);
}

void ProtocolLint::host(FrameState &frame, const QByteArray &word)
{
    if (word == "lock") {
        frame.locked = true;
    } else if (word == "unlock") {
        frame.locked = false;
    } else if (word == "update") {
        frame.locked = false;
        if (frame.updatesUnderWay > 0)
            found(LintSeverity::Warning, "lint.update-too-early",
                  KASSA_TEXT("qvickly", "\"update\" was posted before updateCheckout was answered."),
                  KASSA_TEXT("qvickly", "The checkout may read the old order: post it after the answer."),
                  publishedIn(pageRules));
    } else if (word == "purchase_complete" || word == "abort_waiting") {
        if (!frame.purchaseWaits)
            found(LintSeverity::Warning, "lint.not-initialized",
                  KASSA_TEXT("qvickly", "%1 was posted although no purchase is waiting.").with(word),
                  KASSA_TEXT("qvickly", "It answers purchase_initialized, once."), publishedIn(pageRules));
        frame.purchaseWaits = false;
    } else if (!word.contains("update_checkout")) { // the dialect of 2017 is tolerated
        found(LintSeverity::Warning, "lint.word-unknown",
              KASSA_TEXT("qvickly", "The checkout does not know what was posted to it."),
              KASSA_TEXT("qvickly",
                         "It takes bare words: lock, update, unlock, purchase_complete, abort_waiting."),
              publishedIn(pageRules));
    }
}

} // namespace

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup)
{
    return std::make_unique<ProtocolLint>(setup);
}

} // namespace kassa::qvickly
