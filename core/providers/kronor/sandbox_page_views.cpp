#include "providers/kronor/sandbox_page_views.h"

#include "providers/kronor/methods.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_words.h"

namespace kassa::kronor::sandbox {

namespace {

QByteArray chosenLanguage(const State &state)
{
    return isOneOf(state.inputs.locale, {"ru", "en"}) ? state.inputs.locale : QByteArray("sv");
}

// purchaseLanguage of the order, or what the session says of its customer (sections 4.2, 4.7).
QByteArray orderedLanguage(const State &state, const Document &document)
{
    if (document.kind == DocumentKind::Payment) {
        const QByteArray session = state.requests.value(document.ref).session;
        return state.sessions.value(session).input["additionalData"]["language"].text();
    }
    return state.orders.value(document.ref).input["purchaseLanguage"].text();
}

QByteArray languageOf(const State &state, const Document &document)
{
    const QByteArray ordered =
        state.switches.pagesInOrdersLanguage ? orderedLanguage(state, document).toLower() : QByteArray();
    return isOneOf(ordered, {"en", "sv"}) ? ordered : chosenLanguage(state);
}

Control testerControl(const char *outcome, Text label)
{
    return {QByteArray(control::outcomePrefix) + outcome, std::move(label), false};
}

Form testerForm(std::vector<Control> controls)
{
    Form form;
    form.id = "tester";
    form.tester = true;
    form.controls = std::move(controls);
    return form;
}

Form bankidTesterForm()
{
    return testerForm(
        {testerControl(outcome::approve, KASSA_TEXT("kronor.tester", "BankID: approved")),
         testerControl(outcome::reject, KASSA_TEXT("kronor.tester", "BankID: the shopper declines")),
         testerControl(outcome::timeout, KASSA_TEXT("kronor.tester", "BankID: the time is over")),
         testerControl(outcome::wrongPerson, KASSA_TEXT("kronor.tester", "BankID: another person signs")),
         testerControl(outcome::pending, KASSA_TEXT("kronor.tester", "BankID: still under way")),
         testerControl(closeWindow, KASSA_TEXT("kronor.tester", "The shopper closes the page"))});
}

Form paymentTesterForm()
{
    return testerForm(
        {testerControl(outcome::approve, KASSA_TEXT("kronor.tester", "Paid")),
         testerControl(outcome::reject, KASSA_TEXT("kronor.tester", "Declined")),
         testerControl(outcome::error, KASSA_TEXT("kronor.tester", "Error")),
         testerControl(outcome::timeout, KASSA_TEXT("kronor.tester", "The time is over")),
         testerControl(outcome::pending, KASSA_TEXT("kronor.tester", "Still under way")),
         testerControl(closeWindow, KASSA_TEXT("kronor.tester", "The shopper closes the page"))});
}

Page blankPage(const QByteArray &language, const QByteArray &id, const QByteArray &url, Text title)
{
    Page page;
    page.id = id;
    page.url = url;
    page.language = language;
    page.title = std::move(title);
    return page;
}

void paragraph(Page &page, Text text)
{
    page.blocks.push_back({Block::Kind::Paragraph, std::move(text), {}, {}});
}

Control shopperControl(const char *id, Text label, bool primary = false)
{
    return {id, std::move(label), primary};
}

void addBankid(Page &page, const State &state, const Document &document)
{
    const QByteArray language = languageOf(state, document);
    const auto bankid = state.bankids.constFind(document.bankid);
    if (bankid == state.bankids.constEnd())
        return;
    page.blocks.push_back({Block::Kind::Notice, hintText(bankid->hint, language), {}, {}});
    if (!document.sameDevice)
        page.blocks.push_back({Block::Kind::Qr, word(Word::ScanHint, language), {}, bankidQr(*bankid)});
    Form form;
    form.id = "bankid";
    form.controls = {shopperControl(control::openApp, word(Word::OpenApp, language), true)};
    if (document.sameDevice)
        form.controls.push_back(shopperControl(control::otherDevice, word(Word::OtherDevice, language)));
    form.controls.push_back(shopperControl(control::back, word(Word::Back, language)));
    page.forms = {std::move(form), bankidTesterForm()};
}

Page scaPage(const State &state, const Document &document)
{
    const QByteArray language = languageOf(state, document);
    Page page = blankPage(language, page::sca, document.url, word(Word::Identify, language));
    const auto order = state.orders.constFind(document.ref);
    page.blocks.push_back(
        {Block::Kind::Row, word(Word::Reference, language), Text::verbatim(order->reference), {}});
    if (isFinal(*order)) {
        paragraph(page, word(Word::Over, language));
        Form form;
        form.id = "over";
        form.controls = {shopperControl(control::back, word(Word::Back, language), true)};
        page.forms = {std::move(form)};
        return page;
    }
    if (!holds(*order, "SCA_REQUIRED")) {
        paragraph(page, word(Word::NotNeeded, language));
        return page;
    }
    paragraph(page, word(Word::IdentifyHint, language));
    addBankid(page, state, document);
    return page;
}

Page identityPage(const State &state, const Document &document)
{
    const QByteArray language = languageOf(state, document);
    Page page = blankPage(language, page::bankid, document.url,
                          word(document.failed ? Word::Failed : Word::Identify, language));
    if (document.failed)
        page.blocks.push_back(
            {Block::Kind::Warning, hintText(state.bankids.value(document.bankid).hint, language), {}, {}});
    else
        addBankid(page, state, document);
    return page;
}

// Brands are the same in every language.
Text methodWords(const QByteArray &method, const QByteArray &language)
{
    static const std::map<QByteArray, Word> words{{"creditCard", Word::Card},
                                                  {"bankTransfer", Word::BankTransfer},
                                                  {"buyNowPayLater", Word::BuyNowPayLater}};
    const auto found = words.find(method);
    return found == words.end() ? methodTitle(method) : word(found->second, language);
}

// What is paid, and to whom: on the payment page and in the app.
void addPayment(Page &page, const State &state, const PaymentRequest &request)
{
    const QByteArray language = page.language;
    const PaymentSession session = state.sessions.value(request.session);
    const auto currency = Currency::fromCode(session.currency);
    page.blocks.push_back(
        {Block::Kind::Row, word(Word::Reference, language), Text::verbatim(request.session), {}});
    page.blocks.push_back({Block::Kind::Row,
                           word(Word::ToPay, language),
                           Text::amount({session.amount, currency.value_or(Currency{session.currency, 2})}),
                           {}});
}

Page paymentPage(const State &state, const Document &document)
{
    const QByteArray language = languageOf(state, document);
    Page page = blankPage(language, page::payment, document.url, word(Word::Pay, language));
    const PaymentRequest request = state.requests.value(document.ref);
    if (isOver(request)) // and nobody has said where the shopper came from
        page.title = word(request.payment == 0 ? Word::NotPaid : Word::Paid, language);
    else
        paragraph(page, word(Word::PayHint, language));
    addPayment(page, state, request);
    page.blocks.push_back(
        {Block::Kind::Row, word(Word::Method, language), methodWords(request.method, language), {}});
    if (isOver(request))
        return page;
    Form form;
    form.id = "payment";
    form.controls = {shopperControl(control::back, word(Word::Back, language))};
    const bool isSwish = request.method == "swish";
    if (isSwish || request.flow == "QR") {
        page.blocks.push_back({Block::Kind::Qr,
                               methodTitle(request.method),
                               {},
                               isSwish ? swishCode(request) : appLink(request)});
        form.controls.insert(form.controls.begin(),
                             shopperControl(control::openApp, word(Word::OpenApp, language), true));
    }
    page.forms = {std::move(form), paymentTesterForm()};
    return page;
}

} // namespace

Page pageOf(const State &state, const Document &document)
{
    switch (document.kind) {
    case DocumentKind::Identity:
        return identityPage(state, document);
    case DocumentKind::Payment:
        return paymentPage(state, document);
    case DocumentKind::Sca:
        break;
    }
    return scaPage(state, document);
}

Page appPage(const State &state, const Document &document)
{
    const bool bankid = document.appUrl.startsWith("bankid:");
    const QByteArray language = languageOf(state, document);
    Page page = blankPage(language, page::app, document.appUrl,
                          bankid ? Text::verbatim(QByteArray("BankID"))
                                 : methodTitle(state.requests.value(document.ref).method));
    paragraph(page, word(bankid ? Word::AppIdentify : Word::AppPay, language));
    if (!bankid)
        addPayment(page, state, state.requests.value(document.ref));
    else if (const auto order = state.orders.constFind(document.ref); order != state.orders.constEnd())
        page.blocks.push_back(
            {Block::Kind::Row, word(Word::Reference, language), Text::verbatim(order->reference), {}});
    if (bankid)
        page.blocks.push_back(
            {Block::Kind::Notice, hintText(state.bankids.value(document.bankid).hint, language), {}, {}});
    page.forms = {bankid ? bankidTesterForm() : paymentTesterForm()};
    return page;
}

Page closedPage(const State &state, const QByteArray &url)
{
    const QByteArray language = chosenLanguage(state);
    return blankPage(language, page::closed, url.left(2000), word(Word::Closed, language));
}

Page invalidPage(const State &state, const QByteArray &url)
{
    const QByteArray language = chosenLanguage(state);
    Page page = blankPage(language, page::closed, url.left(2000), word(Word::InvalidLink, language));
    paragraph(page, word(Word::InvalidLinkHint, language));
    page.status = 400;
    return page;
}

Page appDonePage(const QByteArray &language, const QByteArray &url, bool approved)
{
    return blankPage(language, page::app, url, word(approved ? Word::AppDone : Word::AppNotDone, language));
}

} // namespace kassa::kronor::sandbox
