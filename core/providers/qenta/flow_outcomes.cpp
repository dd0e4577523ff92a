#include "providers/qenta/flow_parts.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/payment_types.h"
#include "providers/qenta/test_data.h"

namespace kassa::qenta {

namespace {

using Buyer = std::vector<BuyerStep>;

OperationStep atShop(const char *operation, Fields fields = {})
{
    return {Side::Shop, operation, std::move(fields)};
}

OperationStep setShop(const char *operation, QByteArray value)
{
    return atShop(operation, {{"value", std::move(value)}});
}

OperationStep atSandbox(const char *operation, Fields fields = {})
{
    return {Side::Sandbox, operation, std::move(fields)};
}

OperationStep setSandbox(const char *operation, QByteArray value)
{
    return atSandbox(operation, {{"value", std::move(value)}});
}

Outcome outcomeOf(QByteArray id, Text title, Text description, Buyer buyer, const char *state,
                  int fulfilled = 1)
{
    Outcome made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.description = std::move(description);
    made.buyer = std::move(buyer);
    made.shopState = state;
    made.fulfilled = fulfilled;
    return made;
}

Outcome with(Outcome made, std::vector<OperationStep> before)
{
    made.before = std::move(before);
    return made;
}

Outcome then(Outcome made, std::vector<OperationStep> after)
{
    made.after = std::move(after);
    return made;
}

Outcome by(const char *entry, Outcome made)
{
    made.entry = entry;
    return made;
}

// --- what a buyer does; the published cards by the names that redaction gives them. Which pages ask for the
// card depends on the way into the purchase, so these steps are such that are passed over where there is no
// such page; a developer's own shop has none of the shop's.

BuyerStep press(const char *page, const QByteArray &control, Fields fields = {})
{
    return {page, control, std::move(fields)};
}

BuyerStep maybe(BuyerStep step)
{
    step.repeat = true;
    return step;
}

Fields cardData(const char *card)
{
    return {{"pan", card},
            {"expirationMonth", "12"},
            {"expirationYear", "2031"},
            {"cardverifycode", "<<cvc:test>>"},
            {"cardholdername", "Jörg Weiß"}};
}

BuyerStep decide(const char *page, const char *chosen, Fields fields = {})
{
    return press(page, QByteArray(control::outcomePrefix) + chosen, std::move(fields));
}

BuyerStep commit()
{
    return maybe(press(page::shopReview, control::commit));
}

// To the provider's page with that card, whatever the entry.
Buyer toPay(const char *card)
{
    return {maybe(press(page::shopCheckout, control::store, cardData(card))),
            maybe(press(page::pci3, control::store, cardData(card))),
            maybe(press(page::shopCheckout, control::proceed)), commit()};
}

Buyer payingWith(const char *card)
{
    Buyer steps = toPay(card);
    steps.push_back(maybe(press(page::cardEntry, control::pay, cardData(card))));
    steps.push_back(maybe(press(page::select, control::pay)));
    return steps;
}

// The tester's choice, on the page that asks for the card or on the one that has it.
Buyer deciding(const char *chosen, const Fields &fields = {}, const char *card = "<<card:mastercard>>")
{
    Buyer steps = toPay(card);
    steps.push_back(maybe(decide(page::cardEntry, chosen, fields)));
    steps.push_back(maybe(decide(page::select, chosen, fields)));
    return steps;
}

Buyer plus(Buyer steps, const Buyer &more)
{
    steps.insert(steps.end(), more.begin(), more.end());
    return steps;
}

BuyerStep choose(const QByteArray &method)
{
    return press(page::shopCheckout, control::chooseMethod, {{"method", method}});
}

Buyer approving()
{
    return payingWith("<<card:mastercard>>");
}

// --- groups

std::vector<Outcome> cards()
{
    using namespace shopState;
    const Buyer secured = plus(payingWith("<<card:visa-3ds>>"),
                               {press(page::acs, control::confirm, {{"password", acsPasswordMarker}})});
    return {
        outcomeOf("approve", KASSA_TEXT("qenta", "Approved"),
                  KASSA_TEXT("qenta", "A card without 3-D Secure is booked at once."), approving(), approved),
        outcomeOf("card-3ds", KASSA_TEXT("qenta", "Card with 3-D Secure"),
                  KASSA_TEXT("qenta", "The bank asks the buyer to confirm the payment, and the buyer does."),
                  secured, approved),
        outcomeOf("card-3ds-refused", KASSA_TEXT("qenta", "3-D Secure refused"),
                  KASSA_TEXT("qenta", "The buyer does not confirm at the bank: 20009."),
                  plus(payingWith("<<card:visa-3ds>>"), {press(page::acs, control::refuse)}), failed, 0),
        outcomeOf("card-not-enrolled", KASSA_TEXT("qenta", "Card not enrolled"),
                  KASSA_TEXT("qenta", "The card takes no part in 3-D Secure: 20013."),
                  deciding(outcome::notEnrolled, {}, "<<card:visa>>"), failed, 0),
        outcomeOf("card-frictionless", KASSA_TEXT("qenta", "3-D Secure without a question"),
                  KASSA_TEXT("qenta", "The bank knows the buyer: authenticated, without a page."),
                  deciding(outcome::frictionless), approved),
        outcomeOf("decline", KASSA_TEXT("qenta", "Declined"),
                  KASSA_TEXT("qenta", "The financial institution says no: 20000."),
                  deciding(outcome::decline), failed, 0),
        outcomeOf("decline-expired", KASSA_TEXT("qenta", "Card expired"),
                  KASSA_TEXT("qenta", "The financial institution says that the card has expired: 20004."),
                  deciding(outcome::decline, {{"code", "20004"}}), failed, 0),
        outcomeOf("cancel", KASSA_TEXT("qenta", "The buyer cancels"),
                  KASSA_TEXT("qenta", "CANCEL is confirmed, unsigned, and the browser comes back."),
                  deciding(outcome::cancel), cancelled, 0),
        outcomeOf("pending-approved", KASSA_TEXT("qenta", "Pending, then approved"),
                  KASSA_TEXT("qenta", "Two confirmations with the same order number: PENDING, then SUCCESS."),
                  deciding(outcome::pendingApprove), approved),
        outcomeOf("pending-declined", KASSA_TEXT("qenta", "Pending, then declined"),
                  KASSA_TEXT("qenta", "PENDING, then an unsigned FAILURE."),
                  deciding(outcome::pendingDecline), failed, 0),
        with(outcomeOf("pending-without-url", KASSA_TEXT("qenta", "Pending without pendingUrl"),
                       KASSA_TEXT("qenta", "A shop that sends no pendingUrl is told of a failure."),
                       deciding(outcome::pendingApprove), failed, 0),
             {setShop(shopOperation::pendingUrl, "off")}),
        outcomeOf(
            "second-try", KASSA_TEXT("qenta", "Declined, then paid"),
            KASSA_TEXT("qenta", "The buyer tries again, with a new data storage."),
            plus(plus(deciding(outcome::decline), {press(page::shopResult, control::again)}), approving()),
            approved),
        outcomeOf("closed-after-paying", KASSA_TEXT("qenta", "Window closed after paying"),
                  KASSA_TEXT("qenta", "After 30 minutes the provider asks and confirms SUCCESS."),
                  deciding(outcome::closePaid), approved),
        outcomeOf("closed", KASSA_TEXT("qenta", "Window closed"),
                  KASSA_TEXT("qenta", "After 30 minutes the provider confirms FAILURE."),
                  deciding(outcome::closeUnpaid), failed, 0),
        outcomeOf("timed-out", KASSA_TEXT("qenta", "Session timed out"),
                  KASSA_TEXT("qenta", "The page shows 99996 and the shop is told of a failure."),
                  deciding(outcome::timeOut), failed, 0),
    };
}

std::vector<Outcome> storages()
{
    using namespace shopState;
    // The first review has to come: the pages behind it come a second time.
    Buyer first = toPay("<<card:mastercard>>");
    first.back() = press(page::shopReview, control::commit);
    const Buyer twice = plus(std::move(first), approving());
    return {
        with(outcomeOf(
                 "storage-expired", KASSA_TEXT("qenta", "Data storage expired"),
                 KASSA_TEXT("qenta", "The buyer takes 31 minutes for the review and types the card again."),
                 twice, approved),
             {setShop(shopOperation::wait, "31")}),
        outcomeOf("coupon", KASSA_TEXT("qenta", "Coupon and cross-selling"),
                  KASSA_TEXT("qenta", "The order changes between the data storage and the start."),
                  plus({maybe(press(page::shopCheckout, control::store, cardData("<<card:visa>>"))),
                        maybe(press(page::pci3, control::store, cardData("<<card:visa>>"))),
                        maybe(press(page::shopCheckout, control::proceed)),
                        press(page::shopReview, control::coupon), press(page::shopReview, control::addItem),
                        commit()},
                       {maybe(press(page::cardEntry, control::pay, cardData("<<card:visa>>"))),
                        maybe(press(page::select, control::pay))}),
                  approved),
        by(entry::ownForm,
           outcomeOf("real-card", KASSA_TEXT("qenta", "A card that is not a demo card"),
                     KASSA_TEXT("qenta", "Refused with 30010; then the buyer takes a demo card."),
                     plus({press(page::shopCheckout, control::store, cardData("<<card:test-visa>>"))},
                          payingWith("<<card:amex>>")),
                     approved)),
        by(entry::iframe,
           outcomeOf("real-card-in-frame",
                     KASSA_TEXT("qenta", "A card that is not a demo card, in the frame"),
                     KASSA_TEXT("qenta", "Refused with 30010; then the buyer takes a demo card."),
                     plus({press(page::pci3, control::store, cardData("<<card:test-visa>>")),
                           press(page::pci3, control::store, cardData("<<card:amex>>")),
                           press(page::shopCheckout, control::proceed)},
                          {commit(), press(page::select, control::pay)}),
                     approved)),
        by(entry::iframe,
           with(
               outcomeOf("frame-style", KASSA_TEXT("qenta", "The frame in the shop's style"),
                         KASSA_TEXT("qenta", "iframeCssUrl: the provider fetches a style sheet of the shop."),
                         plus({press(page::pci3, control::store, cardData("<<card:mastercard>>")),
                               press(page::shopCheckout, control::proceed)},
                              {commit(), press(page::select, control::pay)}),
                         approved),
               {setShop(shopOperation::frameStyle, "on")})),
        with(outcomeOf("popup", KASSA_TEXT("qenta", "In a popup"),
                       KASSA_TEXT("qenta", "The provider's page opens in a window of its own."), approving(),
                       approved),
             {setShop(shopOperation::window, "popup")}),
        with(
            outcomeOf("in-a-frame", KASSA_TEXT("qenta", "In a frame"),
                      KASSA_TEXT("qenta", "The provider's page is inside the shop's; the return breaks out."),
                      approving(), approved),
            {setShop(shopOperation::window, "iframe")}),
        with(outcomeOf("legacy-hash", KASSA_TEXT("qenta", "Legacy fingerprints"),
                       KASSA_TEXT("qenta", "Shop and provider use plain SHA-512."), approving(), approved),
             {setShop(shopOperation::hash, "sha512"), setSandbox(sandboxOperation::hash, "sha512")}),
        with(outcomeOf(
                 "no-html-answer", KASSA_TEXT("qenta", "Maintenance page"),
                 KASSA_TEXT("qenta", "The provider answers with a page instead of data: nothing starts."), {},
                 error, 0),
             {setShop(shopOperation::method, "SEPA-DD"),
              atSandbox(sandboxOperation::fault, {{"kind", faultKind::maintenance}, {"times", "1"}})}),
        with(outcomeOf("odd-answers", KASSA_TEXT("qenta", "Odd answers"),
                       KASSA_TEXT("qenta", "Unknown names and another order of pairs change nothing."),
                       approving(), approved),
             {atSandbox(sandboxOperation::fault, {{"kind", faultKind::extraNames}, {"times", "3"}})}),
    };
}

std::vector<Outcome> confirmations()
{
    using namespace shopState;
    using namespace sandboxOperation;
    const auto forgedBy = [](const char *kind, Text title) {
        return with(outcomeOf(QByteArray("forged-") + kind, std::move(title),
                              KASSA_TEXT("qenta", "The shop refuses the forgery and takes the genuine one."),
                              approving(), approved),
                    {setSandbox(sandboxOperation::forgery, kind)});
    };
    return {
        with(outcomeOf("confirmed-after", KASSA_TEXT("qenta", "Confirmation after the redirect"),
                       KASSA_TEXT("qenta", "The browser comes back first and waits for the shop's record."),
                       approving(), approved),
             {setSandbox(confirmation, "after")}),
        with(outcomeOf("confirmed-late", KASSA_TEXT("qenta", "Late confirmation"),
                       KASSA_TEXT("qenta", "It comes five minutes after the redirect."), approving(),
                       approved),
             {setSandbox(confirmation, "late")}),
        with(outcomeOf("confirmed-twice", KASSA_TEXT("qenta", "Confirmation twice"),
                       KASSA_TEXT("qenta", "The goods are released once."), approving(), approved),
             {setSandbox(confirmation, "twice")}),
        with(outcomeOf("confirmation-lost", KASSA_TEXT("qenta", "No confirmation"),
                       KASSA_TEXT("qenta", "The shop cannot know whether it was paid: a person has to look."),
                       approving(), unknown, 0),
             {setSandbox(confirmation, "lost")}),
        with(outcomeOf(
                 "confirmation-lost-asked", KASSA_TEXT("qenta", "No confirmation, but a number"),
                 KASSA_TEXT("qenta", "The shop made the order number in advance and asks for the order."),
                 approving(), approved),
             {setSandbox(confirmation, "lost"), setShop(shopOperation::orderNumbers, "on")}),
        with(outcomeOf("redelivered", KASSA_TEXT("qenta", "Confirmation redelivered"),
                       KASSA_TEXT("qenta", "The shop fails twice and is told again after 1 and 5 minutes."),
                       approving(), approved),
             {setSandbox(redelivery, "1,5,60"), setShop(shopOperation::confirmAnswer, "500,500,ok")}),
        forgedBy(forgery::alteredAmount, KASSA_TEXT("qenta", "Forged: other amount")),
        forgedBy(forgery::noFingerprint, KASSA_TEXT("qenta", "Forged: no fingerprint")),
        forgedBy(forgery::noSecret, KASSA_TEXT("qenta", "Forged: list without the secret")),
        forgedBy(forgery::legacyHash, KASSA_TEXT("qenta", "Forged: legacy hash")),
        forgedBy(forgery::foreignSecret, KASSA_TEXT("qenta", "Forged: foreign secret")),
        forgedBy(forgery::swappedOrder, KASSA_TEXT("qenta", "Forged: other order of fields")),
        then(outcomeOf("forged-failure", KASSA_TEXT("qenta", "Forged failure after payment"),
                       KASSA_TEXT("qenta", "An unsigned FAILURE does not undo a paid order."), approving(),
                       approved),
             {atSandbox(forgeFailure)}),
    };
}

std::vector<Outcome> afterwards()
{
    using namespace shopState;
    using namespace shopOperation;
    const OperationStep day = atSandbox(sandboxOperation::closeDay);
    const auto afterApproval = [](const char *id, Text title, Text description, const char *state,
                                  std::vector<OperationStep> after) {
        return then(outcomeOf(id, std::move(title), std::move(description), approving(), state),
                    std::move(after));
    };
    return {
        afterApproval("deposit", KASSA_TEXT("qenta", "Captured later"),
                      KASSA_TEXT("qenta", "The shop captures the whole sum."), paid, {atShop(deposit)}),
        afterApproval("deposit-in-parts", KASSA_TEXT("qenta", "Captured in parts"),
                      KASSA_TEXT("qenta", "A part first, then the rest."), paid,
                      {atShop(depositPart, {{"amount", "50,00"}}), atShop(deposit)}),
        afterApproval("deposit-reversed", KASSA_TEXT("qenta", "Capture taken back"),
                      KASSA_TEXT("qenta", "Before the day is closed."), approved,
                      {atShop(deposit), atShop(depositReversal)}),
        afterApproval("approval-reversed", KASSA_TEXT("qenta", "Authorisation given up"),
                      KASSA_TEXT("qenta", "Nothing is captured."), reversed, {atShop(approveReversal)}),
        afterApproval("refund", KASSA_TEXT("qenta", "Refunded"),
                      KASSA_TEXT("qenta", "Captured, the day is closed, everything is paid back."),
                      shopState::refunded, {atShop(deposit), day, atShop(refund)}),
        afterApproval("refund-in-parts", KASSA_TEXT("qenta", "Refunded in parts"),
                      KASSA_TEXT("qenta", "Two refunds; the last one is taken back."), paid,
                      {atShop(deposit), day, atShop(refundPart, {{"amount", "10.00"}}), atShop(refund),
                       atShop(refundReversal)}),
        afterApproval("paid-again", KASSA_TEXT("qenta", "Recurring payment"),
                      KASSA_TEXT("qenta", "Later the shop charges the same card without the buyer."),
                      approved, {atShop(recurPayment)}),
        then(
            with(outcomeOf("toolkit", KASSA_TEXT("qenta", "By the toolkit page"),
                           KASSA_TEXT("qenta", "Captured and looked up by the old page."), approving(), paid),
                 {setShop(backend, "toolkit")}),
            {atShop(deposit), atShop(orderDetails)}),
        with(outcomeOf("auto-deposit", KASSA_TEXT("qenta", "Captured automatically"),
                       KASSA_TEXT("qenta", "The shop starts with autoDeposit."), approving(), paid),
             {setShop(autoDeposit, "yes")}),
        afterApproval("transfer", KASSA_TEXT("qenta", "Money transferred to the buyer"),
                      KASSA_TEXT("qenta", "Captured, then paid back by transferFund to an account."),
                      shopState::refunded, {atShop(deposit), day, atShop(transferFund)}),
    };
}

// One purchase for each payment type of section 4.4 that is not of former times.
Outcome ofType(const PaymentType &type)
{
    Buyer steps{choose(type.id)};
    if (type.storing == Storing::Account)
        steps.push_back(maybe(press(page::shopCheckout, control::store,
                                    {{"accountOwner", "Test Consumer"},
                                     {"bankAccountIban", "<<iban:test>>"},
                                     {"bankBic", "PBNKDEFFXXX"}})));
    if (type.storing == Storing::GooglePay)
        steps.push_back(maybe(press(page::googlePay, control::pay)));
    const char *card = type.id == "MAESTRO" ? "<<card:maestro>>" : "<<card:mastercard>>";
    if (type.storing == Storing::Card)
        steps = plus(steps, payingWith(card));
    else
        steps = plus(steps, {commit(), press(page::select, control::pay)});
    if (hasOwnPage(type))
        steps.push_back(press(page::bank, control::confirm));
    const QByteArray id = "type-" + type.id.toLower();
    Outcome made =
        outcomeOf(id, type.title, KASSA_TEXT("qenta", "A purchase with the payment method %1.").with(type.id),
                  std::move(steps), type.deposited ? shopState::paid : shopState::approved);
    if (!type.currency.isEmpty())
        made.before = {setShop(shopOperation::currency, type.currency)};
    return made;
}

std::vector<Outcome> types()
{
    using namespace shopState;
    std::vector<Outcome> all;
    for (const PaymentType &type : paymentTypes()) {
        if (!type.legacy && type.id != "CCARD")
            all.push_back(ofType(type));
    }
    all.push_back(outcomeOf(
        "paypal-refused", KASSA_TEXT("qenta", "PayPal refused"),
        KASSA_TEXT("qenta", "The buyer presses failure on the picture of PayPal's page."),
        {choose("PAYPAL"), commit(), press(page::select, control::pay), press(page::bank, control::refuse)},
        failed, 0));
    all.push_back(outcomeOf(
        "bank-never-returns", KASSA_TEXT("qenta", "Never back from the bank"),
        KASSA_TEXT("qenta", "The buyer pays in the bank's app and does not come back."),
        {choose("EPS"), commit(), press(page::select, control::pay), decide(page::bank, outcome::closePaid)},
        paid));
    return all;
}

} // namespace

std::vector<Outcome> outcomes()
{
    std::vector<Outcome> all;
    for (auto group : {cards(), storages(), confirmations(), afterwards(), types()})
        std::move(group.begin(), group.end(), std::back_inserter(all));
    return all;
}

} // namespace kassa::qenta
