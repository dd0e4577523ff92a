#include "providers/kronor/sandbox_pages.h"

#include "providers/kronor/methods.h"
#include "providers/kronor/sandbox_api.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_page_views.h"
#include "providers/kronor/sandbox_payments.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostDocuments = 1000;

// --- leaving

// success_url overrides the merchant's return address, for failures too (section 6.1, inferred).
QByteArray scaResultUrl(Step &step, PurchaseOrder &order, bool success)
{
    Fields fields{{"status", success ? "WAITING_FOR_CAPTURE" : "REJECTED"}, {"reference", order.reference}};
    if (success) {
        allotPurchase(step, order);
        fields.emplace_back("purchaseId", QByteArray::number(order.purchase));
    }
    const QByteArray &merchants = step.state.switches.returnAddress;
    const QByteArray target = !order.backUrl.isEmpty() ? order.backUrl
                              : !merchants.isEmpty()   ? merchants
                                                       : step.state.inputs.origins.shop + "/return";
    return mergedUrl(target, fields);
}

QByteArray finalUrl(Step &step, PurchaseOrder &order)
{
    return scaResultUrl(step, order, order.complete && !holds(order, "CANCELLED"));
}

// With the answer that the shopper's press waits for, else by itself: the page polls.
void leave(Step &step, const QByteArray &documentUrl, ExchangeId exchange, const QByteArray &target)
{
    step.state.documents.remove(documentUrl);
    if (exchange) {
        reply(step, exchange, redirectTo(target, 303));
        return;
    }
    const Navigation navigation{Window::Self, {}, "GET", target, {}};
    if (auto draft = navigate(Party::ProviderPage, navigation, step.state.inputs.origins))
        step.effects.emplace_back(Send{std::move(*draft), {}, {}});
}

// --- BankID

struct BankidEnd
{
    const char *outcome, *status, *hint;
};

constexpr BankidEnd bankidEnds[] = {
    {outcome::approve, "COMPLETE", ""},          {outcome::reject, "FAILED", "userCancel"},
    {outcome::cancel, "CANCELLED", "cancelled"}, {outcome::timeout, "FAILED", "expiredTransaction"},
    {outcome::wrongPerson, "FAILED", ""},
};

const BankidEnd *endOf(const QByteArray &outcome)
{
    const auto found = std::find_if(std::begin(bankidEnds), std::end(bankidEnds),
                                    [&](const BankidEnd &end) { return outcome == end.outcome; });
    return found == std::end(bankidEnds) ? nullptr : found;
}

// Section 11, "Update order on approve": a poll right after the redirect sees the result, unless "late".
void endSca(Step &step, const Document &document, ExchangeId exchange, bool success)
{
    PurchaseOrder &order = step.state.orders[document.ref];
    const QByteArray target = scaResultUrl(step, order, success && !isRefusedByRisk(order));
    if (!success)
        setStatus(step, order, {"REJECTED"});
    else if (step.state.switches.late)
        startTimer(step, "late:" + order.id, 3s);
    else
        orderLate(step, order.id);
    leave(step, document.url, exchange, target);
}

void endIdentity(Step &step, Document &document, ExchangeId exchange, bool success)
{
    const ScaSession session = step.state.scaSessions.value(document.ref);
    if (success) { // nothing is documented to be added to the address (section 6.2)
        leave(step, document.url, exchange, session.returnUrl);
        return;
    }
    document.failed = true;
    if (exchange)
        reply(step, exchange, pageOf(step.state, document));
}

// The order was cancelled, or moved by hand, while its page was open.
bool leaveIfOver(Step &step, const Document &document, ExchangeId exchange)
{
    const auto order = step.state.orders.find(document.ref);
    if (order == step.state.orders.end() || !isFinal(*order))
        return false;
    leave(step, QByteArray(document.url), exchange, finalUrl(step, *order));
    return true;
}

void decideBankid(Step &step, Document &document, ExchangeId exchange, const QByteArray &outcome)
{
    if (leaveIfOver(step, document, exchange))
        return;
    BankId &bankid = step.state.bankids[document.bankid];
    const BankidEnd *end = endOf(outcome);
    if (!end) { // pending: the page stays
        setBankid(step, bankid, "PENDING", "userSign");
        if (exchange)
            reply(step, exchange, pageOf(step.state, document));
        return;
    }
    setBankid(step, bankid, end->status, end->hint);
    const bool success = qstrcmp(end->status, "COMPLETE") == 0;
    if (document.kind == DocumentKind::Sca) {
        const Document gone = std::exchange(document, {}); // leaving takes it out of the table
        endSca(step, gone, exchange, success);
    } else {
        endIdentity(step, document, exchange, success);
    }
}

// --- payment

// Back to the shop, by Kronor's own redirect page first where there is one (section 6.3). Only a cancel is
// told by the address. Empty: nobody has said where to (section 12, 12).
QByteArray paymentTarget(const PaymentRequest &request, const QByteArray &address)
{
    const bool cancelled = statusOf(request) == "CANCELLED";
    return cancelled && !address.isEmpty() ? mergedUrl(address, {{"cancel", "true"}}) : address;
}

void decidePayment(Step &step, const Document &open, ExchangeId exchange, const QByteArray &outcome)
{
    const Document document = open;
    PaymentRequest &request = step.state.requests[document.ref];
    const bool settled = settleRequest(step, request, outcome);
    if (settled && isPushed(request)) { // on the phone: no browser goes anywhere, the shop's page waits
        step.state.documents.remove(document.url);
        return;
    }
    const QByteArray target =
        paymentTarget(request, request.returnUrl.isEmpty() ? request.merchantReturnUrl : request.returnUrl);
    if (settled && !target.isEmpty())
        leave(step, document.url, exchange, target);
    else if (exchange) // the page stays
        reply(step, exchange, pageOf(step.state, document));
}

void decide(Step &step, Document &document, ExchangeId exchange, const QByteArray &outcome)
{
    if (document.kind == DocumentKind::Payment)
        decidePayment(step, document, exchange, outcome);
    else
        decideBankid(step, document, exchange, outcome);
}

// --- opening

void badToken(Step &step, ExchangeId exchange, const QByteArray &url)
{
    report(step, Report::Kind::Warning, "page", "page.token",
           KASSA_TEXT("kronor.sandbox", "A page was opened with an unknown, foreign or expired token"));
    reply(step, exchange, invalidPage(step.state, url));
}

std::optional<TokenClaims> goodClaims(const Step &step, const QByteArray &text, TokenKind kind)
{
    const auto token = readToken(text);
    if (!token || !isSignedWith(*token, step.state.account.jwtKey))
        return std::nullopt;
    TokenClaims claims = claimsOf(*token);
    const bool good = claims.kind == kind && !step.state.blocked.contains(claims.id) &&
                      (!claims.expires || *claims.expires > step.now);
    return good ? std::optional(std::move(claims)) : std::nullopt;
}

Document &keepDocument(Step &step, Document document)
{
    State &state = step.state;
    document.used = ++state.documentsUsed;
    if (state.documents.size() >= mostDocuments) {
        const auto oldest =
            std::min_element(state.documents.cbegin(), state.documents.cend(),
                             [](const Document &a, const Document &b) { return a.used < b.used; });
        state.documents.remove(oldest.key());
    }
    return *state.documents.insert(document.url, document);
}

void openSca(Step &step, ExchangeId exchange, const Asked &asked)
{
    const auto claims = goodClaims(step, value(asked.query, "token"), TokenKind::PurchaseOrder);
    const auto order = claims ? step.state.orders.find(claims->scope) : step.state.orders.end();
    if (order == step.state.orders.end())
        return badToken(step, exchange, asked.url);
    if (const QByteArray back = value(asked.query, "success_url"); !schemeOf(back).isEmpty()) {
        order->backUrl = back;
    } else if (!back.isEmpty()) { // addresses are absolute (section 11)
        report(step, Report::Kind::Warning, "page", "page.success-url",
               KASSA_TEXT("kronor.sandbox", "success_url must be an absolute address, not \"%1\"")
                   .with(back.left(100)));
        return reply(step, exchange, invalidPage(step.state, asked.url));
    }
    if (isFinal(*order))
        return reply(step, exchange, redirectTo(finalUrl(step, *order), 303));
    Document document{DocumentKind::Sca, asked.url, order->id, {}, false, false, {}, {}, 0};
    if (holds(*order, "SCA_REQUIRED"))
        document.bankid = bankidFor(step, order->id, {}).id;
    reply(step, exchange, pageOf(step.state, keepDocument(step, std::move(document))));
}

// One address of one page.
void toSca(Step &step, ExchangeId exchange, const Asked &asked)
{
    QByteArray url = asked.url;
    url.insert(originOf(url).size() + qsizetype(qstrlen("/sca")), '/');
    reply(step, exchange, redirectTo(url, 303));
}

void openIdentity(Step &step, ExchangeId exchange, const Asked &asked)
{
    const auto claims = goodClaims(step, value(asked.query, "token"), TokenKind::ScaSession);
    if (!claims || !step.state.scaSessions.contains(claims->scope))
        return badToken(step, exchange, asked.url);
    for (const BankId &known : std::as_const(step.state.bankids)) {
        if (known.session == claims->scope && known.status == "COMPLETE") {
            reply(step, exchange, redirectTo(step.state.scaSessions.value(claims->scope).returnUrl, 303));
            return;
        }
    }
    Document document{DocumentKind::Identity, asked.url, claims->scope, {}, false, false, {}, {}, 0};
    document.bankid = bankidFor(step, {}, claims->scope).id;
    reply(step, exchange, pageOf(step.state, keepDocument(step, std::move(document))));
}

void openPayment(Step &step, ExchangeId exchange, const Asked &asked)
{
    const auto claims = goodClaims(step, value(asked.query, "token"), TokenKind::PaymentSession);
    QByteArray back = value(asked.query, "merchantReturnUrl");
    if (schemeOf(back).isEmpty())
        back.clear();
    PaymentRequest *request =
        claims ? requestForPage(step, claims->scope, value(asked.query, "paymentMethod"), back) : nullptr;
    if (!request)
        return badToken(step, exchange, asked.url);
    if (request->merchantReturnUrl.isEmpty())
        request->merchantReturnUrl = back;
    const QByteArray target = paymentTarget(*request, request->merchantReturnUrl);
    if (isOver(*request) && !target.isEmpty()) {
        reply(step, exchange, redirectTo(target, 303));
        return;
    }
    redirected(step, *request, "PROCESSING_REDIRECTED_WEB");
    Document document{DocumentKind::Payment, asked.url, request->waitToken, {}, false, false, {}, {}, 0};
    reply(step, exchange, pageOf(step.state, keepDocument(step, std::move(document))));
}

// /reepay-redirect and its like: the way back from a provider's page to the shop. Without an address of the
// shop the shopper stays with Kronor (section 12, 12).
void passOn(Step &step, ExchangeId exchange, const Asked &asked)
{
    const QByteArray target = value(asked.query, "merchantReturnUrl");
    if (schemeOf(target).isEmpty())
        return reply(step, exchange, closedPage(step.state, asked.url));
    const bool cancelled = contains(asked.query, "cancel");
    reply(step, exchange, redirectTo(cancelled ? mergedUrl(target, {{"cancel", "true"}}) : target, 303));
}

Document *documentOfApp(State &state, const QByteArray &link)
{
    for (Document &document : state.documents) {
        if (document.appUrl == link)
            return &document;
    }
    return nullptr;
}

QByteArray linkOf(const State &state, const Document &document)
{
    return document.kind == DocumentKind::Payment ? appLink(state.requests.value(document.ref))
                                                  : bankidLink(state.bankids.value(document.bankid));
}

void openApp(Step &step, Document &document, ExchangeId exchange)
{
    document.sameDevice = true;
    document.appUrl = linkOf(step.state, document);
    Page page = pageOf(step.state, document);
    page.advance = Navigation{Window::Self, {}, "GET", document.appUrl, {}};
    reply(step, exchange, std::move(page));
}

void pressOn(Step &step, Document &document, ExchangeId exchange, const QByteArray &controlId)
{
    if (controlId == control::openApp) {
        openApp(step, document, exchange);
    } else if (controlId == control::otherDevice) {
        document.sameDevice = false;
        reply(step, exchange, pageOf(step.state, document));
    } else if (controlId == control::back) {
        decide(step, document, exchange, outcome::cancel);
    } else if (controlId == QByteArray(control::outcomePrefix) + closeWindow) {
        const QByteArray url = document.url;
        step.state.documents.remove(url);
        reply(step, exchange, closedPage(step.state, url));
    } else {
        decide(step, document, exchange, controlId.mid(qsizetype(qstrlen(control::outcomePrefix))));
    }
}

void pressInApp(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    Document *document = documentOfApp(step.state, action.page);
    const Page app = document ? appPage(step.state, *document) : Page();
    if (!app.control(action.control)) {
        reply(step, exchange, closedPage(step.state, action.page));
        return;
    }
    const QByteArray outcome = action.control.mid(qsizetype(qstrlen(control::outcomePrefix)));
    if (outcome == outcome::pending) { // the app stays open
        decide(step, *document, {}, outcome);
        reply(step, exchange, appPage(step.state, *document));
        return;
    }
    if (outcome == closeWindow) {
        step.state.documents.remove(QByteArray(document->url));
        reply(step, exchange, closedPage(step.state, action.page));
        return;
    }
    const bool isPayment = document->kind == DocumentKind::Payment;
    const QByteArray id = isPayment ? document->ref : document->bankid;
    document->appUrl.clear();
    decide(step, *document, {}, outcome);
    const bool approved = isPayment ? step.state.requests.value(id).payment != 0
                                    : step.state.bankids.value(id).status == "COMPLETE";
    reply(step, exchange, appDonePage(app.language, action.page, approved));
}

Document &keepApp(Step &step, const PaymentRequest &request)
{
    return keepDocument(step, {DocumentKind::Payment,
                               paymentPageUrl(step.state, request),
                               request.waitToken,
                               {},
                               true,
                               false,
                               appLink(request),
                               {},
                               0});
}

// Null: the link is of no request that is open.
Document *openByLink(Step &step, const QByteArray &link)
{
    for (const PaymentRequest &request : std::as_const(step.state.requests)) {
        if (hasApp(request.method) && appLink(request) == link && !isOver(request))
            return &keepApp(step, request);
    }
    return nullptr;
}

} // namespace

bool openPage(Step &step, ExchangeId exchange, const Asked &asked)
{
    static const std::map<QByteArray, void (*)(Step &, ExchangeId, const Asked &)> pages{
        {"/sca/", openSca},           {"/sca", toSca},
        {"/bankId", openIdentity},    {"/payment", openPayment},
        {"/reepay-redirect", passOn}, {"/swish-redirect", passOn},
        {"/paypal-redirect", passOn}, {"/payment-redirect", passOn}};
    const auto found = pages.find(asked.path);
    if (found == pages.end())
        return false;
    found->second(step, exchange, asked);
    return true;
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    if (isAppUrl(action.page)) {
        pressInApp(step, exchange, action);
        return;
    }
    const auto found = step.state.documents.find(action.page);
    if (found == step.state.documents.end()) {
        reply(step, exchange, closedPage(step.state, action.page));
        return;
    }
    if (leaveIfOver(step, *found, exchange))
        return;
    const Page page = pageOf(step.state, *found);
    // To cancel is to go back (section 11): a buyer's button, no tester's.
    const QByteArray wanted = action.control == control::outcomePrefix + QByteArray(outcome::cancel)
                                  ? QByteArray(control::back)
                                  : action.control;
    if (page.control(wanted))
        pressOn(step, *found, exchange, wanted);
    else
        reply(step, exchange, page);
}

void posted(Step &step, ExchangeId exchange, const QByteArray &url, const QByteArray &outcome)
{
    pressed(step, exchange, {url, control::outcomePrefix + outcome, {}});
}

void documentShown(Step &step, const Page &page)
{
    const auto found = step.state.documents.constFind(page.url);
    if (found != step.state.documents.constEnd() && !found->bankid.isEmpty() && !found->failed)
        startTimer(step, "qr:" + found->bankid, 1s, TimerWeight::Background);
}

void appOpened(Step &step, const QByteArray &link)
{
    Document *document = documentOfApp(step.state, link);
    if (document == nullptr) // the shop's page opened the app by itself
        document = openByLink(step, link);
    if (document == nullptr)
        report(step, Report::Kind::Warning, "app", "app.unknown",
               KASSA_TEXT("kronor.sandbox", "An app link of nothing that is open was followed"));
    else if (document->kind == DocumentKind::Payment)
        redirected(step, step.state.requests[document->ref], "PROCESSING_REDIRECTED_APP");
    else if (const auto bankid = step.state.bankids.find(document->bankid);
             bankid != step.state.bankids.end() && bankid->status == "PENDING")
        setBankid(step, *bankid, "PENDING", "started");
}

void askInApp(Step &step, const PaymentRequest &request)
{
    keepApp(step, request);
    report(step, Report::Kind::Info, "app", "app.asked",
           KASSA_TEXT("kronor.sandbox", "The %1 app at %2 is asked to pay for %3")
               .with(methodTitle(request.method))
               .with(request.phone)
               .with(request.session));
}

void bankidDue(Step &step, const QByteArray &bankid)
{
    const auto found = step.state.bankids.find(bankid);
    if (found == step.state.bankids.end() || found->status != "PENDING")
        return;
    for (Document &document : step.state.documents) {
        if (document.bankid == bankid) {
            decideBankid(step, document, {}, outcome::timeout);
            return;
        }
    }
    // Nobody looks at the page any more: the identification is over, the order waits for its own end.
    setBankid(step, *found, "FAILED", "expiredTransaction");
}

void qrDue(Step &step, const QByteArray &bankid)
{
    const auto found = step.state.bankids.find(bankid);
    const bool isShown = std::any_of(step.state.documents.cbegin(), step.state.documents.cend(),
                                     [&](const Document &document) { return document.bankid == bankid; });
    if (found == step.state.bankids.end() || found->status != "PENDING" || !isShown)
        return;
    ++found->second;
    startTimer(step, "qr:" + bankid, 1s, TimerWeight::Background);
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    pages.reserve(std::size_t(state.documents.size()));
    for (const Document &document : state.documents) {
        const bool payment = document.kind == DocumentKind::Payment;
        const QByteArray ref = document.kind == DocumentKind::Sca ? state.orders.value(document.ref).reference
                               : payment                          ? state.requests.value(document.ref).session
                                                                  : document.ref;
        if (!document.appUrl.isEmpty())
            pages.push_back({Party::App, ref, document.ref, appPage(state, document)});
        const bool appOnly = payment && document.sameDevice && !document.appUrl.isEmpty();
        if (!appOnly)
            pages.push_back({Party::ProviderPage, ref, document.ref, pageOf(state, document)});
    }
    return pages;
}

} // namespace kassa::kronor::sandbox
