#include "providers/seqr/shop_pages.h"

namespace kassa::seqr::shop {

namespace {

Page shopPage(const State &state, const Purchase &purchase, const char *id, QByteArray url, Text title)
{
    Page page;
    page.id = id;
    page.url = std::move(url);
    page.language = state.inputs.locale;
    page.title = std::move(title);
    page.blocks.push_back({Block::Kind::Row, KASSA_TEXT("seqr", "Sum"), Text::amount(purchase.total), {}});
    // What comes after the purchase is between shop and SEQR, and no words for the buyer.
    if (!purchase.problem.isEmpty() && !isGood(purchase))
        page.blocks.push_back({Block::Kind::Warning, purchase.problem, {}, {}});
    return page;
}

void say(Page &page, Text text)
{
    page.blocks.push_back({Block::Kind::Paragraph, std::move(text), {}, {}});
}

void addCode(Page &page, const QByteArray &code, Text caption)
{
    page.blocks.push_back({Block::Kind::Qr, std::move(caption), {}, code});
    page.blocks.push_back(
        {Block::Kind::Row, KASSA_TEXT("seqr", "Contents of the QR code"), Text::verbatim(code), {}});
    Form form;
    form.id = "seqr";
    form.controls = {{control::openApp, KASSA_TEXT("seqr", "Open the SEQR app on this phone"), true}};
    page.forms = {std::move(form)};
}

Page productPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopProduct, checkoutUrl(state, purchase),
                         KASSA_TEXT("seqr", "Buy at once with SEQR"));
    for (const LineItem &item : purchase.order.items)
        page.blocks.push_back({Block::Kind::Row,
                               Text::verbatim(item.title),
                               KASSA_TEXT("seqr", "%1 pcs").with(item.quantity.toShortText()),
                               {}});
    addCode(page, codeOf(state, purchase), KASSA_TEXT("seqr", "Scan the code with the SEQR app"));
    return page;
}

Page payPage(const State &state, const Purchase &purchase)
{
    Page page = shopPage(state, purchase, page::shopPay, checkoutUrl(state, purchase),
                         KASSA_TEXT("seqr", "Pay with SEQR"));
    page.blocks.push_back({Block::Kind::Row, KASSA_TEXT("seqr", "Order"), Text::verbatim(purchase.ref), {}});
    addCode(page, codeOf(state, purchase), KASSA_TEXT("seqr", "Scan to pay"));
    say(page, KASSA_TEXT("seqr", "This page continues by itself as soon as you have paid."));
    return page;
}

Page momentPage(const State &state, const Purchase &purchase, QByteArray url)
{
    Page page =
        shopPage(state, purchase, page::shopWaiting, std::move(url), KASSA_TEXT("seqr", "One moment"));
    say(page, KASSA_TEXT("seqr", "The shop asks SEQR whether order %1 is paid.").with(purchase.ref));
    return page;
}

Page thanksPage(const State &state, const Purchase &purchase)
{
    const bool isUndone = purchase.state == shopState::refunded;
    Page page = shopPage(state, purchase, page::shopThanks, resultUrl(state, purchase),
                         isUndone ? KASSA_TEXT("seqr", "Your order") : KASSA_TEXT("seqr", "Thank you!"));
    page.blocks.push_back({Block::Kind::Row, KASSA_TEXT("seqr", "Order"), Text::verbatim(purchase.ref), {}});
    page.blocks.push_back({Block::Kind::Row, KASSA_TEXT("seqr", "State"), stateTitle(purchase.state), {}});
    if (!purchase.ersReference.isEmpty())
        page.blocks.push_back(
            {Block::Kind::Row, KASSA_TEXT("seqr", "Payment"), Text::verbatim(purchase.ersReference), {}});
    if (!purchase.buyer.email.isEmpty())
        say(page, KASSA_TEXT("seqr", "A confirmation goes to %1.").with(purchase.buyer.email));
    return page;
}

} // namespace

QByteArray codeOf(const State &state, const Purchase &purchase)
{
    if (purchase.kind == Kind::Invoice)
        return purchase.qr;
    return instantPayload(purchase.token, state.account.webshop, serviceOf(state.switches.mode))
        .value_or(QByteArray());
}

Page checkoutPage(const State &state, const Purchase &purchase)
{
    if (purchase.kind == Kind::Instant)
        return productPage(state, purchase);
    return purchase.qr.isEmpty() ? momentPage(state, purchase, checkoutUrl(state, purchase))
                                 : payPage(state, purchase);
}

Page resultPage(const State &state, const Purchase &purchase)
{
    if (isGood(purchase))
        return thanksPage(state, purchase);
    if (!isResolved(purchase))
        return momentPage(state, purchase, resultUrl(state, purchase));
    Page page = shopPage(state, purchase, page::shopEnded, resultUrl(state, purchase),
                         purchase.state == shopState::mismatch ? KASSA_TEXT("seqr", "Your order")
                                                               : KASSA_TEXT("seqr", "Nothing was bought"));
    say(page, stateTitle(purchase.state));
    return page;
}

std::optional<Page> openPage(const State &state, const Purchase &purchase)
{
    if (purchase.openUrl == checkoutUrl(state, purchase))
        return checkoutPage(state, purchase);
    if (purchase.openUrl == resultUrl(state, purchase))
        return resultPage(state, purchase);
    return std::nullopt;
}

} // namespace kassa::seqr::shop
