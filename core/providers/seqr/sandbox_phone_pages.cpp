#include "providers/seqr/sandbox_phone_pages.h"

#include "providers/seqr/sandbox_payments.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

namespace {

constexpr int mostPicks = 10;

QByteArray languageFor(const State &state)
{
    return state.inputs.locale == "ru" || state.inputs.locale == "en" ? state.inputs.locale
                                                                      : QByteArray("sv");
}

Page appPage(const State &state, const char *id, const QByteArray &url, Text title)
{
    Page page;
    page.id = id;
    page.url = url;
    page.language = languageFor(state);
    page.title = std::move(title);
    return page;
}

void say(Page &page, Text text, Block::Kind kind = Block::Kind::Paragraph)
{
    page.blocks.push_back({kind, std::move(text), {}, {}});
}

void row(Page &page, Text label, Text shown)
{
    page.blocks.push_back({Block::Kind::Row, std::move(label), std::move(shown), {}});
}

Form plainForm(const char *id, std::vector<Control> controls)
{
    Form form;
    form.id = id;
    form.controls = std::move(controls);
    return form;
}

// --- home

std::vector<const Bill *> openBills(const State &state)
{
    std::vector<const Bill *> bills;
    for (auto each = state.bills.cend(); each != state.bills.cbegin() && bills.size() < mostPicks;) {
        --each;
        if (isOpen(*each))
            bills.push_back(&*each);
    }
    return bills;
}

Form picksForm(const State &state)
{
    Form form = plainForm("codes", {});
    form.legend = word(Word::CodesNow, languageFor(state));
    int number = 0;
    for (const QByteArray &payload : state.shownCodes)
        form.controls.push_back(
            {control::pickPrefix + QByteArray::number(++number), Text::verbatim(payload), false});
    for (const Bill *bill : openBills(state))
        form.controls.push_back({control::pickPrefix + bill->reference,
                                 KASSA_TEXT("seqr.phone", "%1, %2, %3")
                                     .with(Text::verbatim(bill->invoice.clientInvoiceId))
                                     .with(Text::verbatim(bill->invoice.title))
                                     .with(Text::amount(bill->total)),
                                 false});
    return form;
}

// --- address

PageField addressField(const char *name, Text label, const QByteArray &content, bool required = true)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    field.value = content;
    field.required = required;
    return field;
}

Form addressForm(const State &state, const PurchaseCall &details)
{
    const QByteArray language = languageFor(state);
    Form form = plainForm("address", {{control::confirm, word(Word::Confirm, language), true},
                                      {control::back, word(Word::Back, language), false}});
    form.fields = {addressField("clientName", word(Word::Name, language), details.clientName),
                   addressField("street", word(Word::Street, language), details.street),
                   addressField("zip", word(Word::Zip, language), details.zip),
                   addressField("city", word(Word::City, language), details.city),
                   addressField("state", word(Word::Region, language), details.state, false),
                   addressField("country", word(Word::Country, language), details.country),
                   addressField("email", word(Word::Email, language), details.email),
                   addressField("msisdn", word(Word::Phone, language), details.msisdn, false)};
    form.fields[6].kind = PageField::Kind::Email;
    form.fields[7].kind = PageField::Kind::Phone;
    return form;
}

Form personaForm(const Phone &phone)
{
    PageField choice = addressField("persona", KASSA_TEXT("seqr.tester", "Whose phone it is"), phone.persona);
    choice.kind = PageField::Kind::Choice;
    for (const Persona &each : personasOfTheApp())
        choice.choices.emplace_back(each.id, each.title);
    Form form = plainForm("tester", {{personaControl, KASSA_TEXT("seqr.tester", "Take this phone"), false}});
    form.tester = true;
    form.fields = {std::move(choice)};
    return form;
}

Page addressPage(const State &state, const Phone &phone)
{
    const QByteArray language = languageFor(state);
    Page page = appPage(state, page::address, phone.url, word(Word::DeliveryAddress, language));
    const Persona *persona = findPersonaOfTheApp(phone.persona);
    if (persona && !persona->hasAddress)
        say(page, word(Word::NoAddress, language), Block::Kind::Notice);
    else
        say(page, word(Word::AddressHint, language));
    page.forms = {addressForm(state, phone.details), personaForm(phone)};
    return page;
}

// --- bill and PIN

void addBill(Page &page, const State &state, const Bill &bill, qint64 sum)
{
    const QByteArray language = languageFor(state);
    say(page, Text::verbatim(bill.invoice.title));
    row(page, word(Word::To, language), Text::verbatim(state.account.reseller));
    for (const InvoiceRow &each : bill.invoice.rows) {
        const auto amount = moneyOf(each.total);
        row(page,
            KASSA_TEXT("seqr.phone", "%1 x %2").with(each.quantity).with(Text::verbatim(each.description)),
            amount ? Text::amount(*amount) : Text());
    }
    row(page, word(Word::Total, language), Text::amount({sum, bill.total.currency}));
}

Form choicesForm(const Bill &bill)
{
    const auto choice = [](const char *id, Text label) {
        return Control{QByteArray(control::outcomePrefix) + id, std::move(label), false};
    };
    Form form = plainForm(
        "tester",
        {choice(outcome::approve, KASSA_TEXT("seqr.tester", "The buyer pays")),
         choice(outcome::notifyLost, KASSA_TEXT("seqr.tester", "Paid, the notification is lost")),
         choice(outcome::notifyLate, KASSA_TEXT("seqr.tester", "Paid, the notification comes late")),
         choice(outcome::notifyTwice, KASSA_TEXT("seqr.tester", "Paid, the notification comes twice")),
         choice(outcome::notifyForm, KASSA_TEXT("seqr.tester", "Paid, the notification has a form")),
         choice(outcome::forged, KASSA_TEXT("seqr.tester", "A forged notification, nothing is paid")),
         choice(outcome::wrongPin, KASSA_TEXT("seqr.tester", "Wrong PIN")),
         choice(outcome::bankDeclines, KASSA_TEXT("seqr.tester", "The bank declines")),
         choice(outcome::cancel, KASSA_TEXT("seqr.tester", "The buyer cancels")),
         choice(outcome::abandon, KASSA_TEXT("seqr.tester", "The app is closed")),
         choice(outcome::expire, KASSA_TEXT("seqr.tester", "The bill expires"))});
    if (!bill.hasBuyerToken)
        form.controls.push_back(
            choice(outcome::loyaltyCard, KASSA_TEXT("seqr.tester", "The buyer shows a loyalty card")));
    form.tester = true;
    return form;
}

Page billPage(const State &state, const Phone &phone, const Bill &bill)
{
    const QByteArray language = languageFor(state);
    Page page = appPage(state, page::bill, phone.url, word(Word::Bill, language));
    addBill(page, state, bill, bill.total.minor);
    page.forms = {plainForm("bill", {{control::pay, word(Word::ConfirmPayment, language), true},
                                     {control::cancel, word(Word::Cancel, language), false}}),
                  choicesForm(bill)};
    return page;
}

Page pinPage(const State &state, const Phone &phone, const Bill &bill)
{
    const QByteArray language = languageFor(state);
    Page page = appPage(state, page::pin, phone.url, word(Word::EnterPin, language));
    row(page, word(Word::Total, language), Text::amount(bill.total));
    PageField pin;
    pin.kind = PageField::Kind::Password;
    pin.name = "pin";
    pin.label = word(Word::PinHint, language);
    pin.pattern = "[0-9]{4}";
    pin.required = true;
    pin.sensitive = true;
    if (phone.wrongPin)
        pin.error = word(Word::WrongPin, language);
    Form form = plainForm("pin", {{control::confirm, word(Word::Pay, language), true},
                                  {control::cancel, word(Word::Cancel, language), false}});
    form.fields = {std::move(pin)};
    page.forms = {std::move(form), choicesForm(bill)};
    return page;
}

// --- afterwards

Page waitingPage(const State &state, const Phone &phone, Word title)
{
    const QByteArray language = languageFor(state);
    Page page = appPage(state, page::waiting, phone.url, word(title, language));
    page.forms = {plainForm("waiting", {{control::leave, word(Word::Close, language), false}})};
    return page;
}

// The shop must update the invoice; the buyer need not wait for that.
Page amountPage(const State &state, const Phone &phone)
{
    Page page = waitingPage(state, phone, Word::WaitingForAmount);
    page.forms.front().controls.push_back({control::cancel, word(Word::Cancel, languageFor(state)), false});
    return page;
}

// The clock that only the tester sees: the buyer's app shows "Paying…".
Page payingPage(const State &state, const Phone &phone, const Bill &bill)
{
    Page page = waitingPage(state, phone, Word::Paying);
    page.id = page::paying;
    row(page, word(Word::Total, languageFor(state)), Text::amount(bill.total));
    say(page,
        KASSA_TEXT_N("seqr.tester", "%n second(s) left for the shop to ask, else the money goes back")(
            secondsLeft(bill, state.now)),
        Block::Kind::Notice);
    return page;
}

void addWayBack(Page &page, const State &state, const Bill &bill)
{
    const QByteArray language = languageFor(state);
    if (!bill.invoice.backUrl.isEmpty())
        page.blocks.push_back({Block::Kind::Link, word(Word::ToShop, language), {}, bill.invoice.backUrl});
    page.forms = {plainForm("over", {{control::leave, word(Word::Close, language), false}})};
}

Page receiptPage(const State &state, const Phone &phone, const Bill &bill)
{
    const QByteArray language = languageFor(state);
    const bool reserved = bill.status == status::reserved;
    Page page = appPage(state, page::receipt, phone.url,
                        word(reserved ? Word::AmountReserved : Word::PaymentCompleted, language));
    addBill(page, state, bill, reserved ? bill.total.minor : bill.paid); // a part may have been committed
    if (!bill.ersReference.isEmpty())
        row(page, word(Word::Reference, language), Text::verbatim(bill.ersReference));
    if (bill.receipts > 0) // submitPaymentReceipt
        row(page, word(Word::ReceiptsOfShop, language), Text::verbatim(QByteArray::number(bill.receipts)));
    if (bill.invoice.footer && !bill.invoice.footer->isEmpty())
        say(page, Text::verbatim(*bill.invoice.footer));
    addWayBack(page, state, bill);
    return page;
}

Text smsText(const State &state, const Bill &bill)
{
    if (languageFor(state) == "sv")
        return Text::verbatim(
            QByteArrayLiteral("SMS: Butiken bekräftade inte köpet. Beloppet är återbetalt."));
    return KASSA_TEXT("seqr.phone",
                      "SMS: The shop did not confirm the purchase. %1 went back to your account.")
        .with(Text::amount({bill.paid, bill.total.currency}));
}

Page endedPage(const State &state, const Phone &phone, const Bill &bill)
{
    const Word title = bill.status == status::failed    ? Word::PaymentFailed
                       : bill.status == status::expired ? Word::BillExpired
                                                        : Word::PaymentCanceled;
    Page page = appPage(state, page::ended, phone.url, word(title, languageFor(state)));
    row(page, word(Word::Total, languageFor(state)), Text::amount(bill.total));
    if (bill.reversed)
        say(page, smsText(state, bill), Block::Kind::Warning);
    addWayBack(page, state, bill);
    return page;
}

Page billScreen(const State &state, const Phone &phone, const Bill &bill)
{
    if (bill.status == status::pending)
        return amountPage(state, phone);
    if (bill.status == status::issued)
        return bill.atPin ? pinPage(state, phone, bill) : billPage(state, phone, bill);
    if (bill.status == status::paid && !bill.committed)
        return payingPage(state, phone, bill);
    const bool good = bill.status == status::paid || bill.status == status::reserved;
    return good ? receiptPage(state, phone, bill) : endedPage(state, phone, bill);
}

} // namespace

Page homePage(const State &state)
{
    const QByteArray language = languageFor(state);
    Page page = appPage(state, page::home, phoneUrl(state, homePath), word(Word::TapToScan, language));
    PageField payload;
    payload.name = "payload";
    payload.label = word(Word::ScanHint, language);
    payload.placeholder = "HTTP://SEQR.SE/R...";
    if (state.scannedNothing)
        payload.error = word(Word::NotFound, language);
    Form form = plainForm("scan", {{control::scan, word(Word::Scan, language), true}});
    form.fields = {std::move(payload)};
    page.forms = {std::move(form)};
    Form picks = picksForm(state);
    if (!picks.controls.empty())
        page.forms.push_back(std::move(picks));
    return page;
}

QByteArray pickedPayload(const State &state, const QByteArray &pick)
{
    if (state.bills.contains(pick))
        return invoicePayload(pick);
    const auto number = pick.toULongLong();
    return number >= 1 && number <= state.shownCodes.size() ? state.shownCodes[number - 1] : QByteArray();
}

Page phonePage(const State &state, const Phone &phone)
{
    const auto bill = state.bills.constFind(phone.bill);
    if (bill != state.bills.constEnd())
        return billScreen(state, phone, *bill);
    if (phone.screen == Screen::Address)
        return addressPage(state, phone);
    if (phone.screen == Screen::Requesting)
        return waitingPage(state, phone, Word::RequestingAmount);
    Page page = appPage(state, page::ended, phone.url, phone.problem);
    page.forms = {plainForm("over", {{control::leave, word(Word::Close, languageFor(state)), false}})};
    return page;
}

} // namespace kassa::seqr::sandbox
