#include "providers/qenta/sandbox_pages.h"

#include "providers/qenta/sandbox_frames.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

QByteArray languageOf(const Session &session)
{
    const QByteArray language = fieldOf(session.request(), "language");
    return language == "ru" ? language : QByteArray("en");
}

Page emptyPage(const Session &session, const char *id, Text title)
{
    Page page;
    page.id = id;
    page.url = session.url;
    page.language = languageOf(session);
    page.title = std::move(title);
    return page;
}

void add(Page &page, Block::Kind kind, Text text, Text value = {})
{
    page.blocks.push_back({kind, std::move(text), std::move(value), {}});
}

void addSummary(Page &page, const Session &session)
{
    add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "To pay"), Text::amount(session.amount));
    add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "Order"),
        Text::verbatim(fieldOf(session.request(), "orderDescription")));
    add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "Payment method"), methodTitle(session));
    if (const QByteArray masked = fieldOf(session.stored, "maskedPan"); !masked.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "Card"), Text::verbatim(masked));
    if (const QByteArray iban = fieldOf(session.stored, "bankAccountIban"); !iban.isEmpty())
        add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "Account"), Text::verbatim(iban));
    add(page, Block::Kind::Row, KASSA_TEXT("qenta.page", "The session ends at"),
        KASSA_TEXT("qenta.page", "%1 (UTC)").with(dateTimeText(session.used + sessionLife)));
    for (const Text &notice : session.notices)
        add(page, Block::Kind::Warning, notice);
}

Control button(const char *id, Text label, bool primary = false)
{
    return {id, std::move(label), primary};
}

Control testerButton(const char *id, Text label)
{
    return {QByteArray(control::outcomePrefix) + id, std::move(label), false};
}

Form testerForm(const State &state, const Session &session, bool card)
{
    Form form;
    form.id = "tester";
    form.tester = true;
    PageField code;
    code.name = "code";
    code.label = KASSA_TEXT("qenta.tester", "Error code when declined");
    code.kind = PageField::Kind::Choice;
    code.value = "20000";
    for (const int each : knownErrorCodes()) {
        if (each < 90'000) // the others are the page's own
            code.choices.emplace_back(QByteArray::number(each),
                                      Text::verbatim(QByteArray::number(each) + ' ' +
                                                     knownError(each, languageOf(session)).consumerMessage));
    }
    PageField minutes;
    minutes.name = "minutes";
    minutes.label = KASSA_TEXT("qenta.tester", "Minutes that a pending payment takes");
    minutes.kind = PageField::Kind::Number;
    minutes.value = QByteArray::number(
        qlonglong(std::chrono::floor<std::chrono::minutes>(state.switches.pending).count()));
    form.fields = {std::move(code), std::move(minutes)};
    form.controls = {
        testerButton(outcome::approve, KASSA_TEXT("qenta.tester", "Approve")),
        testerButton(outcome::decline, KASSA_TEXT("qenta.tester", "Decline")),
        testerButton(outcome::cancel, KASSA_TEXT("qenta.tester", "Cancel")),
        testerButton(outcome::pendingApprove, KASSA_TEXT("qenta.tester", "Pending, then approve")),
        testerButton(outcome::pendingDecline, KASSA_TEXT("qenta.tester", "Pending, then decline"))};
    if (card) {
        for (Control &each : std::vector<Control>{
                 testerButton(outcome::secured, KASSA_TEXT("qenta.tester", "3-D Secure passed")),
                 testerButton(outcome::notSecured, KASSA_TEXT("qenta.tester", "3-D Secure failed (20009)")),
                 testerButton(outcome::notEnrolled,
                              KASSA_TEXT("qenta.tester", "Card not enrolled in 3-D Secure")),
                 testerButton(outcome::frictionless,
                              KASSA_TEXT("qenta.tester", "3-D Secure without a question"))})
            form.controls.push_back(std::move(each));
    }
    for (Control &each : std::vector<Control>{
             testerButton(outcome::closePaid,
                          KASSA_TEXT("qenta.tester", "The buyer pays and closes the window")),
             testerButton(outcome::closeUnpaid, KASSA_TEXT("qenta.tester", "The buyer closes the window")),
             testerButton(outcome::timeOut, KASSA_TEXT("qenta.tester", "The session times out on the page"))})
        form.controls.push_back(std::move(each));
    return form;
}

bool isCard(const Session &session)
{
    const PaymentType *type = findPaymentType(session.paymentType);
    return type != nullptr && (type->storing == Storing::Card || type->storing == Storing::GooglePay);
}

Page selectPage(const State &state, const Session &session)
{
    Page page = emptyPage(session, page::select, KASSA_TEXT("qenta.page", "Payment"));
    addSummary(page, session);
    Form form;
    form.id = "pay";
    form.controls = {button(control::pay, KASSA_TEXT("qenta.page", "Pay"), true),
                     button(control::cancel, KASSA_TEXT("qenta.page", "Cancel"))};
    page.forms = {std::move(form), testerForm(state, session, isCard(session))};
    return page;
}

Page cardEntryPage(const State &state, const Session &session)
{
    Page page = emptyPage(session, page::cardEntry, KASSA_TEXT("qenta.page", "Card details"));
    addSummary(page, session);
    Form form;
    form.id = "card";
    form.fields = cardFields({});
    form.controls = {button(control::pay, KASSA_TEXT("qenta.page", "Pay"), true),
                     button(control::cancel, KASSA_TEXT("qenta.page", "Cancel"))};
    for (PageField &field : form.fields) {
        if (hasField(session.typed, field.name))
            field.value = fieldOf(session.typed, field.name);
    }
    const Client *client = findClient(state, session.customerId, session.shopId);
    page.forms = {
        std::move(form), testerForm(state, session, true),
        testCardsForm(client ? client->mode : Mode::Demo, KASSA_TEXT("qenta.tester", "Pay with this card"))};
    return page;
}

Page acsPage(const State &state, const Session &session)
{
    Page page = emptyPage(session, page::acs, KASSA_TEXT("qenta.page", "Confirm your payment"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta.page", "The bank that issued your card asks who you are. The password is %1.")
            .with(QByteArray(acsPassword)));
    addSummary(page, session);
    PageField password;
    password.kind = PageField::Kind::Password;
    password.name = "password";
    password.sensitive = true;
    password.label = KASSA_TEXT("qenta.page", "Password");
    Form form;
    form.id = "acs";
    form.fields = {std::move(password)};
    form.controls = {button(control::confirm, KASSA_TEXT("qenta.page", "Confirm"), true),
                     button(control::refuse, KASSA_TEXT("qenta.page", "Refuse")),
                     button(control::cancel, KASSA_TEXT("qenta.page", "Cancel"))};
    page.forms = {std::move(form), testerForm(state, session, true)};
    return page;
}

Page bankPage(const State &state, const Session &session)
{
    Page page = emptyPage(session, page::bank, methodTitle(session));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta.page",
                   "In demo mode no bank is contacted: choose whether this payment succeeds or fails."));
    addSummary(page, session);
    Form form;
    form.id = "bank";
    form.controls = {button(control::confirm, KASSA_TEXT("qenta.page", "Success"), true),
                     button(control::refuse, KASSA_TEXT("qenta.page", "Failure")),
                     button(control::cancel, KASSA_TEXT("qenta.page", "Cancel"))};
    page.forms = {std::move(form), testerForm(state, session, false)};
    return page;
}

Page overPage(const Session &session)
{
    Page page = emptyPage(session, page::over, KASSA_TEXT("qenta.page", "This page is closed"));
    const WireError error =
        session.timedOut ? knownError(99996, languageOf(session)) : knownError(99992, languageOf(session));
    add(page, Block::Kind::Warning, Text::verbatim(error.code + ' ' + error.consumerMessage));
    return page;
}

Page closedPage(const Session &session)
{
    Page page = emptyPage(session, page::over, KASSA_TEXT("qenta.page", "This window is closed"));
    add(page, Block::Kind::Paragraph,
        KASSA_TEXT("qenta.page", "The buyer has closed this window: nothing in it can be pressed any more. "
                                 "What became of the payment is confirmed after 30 minutes."));
    return page;
}

} // namespace

Page pageOf(const State &state, const Session &session)
{
    if (isOver(session) || session.timedOut)
        return overPage(session);
    if (session.closed)
        return closedPage(session);
    if (session.document == page::acs)
        return acsPage(state, session);
    if (session.document == page::bank)
        return bankPage(state, session);
    const bool asks = isCard(session) && session.stored.empty() &&
                      fieldOf(session.request(), "sourceOrderNumber").isEmpty() &&
                      fieldOf(session.request(), "paymentToken").isEmpty();
    return asks ? cardEntryPage(state, session) : selectPage(state, session);
}

Text methodTitle(const Session &session)
{
    const PaymentType *type = findPaymentType(session.paymentType);
    return type == nullptr ? Text::verbatim(session.paymentType) : type->title;
}

Page unknownPage(const State &state, const QByteArray &url)
{
    Session nobody;
    nobody.url = url;
    nobody.form = buildForm({{"language", state.inputs.locale}});
    nobody.stage = Stage::Failure;
    return overPage(nobody);
}

const char *documentOf(const QByteArray &script)
{
    if (script == "acs.php")
        return page::acs;
    return script == "bank.php" ? page::bank : page::select;
}

} // namespace kassa::qenta::sandbox
