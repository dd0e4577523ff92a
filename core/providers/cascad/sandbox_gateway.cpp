#include "providers/cascad/sandbox_gateway.h"

#include "codec/php_json.h"
#include "providers/cascad/sandbox_card.h"
#include "providers/cascad/sandbox_documents.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/sandbox_return.h"
#include "providers/cascad/sandbox_rules.h"
#include "providers/cascad/test_data.h"
#include "providers/cascad/words.h"

#include <algorithm>

namespace kassa::cascad::sandbox {

namespace {

constexpr qsizetype mostEntered = 100; // bytes of a field of the card page that is shown again

Invoice *invoiceOf(State &state, const Document &document)
{
    return findInvoice(state, document.invoice);
}

QByteArray acsUrl(const State &state)
{
    return state.inputs.origins.page + "/acs";
}

QByteArray termUrl(const State &state, const Invoice &invoice)
{
    return state.inputs.origins.page + "/hpp/" + invoice.gateway + "/3ds";
}

// What the frame of the card page loads: it goes on to the issuer by GET or by a form.
QByteArray challengeUrl(const State &state, const Invoice &invoice)
{
    return state.inputs.origins.page + "/hpp/" + invoice.gateway + "/3ds-start";
}

// --- what the pages look like

PageField textField(const char *name, Text label, bool sensitive = false)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    field.sensitive = sensitive;
    return field;
}

Control testerControl(const char *outcome, Text label)
{
    return {QByteArray(control::outcomePrefix) + outcome, std::move(label), false};
}

Form gatewayTester(const Invoice &invoice)
{
    Form form;
    form.id = "tester";
    form.tester = true;
    PageField amount = textField("amount", KASSA_TEXT("cascad.tester", "Amount that is paid"));
    amount.value = amountText(moneyOf(invoice, invoice.paymentAmount / 2));
    PageField resolution = textField("resolution", KASSA_TEXT("cascad.tester", "Resolution"));
    resolution.kind = PageField::Kind::Choice;
    resolution.value = "insufficient_funds";
    resolution.choices = resolutionChoices();
    form.fields = {std::move(amount), std::move(resolution)};
    form.controls = {testerControl(outcome::approve, KASSA_TEXT("cascad.tester", "Paid")),
                     testerControl(outcome::partly, KASSA_TEXT("cascad.tester", "Paid in part")),
                     testerControl(outcome::decline, KASSA_TEXT("cascad.tester", "Declined")),
                     testerControl(outcome::pending, KASSA_TEXT("cascad.tester", "Stays pending")),
                     testerControl(outcome::error, KASSA_TEXT("cascad.tester", "Technical error")),
                     testerControl(outcome::close, KASSA_TEXT("cascad.tester", "The payer closes the page"))};
    return form;
}

void addProblem(Page &page, const Document &document)
{
    if (!document.problem.isEmpty())
        page.blocks.push_back({Block::Kind::Warning, document.problem, {}, {}});
}

void addSum(Page &page, const Document &document, const Invoice &invoice)
{
    addRow(page, KASSA_TEXT("cascad.page", "Amount"), Text::amount(moneyOf(invoice, invoice.paymentAmount)));
    if (const auto there = serviceAmountOf(invoice, invoice.paymentAmount))
        addRow(page, KASSA_TEXT("cascad.page", "Amount in %1").with(there->currency.code),
               Text::amount(*there));
    if (!invoice.description.isEmpty())
        addRow(page, KASSA_TEXT("cascad.page", "Payment purpose"), Text::verbatim(invoice.description));
    addDeadline(page, document, invoice.expires);
}

Control cancelControl()
{
    return {control::cancel, KASSA_TEXT("cascad.page", "Cancel"), false};
}

// style[pay_button_label] (section 6.1).
Text payLabel(const Invoice &invoice)
{
    const QByteArray wanted = invoice.look["style"]["pay_button_label"].text();
    if (wanted == "subscribe")
        return KASSA_TEXT("cascad.page", "Subscribe");
    if (wanted == "donate")
        return KASSA_TEXT("cascad.page", "Donate");
    return KASSA_TEXT("cascad.page", "Pay %1").with(Text::amount(moneyOf(invoice, invoice.paymentAmount)));
}

// Section 10.
Text whatComesOf(const TestCard &card)
{
    if (card.approved)
        return card.threeDs
                   ? KASSA_TEXT("cascad.tester", "asks 3-D Secure, is paid; with 07/77 stays pending")
                   : KASSA_TEXT("cascad.tester", "is paid without 3-D Secure; with 07/77 stays pending");
    return card.threeDs ? KASSA_TEXT("cascad.tester", "asks 3-D Secure, fails; the expiry date says why")
                        : KASSA_TEXT("cascad.tester", "fails without 3-D Secure; the expiry date says why");
}

Form testCardsForm()
{
    Form form;
    form.id = "cards";
    form.legend = KASSA_TEXT("cascad.tester", "Tester: published test cards");
    form.tester = true;
    PageField card =
        textField("card", KASSA_TEXT("cascad.tester", "No other cards are taken: any name, any CVV"));
    card.kind = PageField::Kind::Choice;
    card.value = testCards().front().name;
    for (const TestCard &each : testCards())
        card.choices.emplace_back(
            each.name, KASSA_TEXT("cascad.tester", "%1: %2").with(each.number).with(whatComesOf(each)));
    PageField expiry = textField("expiry", KASSA_TEXT("cascad.tester", "Expiry date"));
    expiry.value = testExpiry;
    form.fields = {std::move(card), std::move(expiry)};
    form.controls = {testerControl(outcome::testCard, KASSA_TEXT("cascad.tester", "Pay with this card"))};
    return form;
}

Page cardPage(const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::card, KASSA_TEXT("cascad.page", "Payment card"));
    addProblem(page, document);
    addSum(page, document, invoice);
    PageField number = textField("card_number", KASSA_TEXT("cascad.page", "Card number"), true);
    number.required = true;
    PageField expiry = textField("expiry", KASSA_TEXT("cascad.page", "Expiry date"));
    expiry.placeholder = document.language == "ru" ? "ММ/ГГ" : "MM/YY"; // section 13
    expiry.required = true;
    PageField cvv = textField("cvv", KASSA_TEXT("cascad.page", "CVV code"), true);
    cvv.kind = PageField::Kind::Password;
    cvv.required = true;
    Form form;
    form.id = "card";
    form.fields = {std::move(number), std::move(expiry), std::move(cvv),
                   textField("card_holder", KASSA_TEXT("cascad.page", "Cardholder"))};
    form.controls = {{control::pay, payLabel(invoice), true}, cancelControl()};
    for (PageField &field : form.fields) {
        if (field.name == "expiry" || field.name == "card_holder")
            field.value = value(document.entered, field.name);
    }
    page.forms = {std::move(form), gatewayTester(invoice), testCardsForm()};
    return page;
}

Page walletPage(const Document &document, const Invoice &invoice, const Service &service)
{
    const Method *method = findMethod(service.method);
    const QByteArray name = method ? inLanguage(method->name, document.language) : service.code;
    Page page = pageFrame(document, page::gateway, Text::verbatim(name));
    addProblem(page, document);
    addSum(page, document, invoice);
    Form form;
    form.id = "wallet";
    form.controls = {{control::pay, KASSA_TEXT("cascad.page", "Pay"), true}, cancelControl()};
    page.forms = {std::move(form), gatewayTester(invoice)};
    return page;
}

Page testPage(const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::test, KASSA_TEXT("cascad.page", "Test payment"));
    addProblem(page, document);
    addSum(page, document, invoice);
    addRow(page, KASSA_TEXT("cascad.page", "Status"), Text::verbatim(value(invoice.serviceFields, "status")));
    Form form;
    form.id = "test";
    form.controls = {{control::pay, KASSA_TEXT("cascad.page", "Run test payment"), true}, cancelControl()};
    page.forms = {std::move(form), gatewayTester(invoice)};
    return page;
}

// The flow "invoice": the payer pays elsewhere with these details (section 1, step 5).
Page detailsPage(const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::details, KASSA_TEXT("cascad.page", "Payment details"));
    addProblem(page, document);
    page.blocks.push_back(
        {Block::Kind::Paragraph,
         KASSA_TEXT("cascad.page", "Pay at your bank with these details. This may take days."),
         {},
         {}});
    addRow(page, KASSA_TEXT("cascad.page", "Beneficiary"), Text::verbatim(QByteArray("Kassa Sandbox Ltd")));
    addRow(page, KASSA_TEXT("cascad.page", "Account number"),
           Text::verbatim(QByteArray("XX00 SANDBOX 0000 0001")));
    addRow(page, KASSA_TEXT("cascad.page", "Payment reference"), Text::verbatim(invoice.id.mid(4)));
    addSum(page, document, invoice);
    if (document.checked)
        page.blocks.push_back(
            {Block::Kind::Notice,
             KASSA_TEXT("cascad.page", "The payment has not arrived yet. Checked at %1 (UTC)")
                 .with(toIso(*document.checked).mid(11, 8)),
             {},
             {}});
    Form form;
    form.id = "details";
    form.controls = {{control::check, KASSA_TEXT("cascad.page", "Check status"), false}, cancelControl()};
    page.forms = {std::move(form), gatewayTester(invoice)};
    return page;
}

// Section 6.2: 3-D Secure comes in a frame.
Page challengePage(const State &state, const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::acsFrame, KASSA_TEXT("cascad.page", "Confirmation by your bank"));
    addSum(page, document, invoice);
    page.frame = Frame{"challenge", challengeUrl(state, invoice), {}, {}};
    return page;
}

Page acsPage(const State &state, const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::acs, Text::verbatim(QByteArray("3-D Secure")));
    page.blocks.push_back({Block::Kind::Paragraph,
                           KASSA_TEXT("cascad.page", "Your bank asks you to confirm this payment."),
                           {},
                           {}});
    addSum(page, document, invoice);
    Form form;
    form.id = "acs";
    if (state.switches.threeDs == "otp") {
        PageField password = textField("otp", KASSA_TEXT("cascad.page", "One-time password"), true);
        password.pattern = "\\d{6}";
        password.required = true;
        if (!document.problem.isEmpty())
            password.error = document.problem;
        form.fields = {std::move(password)};
    }
    form.controls = {{control::confirm, KASSA_TEXT("cascad.page", "Confirm"), true},
                     {control::refuse, KASSA_TEXT("cascad.page", "Cancel"), false}};
    Form tester;
    tester.id = "tester";
    tester.tester = true;
    tester.controls = {
        testerControl(outcome::timeout, KASSA_TEXT("cascad.tester", "The time is over")),
        testerControl(outcome::close, KASSA_TEXT("cascad.tester", "The payer closes the page"))};
    page.forms = {std::move(form), std::move(tester)};
    return page;
}

// --- going

// To 3-D Secure: by address, or by a form as 3DS 1 does it.
Navigation challengeOf(const State &state, const Invoice &invoice)
{
    if (state.switches.threeDs == "get")
        return {Window::Self, {}, "GET", acsUrl(state) + "?MD=" + invoice.gateway, {}};
    return {Window::Self,
            {},
            "POST",
            acsUrl(state),
            {{"PaReq", "sandbox"}, {"MD", invoice.gateway}, {"TermUrl", termUrl(state, invoice)}}};
}

void backFromAcs(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice)
{
    Page page = goingPage(step.state, documentUrl);
    const Navigation back{Window::Self,
                          {},
                          "POST",
                          termUrl(step.state, invoice),
                          {{"PaRes", "sandbox"}, {"MD", invoice.gateway}}};
    step.state.documents.remove(documentUrl);
    sendBrowser(step, exchange, back, std::move(page));
}

// The card page is itself again: what was in its frame is gone with it.
void endFrame(State &state, Invoice &invoice)
{
    if (std::exchange(invoice.challengePage, {}).isEmpty())
        return;
    for (auto each = state.documents.begin(); each != state.documents.end();) {
        const bool wasInside = each->kind == DocumentKind::Acs && each->invoice == invoice.id;
        each = wasInside ? state.documents.erase(each) : std::next(each);
    }
}

bool isChallengedAt(const Invoice &invoice, const QByteArray &url)
{
    return invoice.challenged && invoice.challengePage == url;
}

// --- what is pressed

// That button means that the payer pays, whatever comes of it; cards are seen by the call of their page.
bool isPaying(const QByteArray &pressed)
{
    const QByteArray prefix = control::outcomePrefix;
    return pressed == control::pay || pressed == prefix + outcome::approve ||
           pressed == prefix + outcome::partly || pressed == prefix + outcome::decline;
}

void payOnTestPage(Step &step, Invoice &invoice)
{
    const QByteArray wanted = value(invoice.serviceFields, "status");
    if (wanted == "process_failed")
        decline(step, invoice, "declined");
    else if (wanted == "partially_processed")
        approve(step, invoice, invoice.paymentAmount / 2);
    else if (wanted == "process_error")
        breakDown(step, invoice);
    else if (wanted == "terminated")
        terminate(step, invoice);
    else if (wanted == "expired")
        expire(step, invoice);
    else if (wanted == "processed")
        approve(step, invoice, invoice.paymentAmount);
    else if (wanted != "process_pending") // which words there are is not published
        decline(step, invoice, "invalid_details");
}

void askSale(Step &step, Document &document, ExchangeId exchange, const Invoice &invoice,
             const Fields &fields)
{
    const QByteArray expiry = digitsOf(value(fields, "expiry"));
    document.entered = {{"expiry", value(fields, "expiry").left(mostEntered)},
                        {"card_holder", value(fields, "card_holder").left(mostEntered)}};
    document.problem = {};
    document.pressing = exchange;
    callFrom(step, document, "sale",
             saleRequest(step.state.inputs.origins.page, invoice.token,
                         {digitsOf(value(fields, "card_number")), value(fields, "card_holder"),
                          value(fields, "cvv"), expiry.left(2), expiry.mid(2)}));
}

// What a payer would type of the published card that the tester has chosen.
Fields asTyped(const Fields &chosen)
{
    const auto &cards = testCards();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&](const TestCard &card) { return card.name == value(chosen, "card"); });
    return {{"card_number", found == cards.end() ? QByteArray() : found->number},
            {"expiry", value(chosen, "expiry")},
            {"cvv", testCvv}};
}

void confirmChallenge(Step &step, Document &document, ExchangeId exchange, Invoice &invoice,
                      const Fields &fields)
{
    const QByteArray url = document.url;
    if (step.state.switches.threeDs == "otp") {
        const QByteArray password = value(fields, "otp");
        if (password == wrongPassword || digitsOf(password).size() != 6 || password.size() != 6) {
            document.problem = KASSA_TEXT("cascad.page", "Wrong one-time password");
            reply(step, exchange, pageOf(step.state, document));
            return;
        }
    }
    invoice.issuerSays = "Y";
    backFromAcs(step, exchange, url, invoice);
}

// As people type it, with a point or a comma; empty: half. None: no part of the sum.
std::optional<qint64> partIn(const Invoice &invoice, const Fields &fields)
{
    const QByteArray text = value(fields, "amount").replace(',', '.');
    const auto part =
        text.isEmpty() ? std::max<qint64>(invoice.paymentAmount / 2, 1) : minorOfText(text, invoice.currency);
    return part && *part > 0 && *part <= invoice.paymentAmount ? part : std::nullopt;
}

void decide(Step &step, Invoice &invoice, const QByteArray &chosen, const Fields &fields)
{
    if (chosen == outcome::approve) {
        approve(step, invoice, invoice.paymentAmount);
    } else if (chosen == outcome::partly) {
        approve(step, invoice, partIn(invoice, fields).value_or(invoice.paymentAmount));
    } else if (chosen == outcome::decline) {
        const QByteArray resolution = value(fields, "resolution");
        failAttempt(step, invoice,
                    resolution.isEmpty() ? QByteArray("insufficient_funds") : resolution.left(60));
    } else if (chosen == outcome::timeout) {
        failAttempt(step, invoice, "fatal_timeout");
    } else if (chosen == outcome::error) {
        breakDown(step, invoice);
    }
}

} // namespace

void goToGateway(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice)
{
    const auto data = readInvoice(resourceOf(step.state, invoice));
    const auto target = data ? payerGoesTo(*data, Window::Self) : std::nullopt;
    Page page = goingPage(step.state, documentUrl);
    step.state.documents.remove(documentUrl);
    if (target)
        sendBrowser(step, exchange, *target, std::move(page));
    else
        reply(step, exchange, closedPage(step.state, documentUrl));
}

bool openGateway(Step &step, ExchangeId exchange, const Asked &asked, const Navigation &navigation)
{
    State &state = step.state;
    const bool isAcs = asked.path == "/acs";
    const bool isWallet = asked.path.startsWith("/gateway/");
    const bool isCardPath = asked.path.startsWith("/hpp/");
    const bool isTerm = isCardPath && asked.path.endsWith("/3ds");
    const bool isStart = isCardPath && asked.path.endsWith("/3ds-start");
    QByteArray gateway = asked.path.mid(isWallet ? 9 : 5);
    if (isTerm || isStart)
        gateway.truncate(gateway.lastIndexOf('/'));
    if (isAcs)
        gateway = navigation.method == "POST" ? value(navigation.form, "MD") : value(asked.query, "MD");
    if (isWallet && gateway.isEmpty())
        gateway = value(navigation.form, "session");
    Invoice *invoice = findInvoice(state, state.byGateway.value(gateway));
    if (!invoice)
        return false;
    if (isTerm) {
        finishChallenge(step, *invoice);
        leaveFrame(step, exchange, asked.url, *invoice);
    } else if (isStart && isOpen(*invoice) && invoice->challenged) {
        sendBrowser(step, exchange, challengeOf(state, *invoice), goingPage(state, asked.url));
    } else if ((isAcs || isStart) && (!isOpen(*invoice) || !invoice->challenged)) {
        leaveFrame(step, exchange, asked.url, *invoice);
    } else if (!takesPayment(*invoice)) {
        reply(step, exchange, redirectTo(returnHop(state, *invoice), 303));
    } else {
        const DocumentKind kind = isAcs                                 ? DocumentKind::Acs
                                  : isChallengedAt(*invoice, asked.url) ? DocumentKind::Challenge
                                                                        : DocumentKind::Gateway;
        if (kind == DocumentKind::Gateway) {
            endFrame(state, *invoice);
            renewToken(step, *invoice);
        }
        reply(step, exchange,
              pageOf(state,
                     keepDocument(step, documentFor(state, *invoice, kind, asked.url, invoice->framed))));
    }
    return true;
}

Page gatewayPage(const State &state, const Document &document)
{
    const auto invoice = state.invoices.constFind(document.invoice);
    if (invoice == state.invoices.constEnd())
        return closedPage(state, document.url);
    const Service *service = findService(invoice->service);
    const bool isAcs = document.kind == DocumentKind::Acs;
    const bool isChallenge = isAcs || document.kind == DocumentKind::Challenge;
    const bool isOver = !takesPayment(*invoice) || (isChallenge && !invoice->challenged);
    if (isOver && isInFrame(document, *invoice)) // the page around it says how it ended
        return closedPage(state, document.url);
    if (isOver || !service)
        return statusPage(state, document, *invoice);
    if (isAcs)
        return acsPage(state, document, *invoice);
    if (document.kind == DocumentKind::Challenge)
        return challengePage(state, document, *invoice);
    if (isCard(*service))
        return cardPage(document, *invoice);
    if (service->flow == "test")
        return testPage(document, *invoice);
    return service->flow == "hpp" ? walletPage(document, *invoice, *service)
                                  : detailsPage(document, *invoice);
}

void pressOnGateway(Step &step, Document &document, ExchangeId exchange, const BuyerAction &action)
{
    State &state = step.state;
    Invoice *invoice = invoiceOf(state, document);
    const Service *service = invoice ? findService(invoice->service) : nullptr;
    const QByteArray url = document.url;
    const QByteArray &pressed = action.control;
    if (!service) {
        reply(step, exchange, closedPage(state, url));
    } else if (pressed == control::check) {
        document.checked = step.now;
        reply(step, exchange, pageOf(state, document));
    } else if (pressed == control::pay && isCard(*service)) {
        askSale(step, document, exchange, *invoice, action.fields);
    } else if (pressed == control::outcomePrefix + QByteArray(outcome::testCard) && isCard(*service)) {
        askSale(step, document, exchange, *invoice, asTyped(action.fields));
    } else if (pressed == control::confirm) {
        confirmChallenge(step, document, exchange, *invoice, action.fields);
    } else if (pressed == control::refuse) {
        invoice->issuerSays = "N";
        backFromAcs(step, exchange, url, *invoice);
    } else if (pressed == control::outcomePrefix + QByteArray(outcome::close)) {
        const auto around = state.documents.constFind(invoice->challengePage);
        postToShop(step, around == state.documents.constEnd() ? document : *around, "close");
        state.documents.remove(std::exchange(invoice->challengePage, {}));
        state.documents.remove(url);
        reply(step, exchange, closedPage(state, url));
    } else if (pressed == control::outcomePrefix + QByteArray(outcome::partly) &&
               !partIn(*invoice, action.fields)) {
        document.problem = KASSA_TEXT("cascad.tester", "This is no part of the amount: %1")
                               .with(value(action.fields, "amount").left(40));
        reply(step, exchange, pageOf(state, document));
    } else {
        if (isPaying(pressed))
            state.steps.mark(step.now, invoice->reference, "5");
        if (pressed == control::cancel)
            terminate(step, *invoice);
        else if (pressed == control::pay && service->flow == "test")
            payOnTestPage(step, *invoice);
        else if (pressed == control::pay)
            approve(step, *invoice, invoice->paymentAmount);
        else
            decide(step, *invoice, pressed.mid(qsizetype(qstrlen(control::outcomePrefix))), action.fields);
        leaveFrame(step, exchange, url, *invoice);
    }
}

HttpResponse saleAnswer(Step &step, const QByteArray &bearer, const Json &body)
{
    State &state = step.state;
    Invoice *invoice = findInvoice(state, state.byGateway.value(gatewayIn(bearer)));
    if (!invoice || !isTokenAlive(*invoice, bearer, step.now))
        return refusalAnswer(step, {401, {{"Unauthorized.", {}}}});
    if (body.at({"data", "type"}).text() != "sale-operation")
        return refusalAnswer(step, {422, {{"Invalid value provided for field `type`.", "/data/type"}}});
    if (!takesPayment(*invoice) || invoice->challenged)
        return refusalAnswer(step, {422, {{"The invoice can not be paid now.", {}}}});
    payByCard(step, *invoice, readSale(body));
    return httpResponse(201, "application/json",
                        phpEncode(saleResource(*invoice, challengeOf(state, *invoice))));
}

void saleAnswered(Step &step, Document &document, const Result<Json> &answer)
{
    const ExchangeId exchange = std::exchange(document.pressing, {});
    Invoice *invoice = invoiceOf(step.state, document);
    if (!invoice || !exchange)
        return;
    if (!answer && isOpen(*invoice)) {
        document.problem =
            KASSA_TEXT("cascad.page", "The payment cannot be started: %1").with(answer.error().detail);
        reply(step, exchange, pageOf(step.state, document));
        return;
    }
    const QByteArray url = document.url;
    if (!invoice->challenged) {
        leaveToReturn(step, exchange, url, *invoice);
        return;
    }
    if (step.state.switches.threeDsWindow == "frame") {
        document.kind = DocumentKind::Challenge;
        invoice->challengePage = url;
        reply(step, exchange, pageOf(step.state, document));
        return;
    }
    Page page = goingPage(step.state, url);
    step.state.documents.remove(url);
    sendBrowser(step, exchange, challengeOf(step.state, *invoice), std::move(page));
}

void challengeDue(Step &step, const QByteArray &id)
{
    Invoice *invoice = findInvoice(step.state, id);
    if (invoice && invoice->challenged && isOpen(*invoice))
        failAttempt(step, *invoice, "fatal_timeout");
}

} // namespace kassa::cascad::sandbox
