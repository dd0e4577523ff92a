#include "providers/qenta/shop_pages.h"

#include <algorithm>

namespace kassa::qenta::shop {

namespace {

Page emptyPage(const State &state, const char *id, const QByteArray &url, Text title)
{
    Page page;
    page.id = id;
    page.url = url;
    page.language = languageOf(state);
    page.title = std::move(title);
    return page;
}

void add(Page &page, Block::Kind kind, Text text, Text value = {}, const QByteArray &payload = {})
{
    page.blocks.push_back({kind, std::move(text), std::move(value), payload});
}

void addMessages(Page &page, const Purchase &purchase)
{
    for (const Text &message : purchase.messages)
        add(page, Block::Kind::Warning, message);
    if (purchase.messages.empty() && purchase.state == shopState::error)
        add(page, Block::Kind::Warning,
            KASSA_TEXT("qenta", "Your payment data cannot be taken at the moment. Please try again."));
}

void addOrder(Page &page, const Purchase &purchase)
{
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::PerUnit);
    if (!totals)
        return;
    const auto money = [&](qint64 minor) { return Text::amount({minor, purchase.order.currency}); };
    for (std::size_t i = 0; i < purchase.order.items.size(); ++i) {
        const LineItem &item = purchase.order.items[i];
        const Text row =
            KASSA_TEXT("qenta", "%1 × %2").with(item.quantity.toShortText()).with(Text::verbatim(item.title));
        add(page, Block::Kind::Row,
            item.discount.isZero()
                ? row
                : KASSA_TEXT("qenta", "%1, %2 % off").with(row).with(item.discount.toShortText()),
            money(totals->rows[i].withVat()));
    }
    if (purchase.order.shipping)
        add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Shipping"), money(totals->shipping.withVat()));
    if (purchase.order.handling)
        add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Handling fee"), money(totals->handling.withVat()));
    add(page, Block::Kind::Row, KASSA_TEXT("qenta", "To pay, VAT included"), money(totals->withVat));
}

Control button(const char *id, Text label, bool primary = false)
{
    return {id, std::move(label), primary};
}

PageField typed(const char *name, Text label, bool sensitive, const char *placeholder = "")
{
    PageField field = plainField(name, std::move(label));
    field.sensitive = sensitive;
    field.placeholder = placeholder;
    field.required = true;
    return field;
}

PageField optional(const char *name, Text label, const char *placeholder = "")
{
    PageField field = plainField(name, std::move(label));
    field.placeholder = placeholder;
    return field;
}

Form methodForm(const Purchase &purchase)
{
    PageField method = plainField("method", KASSA_TEXT("qenta", "Payment method"));
    method.kind = PageField::Kind::Choice;
    method.value = purchase.method;
    for (const PaymentType &type : paymentTypes()) {
        if (!type.legacy)
            method.choices.emplace_back(type.id, type.title);
    }
    Form form;
    form.id = "method";
    form.fields = {std::move(method)};
    form.controls = {button(control::chooseMethod, KASSA_TEXT("qenta", "Choose"))};
    return form;
}

// Section 6.1: own fields; the page's script stores them, the shop's server never sees them.
Form ownForm(const Purchase &purchase)
{
    Form form;
    form.id = "data";
    form.legend = KASSA_TEXT("qenta", "Payment data");
    if (typeOf(purchase).storing == Storing::Account) {
        form.fields = {typed("accountOwner", KASSA_TEXT("qenta", "Account owner"), false),
                       typed("bankAccountIban", Text::verbatim(QByteArray("IBAN")), true),
                       optional("bankBic", Text::verbatim(QByteArray("BIC"))), // hobex alone wants it
                       optional("bankName", KASSA_TEXT("qenta", "Bank"))};
    } else {
        form.fields = {typed("pan", KASSA_TEXT("qenta", "Card number"), true, "0000 0000 0000 0000"),
                       typed("expirationMonth", KASSA_TEXT("qenta", "Expiry month"), false, "12"),
                       typed("expirationYear", KASSA_TEXT("qenta", "Expiry year"), false, "2031"),
                       typed("cardverifycode", KASSA_TEXT("qenta", "Security code"), true, "123"),
                       optional("cardholdername", KASSA_TEXT("qenta", "Cardholder"))};
        form.fields[3].kind = PageField::Kind::Password;
        if (purchase.method == "MAESTRO") { // cards of which some have a date or number of issue
            form.fields.push_back(optional("issueMonth", KASSA_TEXT("qenta", "Issue month"), "01"));
            form.fields.push_back(optional("issueYear", KASSA_TEXT("qenta", "Issue year"), "2024"));
            form.fields.push_back(optional("issueNumber", KASSA_TEXT("qenta", "Issue number"), "1"));
        }
    }
    form.controls = {button(control::store, KASSA_TEXT("qenta", "Store payment data"), true)};
    return form;
}

Form proceedForm()
{
    Form form;
    form.id = "continue";
    form.controls = {button(control::proceed, KASSA_TEXT("qenta", "Continue"), true)};
    return form;
}

Text resultHeading(const Purchase &purchase)
{
    if (isBought(purchase))
        return KASSA_TEXT("qenta", "Thank you for your order %1").with(purchase.ref);
    if (purchase.state == shopState::pending)
        return KASSA_TEXT("qenta", "Order %1: the payment is being checked").with(purchase.ref);
    if (purchase.state == shopState::cancelled)
        return KASSA_TEXT("qenta", "Order %1 was cancelled").with(purchase.ref);
    if (purchase.state == shopState::unknown)
        return KASSA_TEXT("qenta", "Order %1: we do not know yet whether it is paid").with(purchase.ref);
    return KASSA_TEXT("qenta", "Order %1 was not paid").with(purchase.ref);
}

Page waitingPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopWaiting, pageUrl(state, "result", purchase),
                          KASSA_TEXT("qenta", "One moment"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta", "We are waiting for the result of your payment. This page continues by itself."));
    return page;
}

} // namespace

bool usesFrame(const Purchase &purchase)
{
    const Storing storing = typeOf(purchase).storing;
    return storing == Storing::GooglePay || (storing == Storing::Card && purchase.entry == entry::iframe);
}

QByteArray frameUrlOf(const Purchase &purchase)
{
    // What the page's script would build: buildIframeCreditCard, buildIframeMaestro, ... (section 6.2).
    const QByteArray folder = purchase.scriptUrl.left(purchase.scriptUrl.lastIndexOf('/'));
    const QByteArray frames = QByteArray(folder).replace("/dataStorage/js/", "/dataStorage/frame/");
    if (typeOf(purchase).storing == Storing::GooglePay)
        return frames + "/googlepay";
    return frames + "/pci3?paymentType=" + purchase.method;
}

Page checkoutPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopCheckout, pageUrl(state, "checkout", purchase),
                          KASSA_TEXT("qenta", "Checkout"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qenta", "Order %1").with(purchase.ref));
    addMessages(page, purchase);
    addOrder(page, purchase);
    page.forms = {methodForm(purchase)};
    if (usesFrame(purchase) && !purchase.scriptUrl.isEmpty()) {
        page.frame = Frame{frameName, frameUrlOf(purchase), {}, {}};
        if (typeOf(purchase).storing == Storing::Card) // Google Pay's button is in its frame
            page.forms.push_back(proceedForm());
    } else if (storesData(purchase)) {
        page.forms.push_back(ownForm(purchase));
    } else {
        page.forms.push_back(proceedForm());
    }
    return page;
}

Page reviewPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopReview, pageUrl(state, "review", purchase),
                          KASSA_TEXT("qenta", "Review your order"));
    add(page, Block::Kind::Heading, KASSA_TEXT("qenta", "Order %1").with(purchase.ref));
    addMessages(page, purchase);
    addOrder(page, purchase);
    add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Payment method"), typeOf(purchase).title);
    if (const QByteArray masked = fieldOf(purchase.stored, "maskedPan"); !masked.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Card"), Text::verbatim(masked.left(19)));
    if (const QByteArray iban = fieldOf(purchase.stored, "bankAccountIban"); !iban.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Account"), Text::verbatim(iban.left(34)));
    Form changes;
    changes.id = "changes";
    if (!purchase.couponUsed)
        changes.controls.push_back(button(control::coupon, KASSA_TEXT("qenta", "Use a coupon: 10 % off")));
    changes.controls.push_back(button(control::addItem, KASSA_TEXT("qenta", "Add gift wrapping")));
    changes.controls.push_back(button(control::changeMethod, KASSA_TEXT("qenta", "Change payment method")));
    Form form;
    form.id = "commit";
    form.controls = {button(control::commit, KASSA_TEXT("qenta", "Order and pay"), true)};
    page.forms = {std::move(changes), std::move(form)};
    return page;
}

Page popupPage(const State &state, const Purchase &purchase)
{
    Page page = payPage(state, purchase);
    page.frame.reset();
    page.advance = Navigation{Window::Named, windowName, "GET", purchase.redirectUrl, {}};
    return page;
}

Page payPage(const State &state, const Purchase &purchase)
{
    Page page =
        emptyPage(state, page::shopPay, pageUrl(state, "pay", purchase), KASSA_TEXT("qenta", "Payment"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta",
                   "Please pay on the page of our payment provider. This page continues by itself."));
    if (purchase.window == "iframe")
        page.frame = Frame{windowName, purchase.redirectUrl, {}, {}};
    return page;
}

Page returnPage(const State &state, const Purchase &purchase, const QByteArray &kind)
{
    Page page = emptyPage(state, page::shopReturn,
                          shopUrl(state, "/return/" + kind + '/' + percentEncode(purchase.ref)),
                          KASSA_TEXT("qenta", "One moment"));
    // Breaks out of the frame it is shown in (section 6.5).
    page.advance = Navigation{Window::Top, {}, "GET", pageUrl(state, "result", purchase), {}};
    return page;
}

Page resultPage(const State &state, const Purchase &purchase)
{
    if (!isResolved(purchase))
        return waitingPage(state, purchase);
    Page page =
        emptyPage(state, page::shopResult, pageUrl(state, "result", purchase),
                  isBought(purchase) ? KASSA_TEXT("qenta", "Thank you") : KASSA_TEXT("qenta", "Your order"));
    add(page, Block::Kind::Heading, resultHeading(purchase));
    addMessages(page, purchase);
    addOrder(page, purchase);
    if (!purchase.orderNumber.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qenta", "Provider's order number"),
            Text::verbatim(purchase.orderNumber));
    if (isOneOf(purchase.state, {shopState::failed, shopState::cancelled, shopState::error})) {
        Form form;
        form.id = "again";
        form.controls = {button(control::again, KASSA_TEXT("qenta", "Try again"), true)};
        page.forms = {std::move(form)};
    }
    return page;
}

Page storedPage(const State &state, const Purchase &purchase)
{
    Page page = emptyPage(state, page::shopStored, pageUrl(state, "stored", purchase),
                          KASSA_TEXT("qenta", "Payment data"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta", "Browsers without CORS bring the provider's answer to this page."));
    return page;
}

// With an @import and a url(), which the provider drops.
HttpResponse styleSheet()
{
    return httpResponse(200, "text/css; charset=utf-8",
                        "@import \"fonts.css\";\n"
                        "body, main { background: #fdf6e3 url(paper.png); }\n"
                        "input { border: 2px solid #b58900 !important; border-radius: 1em !important; }\n"
                        "button { background: #b58900 !important; border-color: #b58900 !important; }\n");
}

Page helpPage(const State &state)
{
    Page page = emptyPage(state, page::shopHelp, shopUrl(state, "/help"), KASSA_TEXT("qenta", "Contact"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta", "This is a test shop. Use invented people and test cards only."));
    return page;
}

std::optional<Page> openPage(const State &state, const Purchase &purchase)
{
    if (purchase.openUrl == pageUrl(state, "checkout", purchase))
        return checkoutPage(state, purchase);
    if (purchase.openUrl == pageUrl(state, "review", purchase))
        return reviewPage(state, purchase);
    if (purchase.openUrl == pageUrl(state, "pay", purchase))
        return payPage(state, purchase);
    if (purchase.openUrl == pageUrl(state, "result", purchase))
        return resultPage(state, purchase);
    return std::nullopt;
}

} // namespace kassa::qenta::shop
