#include "providers/qvickly/shop_pages.h"

namespace kassa::qvickly::shop {

namespace {

// Without allow-top-navigation the accept redirect is dead, without allow-popups-to-escape-sandbox the
// invoice (section 6).
constexpr char sandboxAttribute[] =
    "allow-same-origin allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-forms "
    "allow-top-navigation";

Page emptyPage(const State &state, const char *id, const QByteArray &url, Text title)
{
    Page page;
    page.id = id;
    page.url = url;
    page.language = state.inputs.locale;
    page.title = std::move(title);
    return page;
}

void add(Page &page, Block::Kind kind, Text text, Text value = {}, const QByteArray &payload = {})
{
    page.blocks.push_back({kind, std::move(text), std::move(value), payload});
}

void addOrder(Page &page, const Purchase &purchase)
{
    const auto totals = totalsOf(purchase.order);
    if (!totals)
        return;
    const auto money = [&](qint64 minor) { return Text::amount({minor, purchase.order.currency}); };
    for (std::size_t i = 0; i < purchase.order.items.size(); ++i) {
        const LineItem &item = purchase.order.items[i];
        add(page, Block::Kind::Row,
            KASSA_TEXT("qvickly", "%1 × %2")
                .with(item.quantity.toShortText())
                .with(Text::verbatim(item.title)),
            money(totals->rows[i].withVat()));
    }
    if (purchase.order.shipping)
        add(page, Block::Kind::Row, KASSA_TEXT("qvickly", "Shipping"), money(totals->shipping.withVat()));
    if (purchase.order.handling)
        add(page, Block::Kind::Row, KASSA_TEXT("qvickly", "Handling fee"), money(totals->handling.withVat()));
    add(page, Block::Kind::Row, KASSA_TEXT("qvickly", "To pay, VAT included"), money(totals->withVat));
}

QByteArray frameUrl(const Purchase &purchase)
{
    if (!purchase.jsEvents)
        return purchase.checkoutUrl;
    // The address has no query of its own (section 6), but nothing breaks if one day it has.
    return purchase.checkoutUrl + (purchase.checkoutUrl.contains('?') ? '&' : '?') + "activateJsEvents=1";
}

void addProblem(Page &page, const Purchase &purchase)
{
    if (!purchase.problem.isEmpty())
        add(page, Block::Kind::Warning, purchase.problem);
}

Page thanksPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopThanks, resultPageUrl(state, purchase),
                          KASSA_TEXT("qvickly", "Thank you"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qvickly", "Thank you for your order %1").with(purchase.ref));
    if (purchase.state == shopState::pending)
        add(page, Block::Kind::Notice,
            KASSA_TEXT("qvickly",
                       "The payment is being checked. You will hear from us as soon as it is approved."));
    addOrder(page, purchase);
    if (!purchase.paymentNumber.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qvickly", "Payment number"),
            Text::verbatim(purchase.paymentNumber));
    addProblem(page, purchase);
    return page;
}

Text whyNotBought(const Purchase &purchase)
{
    if (purchase.state == shopState::denied)
        return KASSA_TEXT("qvickly", "The payment was denied. Nothing has been charged.");
    if (purchase.state == shopState::failed)
        return KASSA_TEXT("qvickly", "The payment failed. Nothing has been charged.");
    if (purchase.state == shopState::expired)
        return KASSA_TEXT("qvickly", "The checkout was not finished in time. Nothing has been charged.");
    if (purchase.state == shopState::error)
        return KASSA_TEXT("qvickly", "The checkout could not be opened.");
    return KASSA_TEXT("qvickly", "The purchase was cancelled. Nothing has been charged.");
}

Page cancelledPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopCancelled, resultPageUrl(state, purchase),
                          KASSA_TEXT("qvickly", "No purchase"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qvickly", "Order %1 was not paid").with(purchase.ref));
    add(page, Block::Kind::Paragraph, whyNotBought(purchase));
    addProblem(page, purchase);
    if (isOpen(purchase))
        add(page, Block::Kind::Link, KASSA_TEXT("qvickly", "Back to the checkout"), {},
            checkoutPageUrl(state, purchase));
    return page;
}

Page waitingPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopWaiting, resultPageUrl(state, purchase),
                          KASSA_TEXT("qvickly", "One moment"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qvickly", "Order %1").with(purchase.ref));
    if (purchase.returnRefused)
        add(page, Block::Kind::Warning,
            KASSA_TEXT("qvickly", "What you came back with is not signed correctly and was ignored."));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qvickly",
                   "We are asking for the result of your payment. This page continues by itself."));
    addProblem(page, purchase);
    return page;
}

Page textPage(const State &state, const char *id, const QByteArray &path, Text title, Text words)
{
    Page page = emptyPage(state, id, shopUrl(state, path), std::move(title));
    add(page, Block::Kind::Paragraph, std::move(words));
    return page;
}

} // namespace

Page checkoutPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopCheckout, checkoutPageUrl(state, purchase),
                          KASSA_TEXT("qvickly", "Checkout"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qvickly", "Order %1").with(purchase.ref));
    addOrder(page, purchase);
    addProblem(page, purchase);
    if (purchase.handshake)
        add(page, Block::Kind::Notice, KASSA_TEXT("qvickly", "Your order is being made."));
    page.frame = Frame{"checkout_iframe", frameUrl(purchase), sandboxAttribute, {}};
    page.locked = purchase.overlay;
    return page;
}

Page resultPage(const State &state, const Purchase &purchase)
{
    if (isOneOf(purchase.state, {shopState::reserved, shopState::paid, shopState::activated,
                                 shopState::credited, shopState::pending}))
        return thanksPage(state, purchase);
    if (isResolved(purchase) || (isOpen(purchase) && purchase.cancelSeen))
        return cancelledPage(state, purchase);
    return waitingPage(state, purchase);
}

Page termsPage(const State &state)
{
    return textPage(state, page::shopTerms, "/terms", KASSA_TEXT("qvickly", "Terms of purchase"),
                    KASSA_TEXT("qvickly", "This is a test shop. Nothing is sold and nothing is delivered."));
}

Page privacyPage(const State &state)
{
    return textPage(state, page::shopPrivacy, "/privacy", KASSA_TEXT("qvickly", "Privacy"),
                    KASSA_TEXT("qvickly", "This is a test shop. Use invented people and test cards only."));
}

std::optional<Page> openPage(const State &state, const Purchase &purchase)
{
    if (purchase.openUrl == checkoutPageUrl(state, purchase))
        return checkoutPage(state, purchase);
    if (purchase.openUrl == resultPageUrl(state, purchase))
        return resultPage(state, purchase);
    return std::nullopt;
}

} // namespace kassa::qvickly::shop
