#include "providers/cascad/sandbox_hosted.h"

#include "merchantWidget.js.h"
#include "paymentWidget.js.h"
#include "providers/cascad/link.h"
#include "providers/cascad/sandbox_api.h"
#include "providers/cascad/sandbox_documents.h"
#include "providers/cascad/sandbox_gateway.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/sandbox_look.h"
#include "providers/cascad/sandbox_return.h"
#include "providers/cascad/sandbox_rules.h"
#include "providers/cascad/service_form.h"
#include "providers/cascad/words.h"

namespace kassa::cascad::sandbox {

namespace {

// The first is named as in its package (section 6.4); how the other's is called is not published.
constexpr char widgetPath[] = "/widget/merchantWidget.umd.min.js";
constexpr char otherWidgetPath[] = "/widget/paymentWidget.js";

Text amountOf(const Document &document, const Invoice *invoice)
{
    if (invoice)
        return Text::amount(moneyOf(*invoice, invoice->paymentAmount));
    const auto currency = currencyOf(document.link["currency"].text());
    const auto minor = currency ? minorOf(document.link["amount"], *currency) : std::nullopt;
    return minor ? Text::amount({*minor, *currency}) : Text::verbatim(document.link["amount"].text());
}

void addOrder(Page &page, const Document &document, const Invoice *invoice)
{
    addRow(page, KASSA_TEXT("cascad.page", "Amount"), amountOf(document, invoice));
    const QByteArray purpose = invoice ? invoice->description : document.link["description"].text();
    if (!purpose.isEmpty())
        addRow(page, KASSA_TEXT("cascad.page", "Payment purpose"), Text::verbatim(purpose));
    const qint64 until = invoice ? invoice->expires : document.link["expires"].text().toLongLong();
    if (until > 0)
        addDeadline(page, document, until);
    const bool test = invoice ? invoice->test : document.test;
    if (test)
        page.blocks.push_back(
            {Block::Kind::Notice, KASSA_TEXT("cascad.page", "Test mode: no money is moved"), {}, {}});
}

Text methodName(const Offer &offer, const QByteArray &language)
{
    const Method *method = findMethod(offer.method);
    return Text::verbatim(method ? inLanguage(method->name, language) : offer.code);
}

// The payer bears no fee (section 6.2); how an account gets the badge is not published.
bool hasFeeBadge(const Options &options)
{
    return options.feeBadge == "on" && isOneOf(options.fee, {"none", "internal-direct", "external-reverse"});
}

Text offerTitle(const State &state, const Document &document, const Prerequest &prerequest,
                const Offer &offer)
{
    Text title = methodName(offer, document.language);
    if (offer.currency != prerequest.currency)
        title = KASSA_TEXT("cascad.page", "%1 (%2)").with(title).with(offer.currency);
    const bool badge = hasFeeBadge(state.merchants[std::size_t(document.merchant)].options);
    return badge ? KASSA_TEXT("cascad.page", "%1, fee 0 %").with(title) : title;
}

struct Group // a tab of the list (section 6.2); which category is in which is nowhere published
{
    const char *id;
    Text title;
    QByteArrayList categories; // empty: all
};

const std::vector<Group> &groups()
{
    static const std::vector<Group> all{
        {"all", KASSA_TEXT("cascad.page", "All methods"), {}},
        {"cash", KASSA_TEXT("cascad.page", "Cash"), {"cash_payment", "cash_on_delivery"}},
        {"bank",
         KASSA_TEXT("cascad.page", "Bank"),
         {"payment_card", "internet_banking", "bank_transfer", "direct_debit", "check"}},
        {"electronic", KASSA_TEXT("cascad.page", "Electronic"), {"digital_wallet", "alternative", "ussd"}}};
    return all;
}

const Group &groupNamed(const QByteArray &id)
{
    const auto found =
        std::find_if(groups().begin(), groups().end(), [&](const Group &group) { return id == group.id; });
    return found == groups().end() ? groups().front() : *found;
}

bool isListed(const Prerequest &prerequest, const Offer &offer, const Document &document)
{
    const Group &group = groupNamed(document.group);
    const QByteArray category = prerequest.methods[offer.method]["category"].text();
    const QString wanted = QString::fromUtf8(document.search);
    const auto contains = [&](const QByteArray &words) {
        return QString::fromUtf8(words).contains(wanted, Qt::CaseInsensitive);
    };
    const Method *method = findMethod(offer.method);
    if (document.localOnly && !(method && method->local))
        return false;
    return offer.available && (group.categories.isEmpty() || group.categories.contains(category)) &&
           (contains(offer.code) || (method && (contains(method->name.en) || contains(method->name.ru) ||
                                                contains(method->name.uk))));
}

Form filterForm(const Document &document)
{
    Form form;
    form.id = "filter";
    PageField search;
    search.name = "search";
    search.label = KASSA_TEXT("cascad.page", "Search");
    search.value = document.search;
    form.fields = {std::move(search)};
    form.controls = {{control::search, KASSA_TEXT("cascad.page", "Search"), false}};
    for (const Group &group : groups())
        form.controls.push_back(
            {QByteArray(control::groupPrefix) + group.id, group.title, document.group == group.id});
    form.controls.push_back(
        {control::local, KASSA_TEXT("cascad.page", "Local methods only"), document.localOnly});
    return form;
}

Form methodsForm(const State &state, const Document &document, const Prerequest &prerequest, bool mayCancel)
{
    Form form;
    form.id = "methods";
    form.legend = groupNamed(document.group).title;
    for (const Offer &offer : prerequest.offers) {
        if (isListed(prerequest, offer, document))
            form.controls.push_back({control::servicePrefix + choiceName(prerequest, offer),
                                     offerTitle(state, document, prerequest, offer), false});
    }
    if (mayCancel)
        form.controls.push_back({control::cancel, KASSA_TEXT("cascad.page", "Cancel"), false});
    return form;
}

Form fieldsForm(const Document &document, const Offer &offer)
{
    Form form;
    form.id = "fields";
    form.legend = methodName(offer, document.language);
    form.fields = pageFields(offer.fields, document.language, document.entered,
                             document.tried || !document.entered.empty());
    form.controls = {{control::proceed, KASSA_TEXT("cascad.page", "Continue"), true},
                     {control::back, KASSA_TEXT("cascad.page", "Back"), false}};
    return form;
}

void addMethods(Page &page, const State &state, const Document &document, const Prerequest &prerequest,
                bool mayCancel)
{
    if (!prerequest.offers.empty() && !hides(document.look, "hide_method_filter"))
        page.forms.push_back(filterForm(document));
    const bool isEmpty =
        std::none_of(prerequest.offers.begin(), prerequest.offers.end(),
                     [&](const Offer &offer) { return isListed(prerequest, offer, document); });
    if (isEmpty && !prerequest.offers.empty())
        page.blocks.push_back(
            {Block::Kind::Notice, KASSA_TEXT("cascad.page", "No payment method fits the search"), {}, {}});
    page.forms.push_back(methodsForm(state, document, prerequest, mayCancel));
}

// Words of section 6.4 for which no page of ours has a reason.
Form widgetTester()
{
    Form form;
    form.id = "tester";
    form.tester = true;
    form.controls = {{control::outcomePrefix + QByteArray(outcome::remove),
                      KASSA_TEXT("cascad.tester", "The page posts delete"), false},
                     {control::outcomePrefix + QByteArray(outcome::reinit),
                      KASSA_TEXT("cascad.tester", "The page posts reinit"), false}};
    return form;
}

Page hostedPage(const State &state, const Document &document)
{
    const auto invoice = state.invoices.constFind(document.invoice);
    const Invoice *known = invoice == state.invoices.constEnd() ? nullptr : &*invoice;
    if (known && !isOpen(*known))
        return statusPage(state, document, *known);
    const auto prerequest = readPrerequest(document.prerequest);
    const Offer *offer = prerequest ? offerNamed(*prerequest, document.chosen) : nullptr;
    const bool asks = offer && !offer->fields.items().empty();
    Page page = pageFrame(document, asks ? page::fields : page::methods,
                          asks ? KASSA_TEXT("cascad.page", "Payment")
                               : KASSA_TEXT("cascad.page", "Select a payment method"));
    if (!document.problem.isEmpty())
        page.blocks.push_back({Block::Kind::Warning, document.problem, {}, {}});
    addOrder(page, document, known);
    if (prerequest && prerequest->offers.empty())
        page.blocks.push_back({Block::Kind::Warning,
                               KASSA_TEXT("cascad.page", "There is no payment method for this payment"),
                               {},
                               {}});
    if (asks)
        page.forms = {fieldsForm(document, *offer)};
    else if (prerequest)
        addMethods(page, state, document, *prerequest, known != nullptr);
    if (document.framed)
        page.forms.push_back(widgetTester());
    return page;
}

QByteArray languageIn(const Json &link)
{
    for (const char *name : {"locale", "lang", "language"}) {
        if (QByteArray wanted = link[name].text(); isOneOf(wanted, {"ru", "en", "uk"}))
            return wanted;
    }
    return {};
}

Page problemPage(const State &state, const QByteArray &url, const Json &link, Text problem)
{
    Document document;
    document.url = url;
    document.language = languageIn(link);
    if (document.language.isEmpty())
        document.language = state.inputs.locale;
    Page page = pageFrame(document, page::problem, KASSA_TEXT("cascad.page", "This payment is not possible"));
    page.blocks.push_back({Block::Kind::Warning, std::move(problem), {}, {}});
    return page;
}

bool isInWidget(const Navigation &navigation)
{
    return navigation.window == Window::Named || navigation.window == Window::New;
}

// --- opening

// The invoice that a link's reference_id names already.
Invoice *invoiceOfLink(Step &step, const Document &document)
{
    const QByteArray reference = document.link["reference_id"].text();
    if (reference.isEmpty())
        return nullptr;
    return findInvoice(step.state, step.state.byReference.value(referenceKey(document.merchant, reference)));
}

QByteArray newVisit(State &state)
{
    return "visit-" + QByteArray::number(state.ids.next("visit"));
}

// It was made for the payer of this page.
void adopt(Invoice &invoice, const Document &document)
{
    invoice.visit = document.visit;
    invoice.framed = document.framed;
    invoice.language = document.language;
    invoice.look = document.look;
}

void showHosted(Step &step, ExchangeId exchange, Document document, const Invoice *invoice)
{
    State &state = step.state;
    if (document.visit.isEmpty())
        document.visit = newVisit(state);
    const QByteArray currency = invoice ? invoice->currency.code : document.link["currency"].text();
    const Json amount = invoice ? amountJson(moneyOf(*invoice, invoice->amount)) : document.link["amount"];
    document.prerequest = prerequestAnswer(state, {document.merchant, document.test}, currency, amount);
    state.steps.mark(step.now, invoice ? invoice->reference : document.link["reference_id"].text(), "3");
    reply(step, exchange, pageOf(state, keepDocument(step, std::move(document))));
}

// "Smart redirect": a final invoice shows its status, one under way goes on where it was (section 1, step 3).
void openInvoice(Step &step, ExchangeId exchange, const QByteArray &url, Invoice &invoice, bool framed)
{
    invoice.framed = invoice.framed || framed;
    if (!isOpen(invoice)) {
        Document document = documentFor(step.state, invoice, DocumentKind::Status, url, invoice.framed);
        reply(step, exchange, pageOf(step.state, keepDocument(step, std::move(document))));
    } else if (!invoice.gateway.isEmpty()) {
        goToGateway(step, exchange, url, invoice);
    } else {
        Document document = documentFor(step.state, invoice, DocumentKind::Hosted, url, invoice.framed);
        showHosted(step, exchange, std::move(document), &invoice);
    }
}

void openByCpi(Step &step, ExchangeId exchange, const Asked &asked, bool framed)
{
    Invoice *invoice = findInvoice(step.state, value(asked.query, "cpi"));
    if (invoice) {
        // Payment data beside it are ignored; language and look are none.
        const Json link = readLink(asked.query);
        if (const QByteArray language = languageIn(link); !language.isEmpty())
            invoice->language = language;
        if (Json look = lookOf(link); !look.isNull())
            invoice->look = std::move(look);
        openInvoice(step, exchange, asked.url, *invoice, framed);
    } else
        reply(step, exchange,
              problemPage(step.state, asked.url, readLink(asked.query),
                          KASSA_TEXT("cascad.page", "There is no such payment")));
}

// What a link is refused for, in the order of section 11. Service fields may be missing: the page asks.
Text whyNot(const State &state, const KeyOwner &owner, const Json &link, Time now)
{
    const Merchant &merchant = state.merchants[std::size_t(owner.merchant)];
    if (const auto refused = checkAccount(merchant, true))
        return problemText(refused->problems.front().title);
    if (const auto refused = checkCreation(state, {link, "/", owner.merchant, owner.test, true}, now))
        return problemText(refused->problems.front().title);
    return {};
}

// The link names a service and all that it needs: nothing is left to ask (section 6.1).
void goOnAtOnce(Step &step, ExchangeId exchange, Document document)
{
    State &state = step.state;
    const auto made = makePublicly(step, document.link);
    if (!made) {
        reply(step, exchange,
              problemPage(state, document.url, document.link,
                          problemText(made.error().problems.front().title)));
        return;
    }
    state.byLink.insert(document.url, *made);
    Invoice &invoice = *findInvoice(state, *made);
    document.visit = newVisit(state);
    adopt(invoice, document);
    goToGateway(step, exchange, document.url, invoice);
}

void openByLink(Step &step, ExchangeId exchange, const Asked &asked, bool framed)
{
    State &state = step.state;
    const Json link = readLink(asked.query);
    const auto owner = ownerOf(state, link["public_key"].text());
    if (!owner) {
        reply(step, exchange,
              problemPage(state, asked.url, link,
                          KASSA_TEXT("cascad.page", "The public key of this link is not known")));
        return;
    }
    Document document;
    document.url = asked.url;
    const QByteArray language = languageIn(link);
    document.language = language.isEmpty() ? state.inputs.locale : language;
    document.merchant = owner->merchant;
    document.test = owner->test;
    document.link = link;
    document.look = lookOf(link);
    document.framed = framed;
    const auto open = state.documents.constFind(asked.url);
    Invoice *invoice = open == state.documents.constEnd() ? nullptr : findInvoice(state, open->invoice);
    if (!invoice)
        invoice = invoiceOfLink(step, document);
    if (!invoice)
        invoice = findInvoice(state, state.byLink.value(asked.url));
    if (invoice) {
        openInvoice(step, exchange, asked.url, *invoice, framed);
        return;
    }
    if (const Text problem = whyNot(state, *owner, link, step.now); !problem.isEmpty()) {
        reply(step, exchange, problemPage(state, asked.url, link, problem));
        return;
    }
    if (!framed)
        state.steps.mark(step.now, link["reference_id"].text(), "2a");
    if (const Service *named = findService(link["service"].text())) {
        if (!checkCreation(state, {link, "/", owner->merchant, owner->test}, step.now)) {
            goOnAtOnce(step, exchange, std::move(document));
            return;
        }
        document.chosen = choiceName(*named, link["currency"].text());
        document.entered = fieldsIn(link);
    }
    showHosted(step, exchange, std::move(document), nullptr);
}

// --- choosing

Text wordsOf(const Error &error)
{
    const bool isTitle = error.detail.context.isEmpty(); // of an answer
    return KASSA_TEXT("cascad.page", "The payment cannot be started: %1")
        .with(isTitle ? problemText(error.detail.source) : error.detail);
}

// The invoice is made by the page's own call (section 4.2).
void createFrom(Step &step, Document &document, ExchangeId exchange, const Offer &offer)
{
    Json body = document.link;
    for (const char *own : {"locale", "lang", "language", "available_locales", "display", "style", "theme",
                            "cpi", "callback_url", "fields"})
        body.remove(own);
    body.set("service", str(offer.code));
    Json fields = Json::object();
    for (const auto &[name, value] : document.entered)
        fields.set(name, str(value));
    if (!document.entered.empty())
        body.set("service_fields", std::move(fields));
    document.pressing = exchange;
    callFrom(step, document, "create",
             publicRequest(step.state.inputs.origins.page, publicInvoicesPath, body));
}

// No call is published by which the hosted page gives an invoice its service.
void attach(Step &step, Document &document, ExchangeId exchange, const Offer &offer)
{
    Invoice *invoice = findInvoice(step.state, document.invoice);
    if (!invoice)
        return;
    if (const auto refused = checkService(step.state, *invoice, offer.code, document.entered)) {
        document.problem = problemText(refused->problems.front().title);
        reply(step, exchange, pageOf(step.state, document));
        return;
    }
    const QByteArray url = document.url;
    startProcessing(step, *invoice, offer.code, document.entered);
    goToGateway(step, exchange, url, *invoice);
}

void choose(Step &step, Document &document, ExchangeId exchange, const QByteArray &service,
            const Fields &posted)
{
    const auto prerequest = readPrerequest(document.prerequest);
    const Offer *offer = prerequest ? offerNamed(*prerequest, service) : nullptr;
    if (!offer) {
        reply(step, exchange, pageOf(step.state, document));
        return;
    }
    const bool asked = document.chosen == service;
    document.tried = asked;
    document.chosen = service;
    document.problem = {};
    document.entered = enteredFields(offer->fields, posted);
    const bool complete =
        offer->fields.items().empty() || (asked && areComplete(offer->fields, document.entered));
    // Made before, although the answer did not reach this page.
    Invoice *made = document.invoice.isEmpty() ? invoiceOfLink(step, document) : nullptr;
    if (made)
        document.invoice = made->id;
    const QByteArray url = document.url;
    if (made && !made->gateway.isEmpty())
        goToGateway(step, exchange, url, *made);
    else if (!complete)
        reply(step, exchange, pageOf(step.state, document));
    else if (document.invoice.isEmpty())
        createFrom(step, document, exchange, *offer);
    else
        attach(step, document, exchange, *offer);
}

void filter(Document &document, const BuyerAction &action)
{
    if (action.control == control::local)
        document.localOnly = !document.localOnly;
    else if (action.control != control::search)
        document.group = action.control.mid(qsizetype(qstrlen(control::groupPrefix)));
    document.search = value(action.fields, "search").left(100);
}

void postWord(Step &step, Document &document, ExchangeId exchange, const QByteArray &word)
{
    postToShop(step, document, word);
    if (word == outcome::remove) {
        const QByteArray url = document.url;
        step.state.documents.remove(url);
        reply(step, exchange, closedPage(step.state, url));
    } else {
        reply(step, exchange, pageOf(step.state, document));
    }
}

void pressOnHosted(Step &step, Document &document, ExchangeId exchange, const BuyerAction &action)
{
    Invoice *invoice = findInvoice(step.state, document.invoice);
    if (action.control == control::cancel && invoice) {
        const QByteArray url = document.url;
        terminate(step, *invoice);
        leaveToReturn(step, exchange, url, *invoice);
    } else if (isOneOf(action.control, {control::search, control::local}) ||
               action.control.startsWith(control::groupPrefix)) {
        filter(document, action);
        reply(step, exchange, pageOf(step.state, document));
    } else if (action.control.startsWith(control::outcomePrefix)) {
        postWord(step, document, exchange, action.control.mid(qsizetype(qstrlen(control::outcomePrefix))));
    } else if (action.control == control::back) {
        document.chosen.clear();
        document.entered.clear();
        document.problem = {};
        reply(step, exchange, pageOf(step.state, document));
    } else if (action.control == control::proceed) {
        choose(step, document, exchange, document.chosen, action.fields);
    } else {
        choose(step, document, exchange, action.control.mid(qsizetype(qstrlen(control::servicePrefix))),
               action.fields);
    }
}

// --- answers to the page's own calls

void createAnswered(Step &step, Document &document, const Result<Json> &answer)
{
    const ExchangeId exchange = std::exchange(document.pressing, {});
    const auto made = answer ? readInvoice((*answer)["data"]) : tl::unexpected(answer.error());
    Invoice *invoice = made ? findInvoice(step.state, made->id) : nullptr;
    if (!invoice) {
        document.problem =
            made ? KASSA_TEXT("cascad.page", "There is no such payment") : wordsOf(made.error());
        document.chosen.clear();
        if (exchange)
            reply(step, exchange, pageOf(step.state, document));
        return;
    }
    document.invoice = invoice->id;
    adopt(*invoice, document);
    const QByteArray url = document.url;
    if (exchange)
        goToGateway(step, exchange, url, *invoice);
}

void servicesAnswered(const State &, Document &document, const Result<Json> &answer)
{
    if (answer && readPrerequest(*answer))
        document.prerequest = *answer;
    else if (!answer)
        document.problem =
            KASSA_TEXT("cascad.page", "The payment methods cannot be loaded: %1").with(answer.error().detail);
}

} // namespace

Page pageOf(const State &state, const Document &document)
{
    switch (document.kind) {
    case DocumentKind::Gateway:
    case DocumentKind::Challenge:
    case DocumentKind::Acs:
        return gatewayPage(state, document);
    case DocumentKind::Status: {
        const auto invoice = state.invoices.constFind(document.invoice);
        return invoice == state.invoices.constEnd() ? closedPage(state, document.url)
                                                    : statusPage(state, document, *invoice);
    }
    case DocumentKind::Hosted:
        break;
    }
    return hostedPage(state, document);
}

bool openPage(Step &step, ExchangeId exchange, const Asked &asked, const Navigation &navigation)
{
    const bool framed = isInWidget(navigation);
    const bool hosted = asked.path == "/hpp" || asked.path == "/hpp/" || asked.path == "/hpp/methods";
    if (asked.path == "/return")
        return openReturn(step, exchange, asked);
    if (asked.path == widgetPath || asked.path == otherWidgetPath) {
        reply(step, exchange,
              httpResponse(200, "text/javascript; charset=utf-8",
                           asked.path == widgetPath ? merchantWidget : paymentWidget));
        return true;
    }
    if (hosted && !value(asked.query, "cpi").isEmpty())
        openByCpi(step, exchange, asked, framed);
    else if (hosted && navigation.method == "GET")
        openByLink(step, exchange, asked, framed);
    else
        return openGateway(step, exchange, asked, navigation);
    return true;
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    const auto found = step.state.documents.find(action.page);
    if (found == step.state.documents.end()) {
        reply(step, exchange, closedPage(step.state, action.page));
        return;
    }
    Document &document = *found;
    document.shown = step.now;
    Page page = pageOf(step.state, document);
    if (!page.control(action.control))
        reply(step, exchange, std::move(page));
    else if (page.id == page::status)
        pressOnStatus(step, document, exchange, action.control);
    else if (document.kind == DocumentKind::Hosted)
        pressOnHosted(step, document, exchange, action);
    else
        pressOnGateway(step, document, exchange, action);
}

void documentShown(Step &step, const Page &page)
{
    State &state = step.state;
    const auto found = state.documents.find(page.url);
    if (found == state.documents.end())
        return;
    const Invoice *invoice = findInvoice(state, found->invoice);
    if (!invoice || !isInFrame(*found, *invoice)) // the page around it has said so
        postToShop(step, *found, "rendered");
    if (found->kind != DocumentKind::Hosted || page.id != page::methods)
        return;
    if (invoice) {
        callFrom(step, *found, "status", publicStatusRequest(state.inputs.origins.page, invoice->id));
        return;
    }
    const Json body = Json::object({{"public_key", found->link["public_key"]},
                                    {"currency", found->link["currency"]},
                                    {"amount", found->link["amount"]}});
    callFrom(step, *found, "services", publicRequest(state.inputs.origins.page, prerequestPath, body));
}

void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &payload)
{
    const PageCall call = pageCallOf(tag);
    const QByteArray &purpose = call.purpose;
    const auto found = step.state.documents.find(call.document);
    if (found == step.state.documents.end())
        return;
    const auto answer = readAnswer(payload);
    if (purpose == "create")
        createAnswered(step, *found, answer);
    else if (purpose == "services")
        servicesAnswered(step.state, *found, answer);
    else if (purpose == "sale")
        saleAnswered(step, *found, answer);
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    pages.reserve(std::size_t(state.documents.size()));
    for (const Document &document : state.documents) {
        const auto invoice = state.invoices.constFind(document.invoice);
        const QByteArray ref =
            invoice == state.invoices.constEnd() ? document.link["reference_id"].text() : invoice->reference;
        pages.push_back({Party::ProviderPage, ref, document.visit, pageOf(state, document)});
    }
    return pages;
}

} // namespace kassa::cascad::sandbox
