#include "providers/kronor/shop_pages.h"

#include "providers/kronor/methods.h"
#include "providers/kronor/shop_payment.h"

namespace kassa::kronor::shop {

namespace {

Page shopPage(const State &state, const Purchase &purchase, const char *id, QByteArray url, Text title)
{
    Page page;
    page.id = id;
    page.url = std::move(url);
    page.language = state.inputs.locale;
    page.title = std::move(title);
    page.blocks.push_back(
        {Block::Kind::Row, KASSA_TEXT("kronor", "Order"), Text::verbatim(purchase.ref), {}});
    if (purchase.kind != Kind::Identity) // there nothing is bought
        page.blocks.push_back(
            {Block::Kind::Row, KASSA_TEXT("kronor", "Sum"), Text::amount(totalOf(purchase.order)), {}});
    // What comes after the purchase is between shop and Kronor, and no words for the shopper.
    if (!purchase.problem.isEmpty() && !isGood(purchase))
        page.blocks.push_back({Block::Kind::Warning, purchase.problem, {}, {}});
    return page;
}

void say(Page &page, Text text)
{
    page.blocks.push_back({Block::Kind::Paragraph, std::move(text), {}, {}});
}

Page methodsPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopMethods, waitingUrl(state, purchase),
                         KASSA_TEXT("kronor", "How would you like to pay?"));
    Form form;
    form.id = "methods";
    for (auto &[method, title] : methodsFor(purchase.order))
        form.controls.push_back({control::payPrefix + method, std::move(title), false});
    page.forms = {std::move(form)};
    return page;
}

Page inAppPage(const State &state, const Purchase &purchase)
{
    const Text method = methodTitle(purchase.method);
    Page page = shopPage(state, purchase, page::shopApp, waitingUrl(state, purchase),
                         KASSA_TEXT("kronor", "Pay with %1").with(method));
    if (!purchase.qr.isEmpty())
        page.blocks.push_back({Block::Kind::Qr,
                               KASSA_TEXT("kronor", "Scan the code with the %1 app").with(method),
                               {},
                               purchase.qr});
    if (purchase.payUrl.isEmpty()) {
        if (purchase.qr.isEmpty())
            say(page,
                KASSA_TEXT("kronor", "Open the %1 app on your phone and approve the payment there. This "
                                     "page continues by itself.")
                    .with(method));
        return page;
    }
    Form form;
    form.id = "app";
    form.controls = {{control::openApp, KASSA_TEXT("kronor", "Open %1 on this device").with(method), true}};
    page.forms = {std::move(form)};
    return page;
}

Page waitingPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopWaiting, waitingUrl(state, purchase),
                         KASSA_TEXT("kronor", "One moment"));
    say(page, KASSA_TEXT("kronor", "Your order is being checked. This page continues by itself."));
    if (purchase.state == shopState::identifying) { // the shopper left Kronor's page, or came too early
        Form form;
        form.id = "identify";
        form.controls = {{control::identify, KASSA_TEXT("kronor", "Identify with BankID"), true}};
        page.forms = {std::move(form)};
    }
    return page;
}

Text goodTitle(const Purchase &purchase)
{
    const QByteArrayList undone{shopState::returned, shopState::refunded, shopState::released};
    return undone.contains(purchase.state) ? KASSA_TEXT("kronor", "Your order")
                                           : KASSA_TEXT("kronor", "Thank you!");
}

} // namespace

Page checkoutPage(const State &state, const Purchase &purchase)
{
    if (purchase.state == shopState::choosing)
        return methodsPage(state, purchase);
    return purchase.state == shopState::paying && purchase.inApp ? inAppPage(state, purchase)
                                                                 : waitingPage(state, purchase);
}

Page resultPage(const State &state, const Purchase &purchase)
{
    const QByteArray url = resultUrl(state, purchase);
    if (isGood(purchase)) {
        Page page = shopPage(state, purchase, page::shopThanks, url, goodTitle(purchase));
        say(page, stateTitle(purchase.state));
        return page;
    }
    if (isResolved(purchase)) {
        Page page =
            shopPage(state, purchase, page::shopEnded, url, KASSA_TEXT("kronor", "Nothing was bought"));
        say(page, stateTitle(purchase.state));
        return page;
    }
    Page page = waitingPage(state, purchase);
    page.url = url;
    return page;
}

std::optional<Page> openPage(const State &state, const Purchase &purchase)
{
    if (purchase.openUrl == waitingUrl(state, purchase))
        return checkoutPage(state, purchase);
    if (purchase.openUrl == resultUrl(state, purchase))
        return resultPage(state, purchase);
    return std::nullopt;
}

} // namespace kassa::kronor::shop
