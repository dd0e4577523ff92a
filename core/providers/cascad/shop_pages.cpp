#include "providers/cascad/shop_pages.h"

#include "providers/cascad/service_form.h"
#include "providers/cascad/shop_entry.h"
#include "providers/cascad/words.h"

namespace kassa::cascad::shop {

namespace {

constexpr char frameName[] = "payment_widget"; // as the published widget calls it

Page shopPage(const State &state, const Purchase &purchase, const char *id, QByteArray url, Text title)
{
    Page page;
    page.id = id;
    page.url = std::move(url);
    page.language = state.inputs.locale;
    page.title = title;
    page.blocks.push_back(
        {Block::Kind::Row, KASSA_TEXT("cascad", "Order"), Text::verbatim(purchase.ref), {}});
    page.blocks.push_back(
        {Block::Kind::Row, KASSA_TEXT("cascad", "Amount"), Text::amount(purchase.total), {}});
    if (!purchase.problem.isEmpty())
        page.blocks.push_back({Block::Kind::Warning, purchase.problem, {}, {}});
    return page;
}

void say(Page &page, Text text)
{
    page.blocks.push_back({Block::Kind::Paragraph, std::move(text), {}, {}});
}

Page linkPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopLink, checkoutUrl(state, purchase),
                         KASSA_TEXT("cascad", "Pay for your order"));
    page.blocks.push_back({Block::Kind::Link, KASSA_TEXT("cascad", "Payment link"), {}, purchase.link});
    page.blocks.push_back(
        {Block::Kind::Qr, KASSA_TEXT("cascad", "Or scan the code with your phone"), {}, purchase.link});
    Form form;
    form.id = "pay";
    form.controls = {{control::pay, KASSA_TEXT("cascad", "Pay"), true}};
    Form tester;
    tester.id = "tester";
    tester.tester = true;
    tester.controls = {
        {control::edited, KASSA_TEXT("cascad.tester", "The payer edits the amount in the link"), false}};
    page.forms = {std::move(form), std::move(tester)};
    return page;
}

Page widgetPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopWidget, checkoutUrl(state, purchase),
                         KASSA_TEXT("cascad", "Pay for your order"));
    for (const WidgetComplaint &complaint : purchase.complaints)
        page.blocks.push_back({complaint.refuses ? Block::Kind::Warning : Block::Kind::Notice,
                               complaint.refuses
                                   ? KASSA_TEXT("cascad", "The payment widget refuses its configuration: %1")
                                         .with(complaint.what)
                                   : complaint.what,
                               {},
                               {}});
    if (!purchase.link.isEmpty())
        page.frame = Frame{frameName, purchase.link, {}, "payment"};
    return page;
}

Page tabPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopTab, checkoutUrl(state, purchase),
                         KASSA_TEXT("cascad", "Pay for your order"));
    say(page, KASSA_TEXT("cascad", "The payment page opens in a new tab. This page continues by itself."));
    Form form;
    form.id = "pay";
    form.controls = {{control::open, KASSA_TEXT("cascad", "Open the payment page"), true}};
    page.forms = {std::move(form)};
    return page;
}

// The answer has one name for all languages (4.1): what is no brand the shop names itself.
Text methodTitle(const Prerequest &prerequest, const Offer &offer)
{
    if (offer.method == "payment_card")
        return KASSA_TEXT("cascad", "Payment card");
    if (offer.method == "test")
        return KASSA_TEXT("cascad", "Test");
    const QByteArray name = prerequest.methods[offer.method]["name"].text();
    return Text::verbatim(name.isEmpty() ? offer.code : name);
}

Text titleOf(const Prerequest &prerequest, const Offer &offer)
{
    const Text title = methodTitle(prerequest, offer);
    return offer.currency == prerequest.currency
               ? title
               : KASSA_TEXT("cascad", "%1 (%2)").with(title).with(offer.currency);
}

Form servicesForm(const Prerequest &prerequest)
{
    Form form;
    form.id = "services";
    form.legend = KASSA_TEXT("cascad", "Payment methods");
    for (const Offer &offer : prerequest.offers) {
        if (offer.available)
            form.controls.push_back(
                {control::servicePrefix + choiceName(prerequest, offer), titleOf(prerequest, offer), false});
    }
    return form;
}

Form fieldsForm(const Purchase &purchase, const Prerequest &prerequest, const Offer &offer,
                const QByteArray &language)
{
    Form form;
    form.id = "fields";
    form.legend = titleOf(prerequest, offer);
    form.fields = pageFields(offer.fields, language, purchase.entered, purchase.tried);
    form.controls = {{control::proceed, KASSA_TEXT("cascad", "Pay"), true},
                     {control::back, KASSA_TEXT("cascad", "Another payment method"), false}};
    return form;
}

Page ownPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopOwn, checkoutUrl(state, purchase),
                         KASSA_TEXT("cascad", "How would you like to pay?"));
    const auto prerequest = readPrerequest(purchase.prerequest);
    if (!prerequest) {
        say(page, KASSA_TEXT("cascad", "The payment methods are being loaded."));
        return page;
    }
    const Offer *offer = purchase.chosen.isEmpty() ? nullptr : offerNamed(*prerequest, purchase.chosen);
    const bool asks = offer && !offer->fields.items().empty();
    page.forms = {asks ? fieldsForm(purchase, *prerequest, *offer, state.inputs.locale)
                       : servicesForm(*prerequest)};
    for (const Offer &each : prerequest->offers) { // shown, but nobody can choose them (section 4.1)
        if (!asks && !each.available)
            say(page, KASSA_TEXT("cascad", "%1 is not available now").with(titleOf(*prerequest, each)));
    }
    return page;
}

Text resultTitle(const Purchase &purchase)
{
    if (isOneOf(purchase.state, {shopState::paid, shopState::verified}))
        return KASSA_TEXT("cascad", "Thank you!");
    if (purchase.state == shopState::partlyPaid)
        return KASSA_TEXT("cascad", "Your order is paid in part");
    return isGood(purchase) ? KASSA_TEXT("cascad", "Your order") : KASSA_TEXT("cascad", "Nothing was bought");
}

void addAmount(Page &page, const Purchase &purchase, Text label, const Json &amount)
{
    const Currency currency = currencyIn(purchase);
    if (const auto minor = minorOf(amount, currency); minor && *minor > 0)
        page.blocks.push_back({Block::Kind::Row, std::move(label), Text::amount({*minor, currency}), {}});
}

Page waitingPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopWaiting, resultUrl(state, purchase),
                         KASSA_TEXT("cascad", "Your payment is being processed"));
    // Of an authorisation, which is not told apart here, nothing more is asked of the payer.
    const bool mayPay = purchase.known && purchase.known->paymentFlow != "authorize" &&
                        isOneOf(purchase.known->status, {"created", "process_pending"});
    const QByteArray link = mayPay && purchase.link.isEmpty() ? purchase.known->hppUrl : purchase.link;
    if (mayPay && !link.isEmpty()) { // the payer came back without having paid, or was declined
        page.title = KASSA_TEXT("cascad", "Your order is not paid yet");
        page.blocks.push_back(
            {Block::Kind::Link, KASSA_TEXT("cascad", "Back to the payment page"), {}, link});
    }
    say(page, KASSA_TEXT("cascad", "This page continues by itself as soon as the payment has a result."));
    return page;
}

} // namespace

Page checkoutPage(const State &state, const Purchase &purchase)
{
    if (purchase.entry == entry::ownPage)
        return ownPage(state, purchase);
    if (purchase.entry != entry::widget)
        return linkPage(state, purchase);
    return state.switches.widget == "tab" ? tabPage(state, purchase) : widgetPage(state, purchase);
}

Page resultPage(const State &state, const Purchase &purchase)
{
    const QByteArray url = resultUrl(state, purchase);
    if (!isResolved(purchase))
        return waitingPage(state, purchase);
    Page page = shopPage(state, purchase, isGood(purchase) ? page::shopThanks : page::shopEnded, url,
                         resultTitle(purchase));
    page.blocks.push_back({Block::Kind::Row, KASSA_TEXT("cascad", "State"), stateTitle(purchase.state), {}});
    if (purchase.known) {
        page.blocks.push_back(
            {Block::Kind::Row, KASSA_TEXT("cascad", "Status"), statusText(purchase.known->status), {}});
        page.blocks.push_back({Block::Kind::Row,
                               KASSA_TEXT("cascad", "Resolution"),
                               resolutionText(purchase.known->resolution),
                               {}});
        addAmount(page, purchase, KASSA_TEXT("cascad", "Paid"), purchase.known->processedAmount);
        addAmount(page, purchase, KASSA_TEXT("cascad", "Refunded"), purchase.known->refundedAmount);
    }
    return page;
}

std::optional<Page> openPage(const State &state, const Purchase &purchase)
{
    if (purchase.openUrl.isEmpty())
        return std::nullopt;
    return purchase.openUrl == checkoutUrl(state, purchase) ? checkoutPage(state, purchase)
                                                            : resultPage(state, purchase);
}

} // namespace kassa::cascad::shop
