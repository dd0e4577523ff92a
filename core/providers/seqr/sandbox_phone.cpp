#include "providers/seqr/sandbox_phone.h"

#include "providers/seqr/sandbox_checkout.h"
#include "providers/seqr/sandbox_invoices.h"
#include "providers/seqr/sandbox_notices.h"
#include "providers/seqr/sandbox_payments.h"
#include "providers/seqr/sandbox_phone_pages.h"
#include "wire/browser.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

namespace {

constexpr qsizetype mostPhones = 500;
constexpr std::size_t mostCodes = 10;

Bill *billOn(State &state, const Phone &phone)
{
    const auto found = state.bills.find(phone.bill);
    return found == state.bills.end() ? nullptr : &*found;
}

bool isOver(const State &state, const Phone &phone)
{
    const auto bill = state.bills.constFind(phone.bill);
    if (bill == state.bills.constEnd())
        return phone.screen == Screen::Ended;
    return !isOpen(*bill) && (bill->status != status::paid || bill->committed);
}

void makeRoom(State &state)
{
    if (state.phones.size() < mostPhones)
        return;
    const auto oldest = std::min_element(state.phones.cbegin(), state.phones.cend(),
                                         [](const Phone &a, const Phone &b) { return a.front < b.front; });
    state.phones.remove(oldest.key());
}

void scanSticker(Step &step, Phone &phone, const QByteArray &seqrId)
{
    phone.sticker = seqrId;
    for (const Terminal &terminal : std::as_const(step.state.terminals)) {
        if (terminal.seqrId != seqrId)
            continue;
        if (const Bill *bill = openBill(step.state, terminal.id))
            showBill(step, phone, bill->reference);
        return; // else "Requesting Amount…" until the cash register sends one
    }
    endPhone(step, phone, word(Word::NotFound, step.state.inputs.locale));
}

void scanProduct(Step &step, Phone &phone, const Fields &fields)
{
    phone.webshop = value(fields, "w");
    const QByteArray token = value(fields, "t");
    if (!step.state.webshops.contains(phone.webshop) || token.isEmpty()) {
        report(step, kassa::Report::Kind::Warning, "phone", "webshop.unknown",
               KASSA_TEXT("seqr.sandbox", "Nobody has registered the web-shop %1 with Instant Checkout")
                   .with(phone.webshop.left(60)));
        return endPhone(step, phone, word(Word::NotFound, step.state.inputs.locale));
    }
    phone.screen = Screen::Address;
    step.state.steps.markUnnamed(step.now, phone.url, "2"); // a token says nothing of an order
    phone.persona = step.state.switches.persona;
    if (const Persona *persona = findPersonaOfTheApp(phone.persona))
        phone.details = persona->details;
    phone.details.purchaseToken = token;
}

// The code of a product is scanned by the next buyer while the bill of the one before is open: from now on it
// is at the bill's own address.
void setAside(State &state, Phone phone)
{
    phone.url = phoneUrl(state, readPayload(invoicePayload(phone.bill)).path);
    if (!state.phones.contains(phone.url))
        state.phones.insert(phone.url, phone);
}

Phone &begin(Step &step, const Scanned &scanned, bool byLink)
{
    makeRoom(step.state);
    Phone fresh;
    fresh.url = phoneUrl(step.state, scanned.path);
    fresh.byLink = byLink;
    fresh.number = ++step.state.scans;
    fresh.front = fresh.number;
    Phone &phone = *step.state.phones.insert(fresh.url, fresh);
    if (scanned.kind == Scanned::Kind::Invoice)
        showBill(step, phone, scanned.name);
    else if (scanned.kind == Scanned::Kind::Sticker)
        scanSticker(step, phone, scanned.name);
    else
        scanProduct(step, phone, scanned.fields);
    return phone;
}

void replyPage(Step &step, ExchangeId exchange, const QByteArray &url)
{
    const auto phone = step.state.phones.constFind(url);
    reply(step, exchange,
          phone == step.state.phones.constEnd() ? homePage(step.state) : phonePage(step.state, *phone));
}

// --- what can be pressed

void takeAddress(PurchaseCall &details, const Fields &fields)
{
    const std::pair<const char *, QByteArray PurchaseCall::*> names[] = {
        {"clientName", &PurchaseCall::clientName},
        {"street", &PurchaseCall::street},
        {"zip", &PurchaseCall::zip},
        {"city", &PurchaseCall::city},
        {"state", &PurchaseCall::state},
        {"country", &PurchaseCall::country},
        {"email", &PurchaseCall::email},
        {"msisdn", &PurchaseCall::msisdn}};
    for (const auto &[name, member] : names) {
        if (contains(fields, name))
            details.*member = value(fields, name).left(1000);
    }
}

void pressAddress(Step &step, Phone &phone, const QByteArray &controlId, const Fields &fields)
{
    if (controlId == control::back) {
        step.state.phones.remove(phone.url);
        return;
    }
    if (controlId == personaControl) {
        const Persona *persona = findPersonaOfTheApp(value(fields, "persona"));
        const QByteArray token = phone.details.purchaseToken;
        if (persona) {
            phone.persona = persona->id;
            phone.details = persona->details;
            phone.details.purchaseToken = token;
        }
        return;
    }
    takeAddress(phone.details, fields);
    if (phone.details.street.isEmpty()) // without an address the app goes no further
        return;
    step.state.steps.markUnnamed(step.now, phone.url, "3");
    callShop(step, phone);
}

bool isFourDigits(const QByteArray &pin)
{
    return pin.size() == 4 &&
           std::all_of(pin.begin(), pin.end(), [](char each) { return each >= '0' && each <= '9'; });
}

void enterPin(Step &step, Phone &phone, Bill &bill, const QByteArray &pin, const QByteArray &notice)
{
    phone.wrongPin = pin == wrongPin || !isFourDigits(pin);
    bill.atPin = phone.wrongPin;
    if (phone.wrongPin)
        return;
    step.state.steps.mark(step.now, bill.invoice.clientInvoiceId, "7");
    if (bill.payer.isEmpty())
        bill.payer = step.state.ids.hex("payer", 32);
    payBill(step, bill, notice);
    phonesOfBillChanged(step, bill);
}

void choose(Step &step, Phone &phone, Bill &bill, const QByteArray &chosen)
{
    static const std::map<QByteArray, QByteArray> notices{{outcome::approve, {}},
                                                          {outcome::notifyLost, "lost"},
                                                          {outcome::notifyLate, "late"},
                                                          {outcome::notifyTwice, "twice"},
                                                          {outcome::notifyForm, "form"}};
    if (const auto paid = notices.find(chosen); paid != notices.end())
        return enterPin(step, phone, bill, rightPin, paid->second);
    if (chosen == outcome::wrongPin)
        return enterPin(step, phone, bill, wrongPin, {});
    if (chosen == outcome::forged)
        return notify(step, bill,
                      KASSA_TEXT("seqr.sandbox", "A notification although nothing has been paid"));
    if (chosen == outcome::abandon) {
        bill.atPin = false;
        step.state.phones.remove(phone.url);
        return;
    }
    if (chosen == outcome::bankDeclines)
        declineByBank(step, bill);
    else if (chosen == outcome::expire)
        return expireBill(step, bill);
    else if (chosen == outcome::loyaltyCard)
        return showCard(step, bill);
    else if (chosen == outcome::cancel)
        cancelByBuyer(step, bill);
    phonesOfBillChanged(step, bill);
}

void pressBill(Step &step, Phone &phone, Bill &bill, const BuyerAction &action)
{
    const QByteArray &controlId = action.control;
    const QByteArray prefix(control::outcomePrefix);
    if (controlId.startsWith(prefix)) {
        choose(step, phone, bill, controlId.mid(prefix.size()));
    } else if (controlId == control::pay) {
        bill.atPin = true;
        phone.wrongPin = false;
    } else if (controlId == control::confirm) {
        enterPin(step, phone, bill, value(action.fields, "pin"), {});
    } else if (controlId == control::cancel) {
        choose(step, phone, bill, outcome::cancel);
    }
}

void pressPhone(Step &step, Phone &phone, const BuyerAction &action)
{
    Bill *bill = billOn(step.state, phone);
    if (action.control == control::leave)
        step.state.phones.remove(phone.url);
    else if (bill)
        pressBill(step, phone, *bill, action);
    else
        pressAddress(step, phone, action.control, action.fields);
}

void pressHome(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    const QByteArray prefix(control::pickPrefix);
    QByteArray payload = value(action.fields, "payload").left(2000);
    if (action.control.startsWith(prefix))
        payload = pickedPayload(step.state, action.control.mid(prefix.size()));
    const Phone *phone = scan(step, payload, false);
    step.state.scannedNothing = !phone;
    if (phone)
        reply(step, exchange, redirectTo(phone->url, 303));
    else
        reply(step, exchange, homePage(step.state));
}

} // namespace

Phone *scan(Step &step, const QByteArray &payloadOrLink, bool byLink)
{
    const Scanned scanned = readPayload(payloadOrLink);
    if (scanned.kind == Scanned::Kind::Nothing)
        return nullptr;
    const auto known = step.state.phones.find(phoneUrl(step.state, scanned.path));
    const bool isUsed = known != step.state.phones.end() && !isOver(step.state, *known);
    if (isUsed && scanned.kind == Scanned::Kind::Service && !known->bill.isEmpty()) {
        setAside(step.state, *known);
    } else if (isUsed) {
        known->byLink = known->byLink || byLink;
        known->front = ++step.state.scans;
        return &*known;
    }
    return &begin(step, scanned, byLink);
}

bool openPhone(Step &step, ExchangeId exchange, const QByteArray &path)
{
    if (path == homePath) {
        reply(step, exchange, homePage(step.state));
        return true;
    }
    const QByteArray url = phoneUrl(step.state, path);
    // A page that is there is shown as it is: a reload scans nothing again.
    if (!step.state.phones.contains(url) && !scan(step, "seqr://seqr.se" + path, false))
        return false;
    replyPage(step, exchange, url);
    return true;
}

void phonePressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    if (action.page == phoneUrl(step.state, homePath))
        return pressHome(step, exchange, action);
    const auto phone = step.state.phones.find(action.page);
    if (phone != step.state.phones.end() && phonePage(step.state, *phone).control(action.control))
        pressPhone(step, *phone, action);
    replyPage(step, exchange, action.page);
}

void codeDrawn(Step &step, const QByteArray &payload)
{
    if (readPayload(payload).kind == Scanned::Kind::Nothing)
        return;
    auto &codes = step.state.shownCodes;
    std::erase(codes, payload);
    codes.push_front(payload);
    if (codes.size() > mostCodes)
        codes.pop_back();
}

void showBill(Step &step, Phone &phone, const QByteArray &reference)
{
    const auto bill = step.state.bills.find(reference);
    if (bill == step.state.bills.end())
        return endPhone(step, phone, word(Word::NotFound, step.state.inputs.locale));
    phone.bill = reference;
    const QByteArray &order = bill->invoice.clientInvoiceId;
    step.state.steps.name(phone.url, order);
    step.state.steps.mark(step.now, order, "6");
    billScanned(step, *bill);
}

void endPhone(Step &step, Phone &phone, Text problem)
{
    step.state.steps.name(phone.url, "-"); // its steps are those of no order
    phone.screen = Screen::Ended;
    phone.problem = std::move(problem);
}

void phonesOfBillChanged(Step &step, const Bill &bill)
{
    const bool isPayment = bill.status == status::paid;
    if (isOpen(bill) || (isPayment && !bill.committed) || bill.reversed || bill.invoice.backUrl.isEmpty())
        return;
    for (Phone &phone : step.state.phones) {
        if (phone.bill != bill.reference || !phone.byLink || std::exchange(phone.returned, true))
            continue;
        const Navigation back{Window::Top, {}, "GET", bill.invoice.backUrl, {}};
        if (auto draft = navigate(Party::App, back, step.state.inputs.origins))
            step.effects.emplace_back(Send{std::move(*draft), {}, {}});
    }
}

void stickerGotBill(Step &step, const Bill &bill)
{
    const QByteArray seqrId = step.state.terminals.value(bill.terminal).seqrId;
    for (Phone &phone : step.state.phones) {
        if (!seqrId.isEmpty() && phone.sticker == seqrId && phone.bill.isEmpty())
            showBill(step, phone, bill.reference);
    }
}

std::vector<OpenPage> phonePages(const State &state)
{
    std::vector<const Phone *> phones;
    phones.reserve(std::size_t(state.phones.size()));
    for (const Phone &phone : state.phones)
        phones.push_back(&phone);
    std::sort(phones.begin(), phones.end(),
              [](const Phone *a, const Phone *b) { return a->front < b->front; });
    std::vector<OpenPage> pages{{Party::App, {}, "home", homePage(state)}};
    for (const Phone *phone : phones)
        pages.push_back({Party::App, state.bills.value(phone->bill).invoice.clientInvoiceId,
                         "scan-" + QByteArray::number(phone->number), phonePage(state, *phone)});
    return pages;
}

} // namespace kassa::seqr::sandbox
