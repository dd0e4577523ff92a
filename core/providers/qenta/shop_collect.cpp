#include "providers/qenta/shop_collect.h"

#include "providers/qenta/shop_pages.h"
#include "providers/qenta/shop_result.h"

namespace kassa::qenta::shop {

namespace {

constexpr qsizetype mostBrowserData = 2000; // no limit is documented

QByteArray scriptVersionOf(const Purchase &purchase)
{
    if (typeOf(purchase).storing == Storing::GooglePay)
        return "googlepay";
    return purchase.entry == entry::iframe ? "pci3" : "";
}

Fields frameFieldsOf(const State &state, const Purchase &purchase)
{
    if (typeOf(purchase).storing == Storing::GooglePay)
        return {{"googlepaymerchantid", "BCR2DN4TZ2E4ZWYX"},
                {"googlepaymerchantname", "Kassa"},
                {"googlepayallowedauthmethod", "\"PAN_ONLY\",\"CRYPTOGRAM_3DS\""},
                {"googlepayallowedcardnetwork", "\"VISA\",\"MASTERCARD\""},
                {"googlepaycurrencycode", purchase.order.currency.code},
                {"googlepaycountrycode", "AT"},
                {"googlepaytotalprice", amountText(totalOf(purchase.order))}};
    if (purchase.entry != entry::iframe)
        return {};
    Fields fields{{"creditcardShowCardholderNameField", "true"}};
    if (state.switches.frameStyle)
        fields.emplace_back("iframeCssUrl", shopUrl(state, styleSheetPath));
    return fields;
}

void resetStorage(Purchase &purchase)
{
    purchase.storageId.clear();
    purchase.scriptUrl.clear();
    purchase.stored.clear();
    purchase.paymentToken.clear();
    purchase.browserData.clear();
    purchase.scriptAsked = false;
}

void goToReview(Step &step, Purchase &purchase)
{
    purchase.messages.clear();
    setState(step, purchase, shopState::review);
    step.state.shown = -1;
    reply(step, std::exchange(purchase.pressing, {}),
          redirectTo(pageUrl(step.state, "review", purchase), 303));
}

void showAgain(Step &step, Purchase &purchase)
{
    reply(step, std::exchange(purchase.pressing, {}), checkoutPage(step.state, purchase));
}

std::vector<Text> messagesOf(const std::vector<WireError> &errors)
{
    std::vector<Text> messages;
    messages.reserve(errors.size());
    for (const WireError &error : errors)
        messages.push_back(Text::verbatim(wordsOf(error)));
    return messages;
}

// Answer of section 4.2 or 5, from wherever it came.
void takeStored(Step &step, Purchase &purchase, const Fields &answer)
{
    const std::vector<WireError> errors = errorsIn(answer);
    if (!errors.empty() && errors.front().code == "18302") { // it has died while the buyer typed
        collectAgain(step, purchase);
        return;
    }
    if (!errors.empty()) {
        purchase.messages = messagesOf(errors);
        showAgain(step, purchase);
        return;
    }
    mark(step, purchase, "6");
    mark(step, purchase, "7");
    const int entries = std::clamp(fieldOf(answer, "paymentInformations").toInt(), 0, 50);
    for (int i = 1; i <= entries; ++i) {
        const Fields stored = entryOf(answer, "paymentInformation." + QByteArray::number(i) + '.');
        if (fieldOf(stored, "paymentType") == purchase.method)
            purchase.stored = stored;
    }
    if (purchase.stored.empty()) {
        purchase.messages = {KASSA_TEXT("qenta", "Nothing has been stored for this payment method.")};
        showAgain(step, purchase);
        return;
    }
    purchase.renewed = step.now;
    goToReview(step, purchase);
}

// Step 5: the page's script sends what was typed past the shop's server, straight to the data storage.
void store(Step &step, Purchase &purchase, Fields data)
{
    mark(step, purchase, "5");
    setField(data, "paymentType", purchase.method);
    const QByteArray folder = purchase.scriptUrl.left(purchase.scriptUrl.lastIndexOf('/'));
    callFromPage(
        step, purchase, {Ask::Store},
        httpRequest("POST", folder + "/store",
                    {{"Origin", originOf(step.state.inputs.origins.shop)}, {"Content-Type", formType}},
                    buildForm(data)));
}

void askFrame(Step &step, const Purchase &purchase)
{
    Draft draft;
    draft.channel = Channel::PageEvent;
    draft.from = Party::ShopPage;
    draft.to = Party::ProviderPage;
    draft.document = frameUrlOf(purchase);
    draft.payload = PageEvent{frameName, originOf(step.state.inputs.origins.shop), PageEvent::Kind::Object,
                              R"({"qenta":"verdict"})"};
    step.effects.emplace_back(Send{std::move(draft), {}, {}});
}

void chooseMethod(Step &step, Purchase &purchase, const QByteArray &method)
{
    const PaymentType *type = findPaymentType(method);
    if (type == nullptr) {
        purchase.messages = {KASSA_TEXT("qenta", "Choose a payment method.")};
        showAgain(step, purchase);
        return;
    }
    const bool hadFrame = scriptVersionOf(purchase) == "googlepay";
    purchase.method = method;
    purchase.messages.clear();
    const bool needsOther = hadFrame != (scriptVersionOf(purchase) == "googlepay");
    if (storesData(purchase) && (purchase.storageId.isEmpty() || needsOther))
        openCheckout(step, purchase);
    else if (storesData(purchase))
        goToCheckout(step, purchase);
    else
        goToReview(step, purchase);
}

void proceed(Step &step, Purchase &purchase)
{
    if (!storesData(purchase) || !purchase.stored.empty())
        goToReview(step, purchase);
    else if (usesFrame(purchase) && typeOf(purchase).storing == Storing::Card)
        askFrame(step, purchase); // storeCreditCardInformation(null, callback)
    else
        showAgain(step, purchase);
}

// As the answer to what the buyer's window waits for, or by itself.
void leadTo(Step &step, Purchase &purchase, const char *page)
{
    const QByteArray url = pageUrl(step.state, page, purchase);
    if (const ExchangeId waiting = std::exchange(purchase.pressing, {}))
        reply(step, waiting, redirectTo(url, 303));
    else if (const ExchangeId load = std::exchange(purchase.returning, {}))
        reply(step, load, redirectTo(url, 303));
    else
        navigateTop(step, purchase, url);
}

} // namespace

void goToCheckout(Step &step, Purchase &purchase)
{
    setState(step, purchase, shopState::collecting);
    leadTo(step, purchase, "checkout");
}

void openCheckout(Step &step, Purchase &purchase)
{
    ++purchase.tries;
    resetStorage(purchase);
    // Unique per order, and the same in both calls (section 12, 9).
    purchase.orderIdent =
        purchase.tries == 1 ? purchase.ref : purchase.ref + '-' + QByteArray::number(purchase.tries);
    mark(step, purchase, "1");
    if (!storesData(purchase)) {
        goToCheckout(step, purchase);
        return;
    }
    mark(step, purchase, "2");
    setState(step, purchase, shopState::created);
    ask(step, purchase, {Ask::Init}, endpoint::storageInit,
        storageInitFields(step.state.account, purchase.orderIdent,
                          shopUrl(step.state, "/stored/" + percentEncode(purchase.ref)),
                          languageOf(step.state), scriptVersionOf(purchase),
                          frameFieldsOf(step.state, purchase)));
}

void initAnswered(Step &step, Purchase &purchase, const Fields &answer)
{
    mark(step, purchase, "3");
    purchase.storageId = fieldOf(answer, "storageId").left(64);
    purchase.scriptUrl = fieldOf(answer, "javascriptUrl");
    purchase.renewed = step.now;
    if (purchase.storageId.isEmpty() || originOf(purchase.scriptUrl).isEmpty()) {
        initFailed(step, purchase, {},
                   {ErrorKind::Malformed,
                    "qenta.answer",
                    KASSA_TEXT("error", "dataStorage/init gave no storageId or no javascriptUrl"),
                    {}});
        return;
    }
    goToCheckout(step, purchase);
}

void initFailed(Step &step, Purchase &purchase, const std::vector<WireError> &errors, const Error &error)
{
    purchase.messages = messagesOf(errors);
    purchase.problem =
        KASSA_TEXT("qenta", "The data storage could not be opened: %1").with(reasonText(error));
    setState(step, purchase, shopState::error);
    leadTo(step, purchase, "result");
}

void checkoutShown(Step &step, Purchase &purchase)
{
    step.state.shown = indexOf(step.state, purchase);
    if (purchase.scriptUrl.isEmpty() || purchase.scriptAsked)
        return;
    mark(step, purchase, "4");
    purchase.scriptAsked = true;
    callFromPage(step, purchase, {Ask::Script}, httpRequest("GET", purchase.scriptUrl, {}, {}));
}

void checkoutPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action)
{
    if (purchase.pressing) { // pressed twice: the first is under way
        reply(step, exchange, checkoutPage(step.state, purchase));
        return;
    }
    purchase.pressing = exchange;
    purchase.messages.clear();
    if (action.control == control::chooseMethod)
        chooseMethod(step, purchase, value(action.fields, "method"));
    else if (action.control == control::store && !purchase.scriptUrl.isEmpty())
        store(step, purchase, action.fields);
    else if (action.control == control::proceed)
        proceed(step, purchase);
    else
        showAgain(step, purchase);
}

void storeAnswered(Step &step, Purchase &purchase, const Payload &answer)
{
    const auto *response = std::get_if<HttpResponse>(&answer);
    if (response != nullptr) {
        takeStored(step, purchase, readForm(response->raw.body.left(65'536)));
        return;
    }
    purchase.messages = {KASSA_TEXT("qenta", "The provider could not be reached. Please try again.")};
    showAgain(step, purchase);
}

void frameSays(Step &step, const PageEvent &event)
{
    Purchase *purchase = step.state.shown >= 0 ? &step.state.purchases[step.state.shown] : nullptr;
    const bool trusted = purchase != nullptr && event.frame == frameName &&
                         originOf(event.origin) == originOf(purchase->scriptUrl);
    if (!trusted) {
        reportShop(step, Report::Kind::Warning, "event.origin",
                   KASSA_TEXT("qenta", "A message from %1 was ignored: it is not from the provider's frame")
                       .with(event.origin.left(200)));
        return;
    }
    const auto data = Json::parse(event.data);
    if (!data || (*data)["qenta"].text() != "stored" || !purchase->pressing)
        return;
    if (isDecided(*purchase))
        leaveTry(step, *purchase);
    else
        takeStored(step, *purchase, readForm((*data)["response"].text().left(65'536)));
}

void storeReturns(Step &step, Purchase &purchase, ExchangeId exchange, const Fields &query,
                  const Fields &form)
{
    const bool isAwaited = purchase.state == shopState::collecting && !purchase.pressing;
    const QByteArray token = value(query, "paymentToken");
    if (isAwaited && typeOf(purchase).storing == Storing::GooglePay && !token.isEmpty() &&
        token.size() <= 2000) {
        purchase.paymentToken = token;
        purchase.browserData = value(query, "browserData").left(mostBrowserData);
        purchase.pressing = exchange;
        goToReview(step, purchase);
        return;
    }
    const QByteArray response = value(form, "response");
    if (isAwaited && !response.isEmpty()) {
        purchase.pressing = exchange;
        takeStored(step, purchase, readForm(response.left(65'536)));
        return;
    }
    reply(step, exchange, storedPage(step.state, purchase));
}

void collectAgain(Step &step, Purchase &purchase)
{
    purchase.messages = {
        KASSA_TEXT("qenta", "More than 30 minutes have passed. Please enter your payment data again.")};
    openCheckout(step, purchase);
}

void askForRead(Step &step, Purchase &purchase, ExchangeId exchange)
{
    purchase.returning = exchange;
    ask(step, purchase, {Ask::Read}, endpoint::storageRead,
        storageReadFields(step.state.account, purchase.storageId, languageOf(step.state)));
}

void readAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::Refused) {
        collectAgain(step, purchase);
        return;
    }
    if (answer)
        purchase.renewed = step.now;
    reply(step, std::exchange(purchase.returning, {}), reviewPage(step.state, purchase));
}

} // namespace kassa::qenta::shop
