#include "providers/qvickly/sandbox_pages.h"

#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

// Labels in the language of the page.
class Labels
{
public:
    explicit Labels(QByteArray language) : m_language(std::move(language)) {}

    Text operator()(Word wanted) const { return word(wanted, m_language); }
    Text method(const QByteArray &number) const { return methodWord(number, m_language); }
    PageField field(const QByteArray &name, Word label, const QByteArray &value = {}) const
    {
        PageField field;
        field.name = name;
        field.label = (*this)(label);
        field.value = value;
        return field;
    }
    Control control(const QByteArray &id, Word label, bool primary = false) const
    {
        return {id, (*this)(label), primary};
    }

private:
    QByteArray m_language;
};

Page blankPage(const State &state, const Session &session, const QByteArray &id, Text title)
{
    Page page;
    page.id = id;
    page.url = session.url;
    page.language = languageOf(state);
    page.title = std::move(title);
    page.locked = session.locked;
    if (!session.notice.isEmpty())
        page.blocks.push_back(warningBlock(session.notice));
    return page;
}

void addRow(Page &page, Text label, Text value)
{
    page.blocks.push_back({Block::Kind::Row, std::move(label), std::move(value), {}});
}

void addParagraph(Page &page, Text text)
{
    page.blocks.push_back({Block::Kind::Paragraph, std::move(text), {}, {}});
}

PageField withKind(PageField field, PageField::Kind kind, bool required = false)
{
    field.kind = kind;
    field.required = required;
    return field;
}

PageField secretField(PageField field, const QByteArray &placeholder)
{
    field.sensitive = true;
    field.placeholder = placeholder;
    return field;
}

void showErrors(Page &page, const Session &session)
{
    for (Form &form : page.forms) {
        for (PageField &field : form.fields) {
            const auto found = session.errors.find(field.name);
            if (found != session.errors.end())
                field.error = found->second;
        }
    }
}

Json purchaseData(const State &state, const QByteArray &hash)
{
    const auto payment = state.payments.constFind(state.paymentByHash.value(hash));
    if (payment != state.payments.constEnd())
        return dataOf(payment->data);
    const auto checkout = state.checkouts.constFind(state.checkoutByHash.value(hash));
    return checkout == state.checkouts.constEnd() ? Json() : dataOf(checkout->data);
}

void addSum(Page &page, const Labels &labels, const State &state, const Session &session)
{
    addRow(page, labels(Word::ToPay), Text::amount(totalOf(purchaseData(state, session.hash))));
}

Form testerForm(std::vector<Control> controls)
{
    Form form;
    form.id = "tester";
    form.legend = KASSA_TEXT("qvickly.tester", "Tester: decide the outcome");
    form.controls = std::move(controls);
    form.tester = true;
    return form;
}

Control testerControl(const char *outcomeId, Text label)
{
    return {QByteArray(control::outcomePrefix) + outcomeId, std::move(label), false};
}

Form cancelForm(const Labels &labels)
{
    Form form;
    form.id = "cancel";
    form.controls = {labels.control(control::cancel, Word::Cancel)};
    return form;
}

// --- the checkout
// ------------------------------------------------------------------------------------------------------

QByteArray personalNumberShape(const QByteArray &language)
{
    if (language == "sv")
        return "ÅÅÅÅMMDD-XXXX";
    return language == "ru" ? "ГГГГММДД-XXXX" : "YYYYMMDD-XXXX";
}

Form identifyForm(const Labels &labels, const QByteArray &language, const Session &session)
{
    Form form;
    form.id = "identify";
    form.legend = labels(Word::YourDetails);
    const Word numberWord = session.company ? Word::OrganisationNumber : Word::PersonalNumber;
    const QByteArray shape = session.company ? QByteArray("XXXXXX-XXXX") : personalNumberShape(language);
    form.fields = {
        withKind(labels.field("email", Word::Email, session.billing.email.toUtf8()), PageField::Kind::Email,
                 true),
        secretField(labels.field("pno", numberWord), shape),
        labels.field("zip", Word::ZipCode, session.billing.postalCode.toUtf8()),
        withKind(labels.field("phone", Word::Phone, session.billing.phone.toUtf8()), PageField::Kind::Phone)};
    form.controls = {labels.control(control::identify, Word::Continue, true),
                     labels.control(control::identifyWithoutPno, Word::ContinueWithoutNumber)};
    return form;
}

Form kindForm(const Labels &labels, const Session &session)
{
    Form form;
    form.id = "kind";
    form.controls = {session.company ? labels.control(control::personMode, Word::ShopAsPerson)
                                     : labels.control(control::companyMode, Word::ShopAsCompany)};
    return form;
}

Form openTesterForm()
{
    return testerForm(
        {testerControl(outcome::userCancels, KASSA_TEXT("qvickly.tester", "The buyer cancels")),
         testerControl(outcome::userCloses, KASSA_TEXT("qvickly.tester", "The buyer closes the page"))});
}

Page stepOnePage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::step1, labels(Word::YourDetails));
    addSum(page, labels, state, session);
    page.forms = {identifyForm(labels, languageOf(state), session), kindForm(labels, session),
                  cancelForm(labels), openTesterForm()};
    return page;
}

std::vector<PageField> fieldsOf(const Labels &labels, const Address &address, bool company)
{
    std::vector<PageField> fields{
        labels.field("firstname", Word::FirstName, address.firstName.toUtf8()),
        labels.field("lastname", Word::LastName, address.lastName.toUtf8()),
        labels.field("street", Word::Street, address.street.toUtf8()),
        labels.field("zip", Word::ZipCode, address.postalCode.toUtf8()),
        labels.field("city", Word::City, address.city.toUtf8()),
        withKind(labels.field("phone", Word::Phone, address.phone.toUtf8()), PageField::Kind::Phone),
        withKind(labels.field("email", Word::Email, address.email.toUtf8()), PageField::Kind::Email)};
    if (company)
        fields.insert(fields.begin(), labels.field("company", Word::Company, address.company.toUtf8()));
    return fields;
}

Form methodForm(const Labels &labels, const Session &session)
{
    Form form;
    form.id = "method";
    form.legend = labels(Word::Methods);
    PageField field =
        withKind(labels.field("method", Word::Method, session.method), PageField::Kind::Choice, true);
    for (const char *method : {"8", "1", "4", "1024"})
        field.choices.emplace_back(method, labels.method(method));
    form.fields = {std::move(field)};
    form.controls = {labels.control(control::selectMethod, Word::Continue)};
    return form;
}

Form addressForm(const Labels &labels, const QByteArray &id, Word legend, std::vector<PageField> fields,
                 Control control)
{
    Form form;
    form.id = id;
    form.legend = labels(legend);
    form.fields = std::move(fields);
    form.controls = {std::move(control)};
    return form;
}

Form buyForm(const Labels &labels)
{
    Form form;
    form.id = "buy";
    form.controls = {labels.control(control::buy, Word::Buy, true),
                     labels.control(control::cancel, Word::Cancel)};
    return form;
}

Form buyTesterForm()
{
    return testerForm(
        {testerControl(outcome::approve, KASSA_TEXT("qvickly.tester", "Approve: Created")),
         testerControl(outcome::capture, KASSA_TEXT("qvickly.tester", "Approve and capture: Paid")),
         testerControl(outcome::pendingApproved, KASSA_TEXT("qvickly.tester", "Pending, then Approved")),
         testerControl(outcome::pendingDenied, KASSA_TEXT("qvickly.tester", "Pending, then Denied")),
         testerControl(outcome::decline, KASSA_TEXT("qvickly.tester", "Decline the credit (1001)")),
         testerControl(outcome::userCancels, KASSA_TEXT("qvickly.tester", "The buyer cancels")),
         testerControl(outcome::userCloses, KASSA_TEXT("qvickly.tester", "The buyer closes the page"))});
}

Page stepTwoPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::step2, labels(Word::ToPay));
    addSum(page, labels, state, session);
    Address delivery = session.delivery.value_or(Address());
    page.forms = {
        methodForm(labels, session),
        addressForm(labels, "billing", Word::Address, fieldsOf(labels, session.billing, session.company),
                    labels.control(control::editAddress, Word::SaveAddress)),
        addressForm(labels, "delivery", Word::DeliveryAddress, fieldsOf(labels, delivery, session.company),
                    labels.control(control::deliveryAddress, Word::SaveDelivery)),
        buyForm(labels), buyTesterForm()};
    return page;
}

Page waitingPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::waiting, labels(Word::PleaseWait));
    addSum(page, labels, state, session);
    page.locked = true;
    return page;
}

Page donePage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::done, labels(Word::Done));
    const auto payment = state.payments.constFind(state.paymentByHash.value(session.hash));
    const bool pending = payment != state.payments.constEnd() && payment->status == "Pending";
    addParagraph(page, labels(pending ? Word::PendingHint : Word::DoneHint));
    page.locked = false;
    return page;
}

Page endPage(const State &state, const Session &session)
{
    Page page = closedPage(state, session.url);
    if (!session.notice.isEmpty())
        page.blocks.insert(page.blocks.begin(), warningBlock(session.notice));
    return page;
}

// --- third parties
// -----------------------------------------------------------------------------------------------------

// Section 10.
Text whatComesOf(const TestCard &card)
{
    if (!card.accepted)
        return KASSA_TEXT("qvickly.tester", "is refused");
    return card.threeDs ? KASSA_TEXT("qvickly.tester", "asks 3-D Secure, is accepted")
                        : KASSA_TEXT("qvickly.tester", "is accepted without 3-D Secure");
}

Form testCardsForm()
{
    Form form;
    form.id = "cards";
    form.legend = KASSA_TEXT("qvickly.tester", "Tester: published test cards");
    form.tester = true;
    PageField card;
    card.name = "card";
    card.label = KASSA_TEXT("qvickly.tester", "No other cards are taken: any name, any month to come, CVV %1")
                     .with(testCvv());
    card.kind = PageField::Kind::Choice;
    card.value = testCards().front().name;
    for (const TestCard &each : testCards())
        card.choices.emplace_back(each.name, KASSA_TEXT("qvickly.tester", "%1, %2: %3")
                                                 .with(each.number)
                                                 .with(each.brand)
                                                 .with(whatComesOf(each)));
    form.fields = {std::move(card)};
    form.controls = {testerControl(outcome::testCard, KASSA_TEXT("qvickly.tester", "Pay with this card"))};
    return form;
}

void keepTyped(Form &form, const Session &session)
{
    for (PageField &field : form.fields) {
        const auto found = session.typed.find(field.name);
        if (found != session.typed.end())
            field.value = found->second;
    }
}

Page cardPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::card, labels(Word::CardPayment));
    addSum(page, labels, state, session);
    Form form;
    form.id = "card";
    form.fields = {
        secretField(withKind(labels.field("cardnumber", Word::CardNumber), PageField::Kind::Text, true),
                    "0000 0000 0000 0000"),
        secretField(withKind(labels.field("expiry", Word::Expiry), PageField::Kind::Text, true), {}),
        secretField(withKind(labels.field("cvv", Word::Cvv), PageField::Kind::Password, true), "123"),
        secretField(labels.field("cardholder", Word::CardHolder), {})};
    keepTyped(form, session);
    form.controls = {labels.control(control::payCard, Word::Pay, true),
                     labels.control(control::cancel, Word::Cancel)};
    page.forms = {
        std::move(form),
        testerForm({testerControl(outcome::cardOk, KASSA_TEXT("qvickly.tester", "The card is accepted")),
                    testerControl(outcome::cardRefused, KASSA_TEXT("qvickly.tester", "The card is refused")),
                    testerControl(outcome::cardAbandoned,
                                  KASSA_TEXT("qvickly.tester", "The buyer goes back to the checkout"))}),
        testCardsForm()};
    return page;
}

Page threeDsPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::threeDs, labels(Word::Secure));
    addParagraph(page, labels(Word::SecureHint));
    addSum(page, labels, state, session);
    page.forms = {
        cancelForm(labels),
        testerForm(
            {testerControl(outcome::threeDsOk, KASSA_TEXT("qvickly.tester", "3-D Secure passes")),
             testerControl(outcome::threeDsRefused, KASSA_TEXT("qvickly.tester", "3-D Secure refuses")),
             testerControl(outcome::cardAbandoned,
                           KASSA_TEXT("qvickly.tester", "The buyer goes back to the checkout"))})};
    return page;
}

Form swishTesterForm()
{
    return testerForm(
        {testerControl(outcome::swishPaid, KASSA_TEXT("qvickly.tester", "Swish: paid")),
         testerControl(outcome::swishCancelled, KASSA_TEXT("qvickly.tester", "Swish: the buyer cancels")),
         testerControl(outcome::swishTimeout, KASSA_TEXT("qvickly.tester", "Swish: the time is over"))});
}

Form bankidTesterForm()
{
    return testerForm(
        {testerControl(outcome::bankidOk, KASSA_TEXT("qvickly.tester", "BankID: signed")),
         testerControl(outcome::bankidCancelled, KASSA_TEXT("qvickly.tester", "BankID: the buyer cancels")),
         testerControl(outcome::bankidFailed, KASSA_TEXT("qvickly.tester", "BankID: failed")),
         testerControl(outcome::bankidExpired, KASSA_TEXT("qvickly.tester", "BankID: the QR code expires"))});
}

Form appForm(const Labels &labels)
{
    Form form;
    form.id = "app";
    form.controls = {labels.control(control::openApp, Word::OpenApp, true),
                     labels.control(control::cancel, Word::Cancel)};
    return form;
}

Page swishPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::swish, labels(Word::Swish));
    addSum(page, labels, state, session);
    // The public form of a Swish code for a request that exists: "D" and the token.
    page.blocks.push_back({Block::Kind::Qr, labels(Word::SwishHint), {}, "D" + session.swishToken});
    page.forms = {appForm(labels), swishTesterForm()};
    return page;
}

Page bankidPage(const State &state, const Session &session)
{
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, page::bankid, Text::verbatim(QByteArray("BankID")));
    addSum(page, labels, state, session);
    page.forms = {appForm(labels), bankidTesterForm()};
    if (session.bankid.second < qrSeconds)
        page.blocks.push_back({Block::Kind::Qr, labels(Word::BankidHint), {}, bankidQr(session.bankid)});
    else
        page.forms.front().controls.insert(page.forms.front().controls.begin(),
                                           labels.control(control::restart, Word::Restart, true));
    return page;
}

Page checkoutPage(const State &state, const Session &session)
{
    switch (session.stage) {
    case Stage::Identify:
        return stepOnePage(state, session);
    case Stage::Choose:
        return stepTwoPage(state, session);
    case Stage::Handshake:
    case Stage::Confirming:
        return waitingPage(state, session);
    case Stage::Done:
        return donePage(state, session);
    case Stage::Closed:
        break;
    }
    return endPage(state, session);
}

Page documentPage(const State &state, const Session &session)
{
    if (session.stage == Stage::Done)
        return donePage(state, session);
    if (session.stage == Stage::Closed)
        return endPage(state, session);
    switch (session.document) {
    case Document::Card:
        return cardPage(state, session);
    case Document::ThreeDs:
        return threeDsPage(state, session);
    case Document::Swish:
        return swishPage(state, session);
    case Document::Bankid:
        return bankidPage(state, session);
    case Document::Checkout:
    case Document::None:
        break;
    }
    return checkoutPage(state, session);
}

} // namespace

Block warningBlock(Text text)
{
    return {Block::Kind::Warning, std::move(text), {}, {}};
}

Page pageOf(const State &state, const Session &session)
{
    Page page = documentPage(state, session);
    page.advance = session.leaving;
    showErrors(page, session);
    return page;
}

Page appPage(const State &state, const Session &session)
{
    const bool bankid = session.appUrl.startsWith("bankid:");
    const Labels labels(languageOf(state));
    Page page = blankPage(state, session, bankid ? page::bankid : page::swish,
                          Text::verbatim(QByteArray(bankid ? "BankID" : "Swish")));
    page.url = session.appUrl;
    page.locked = false;
    addSum(page, labels, state, session);
    page.forms = {bankid ? bankidTesterForm() : swishTesterForm()};
    return page;
}

Page closedPage(const State &state, const QByteArray &url)
{
    Page page = plainPage(state, url, page::closed, word(Word::Closed, languageOf(state)));
    addParagraph(page, word(Word::ClosedHint, languageOf(state)));
    return page;
}

Page plainPage(const State &state, const QByteArray &url, const QByteArray &id, Text title)
{
    Page page;
    page.id = id;
    page.url = url;
    page.language = languageOf(state);
    page.title = std::move(title);
    return page;
}

int heightOf(const Page &page)
{
    if (page.id == page::step1)
        return 519;
    return page.id == page::step2 ? 841 : 400;
}

QByteArray languageOf(const State &state)
{
    return isOneOf(state.inputs.locale, {"ru", "en"}) ? state.inputs.locale : QByteArray("sv");
}

QByteArray invoicePdf(const Payment &payment)
{
    const QByteArray text =
        "BT /F1 18 Tf 60 760 Td (Faktura " + QByteArray::number(payment.number) + ") Tj ET";
    const std::vector<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(text.size()) + ">>\nstream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<</Size " + QByteArray::number(objects.size() + 1) +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace kassa::qvickly::sandbox
