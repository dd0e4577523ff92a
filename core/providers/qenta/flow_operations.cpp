#include "providers/parts.h"
#include "providers/qenta/flow_parts.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/shop_after.h"
#include "providers/qenta/shop_switches.h"

namespace kassa::qenta {

namespace {

OperationInfo atDesk(const char *id, Text title, Text description, std::vector<PageField> fields = {})
{
    return {id, Side::Sandbox, std::move(title), std::move(description), std::move(fields)};
}

PageField refField()
{
    PageField ref = plainField("ref", KASSA_TEXT("qenta", "Shop's order or provider's order number"));
    return ref;
}

std::vector<OperationInfo> deskSwitches()
{
    using namespace sandboxOperation;
    OperationInfo again = sandboxSwitch(
        redelivery, KASSA_TEXT("qenta", "Redelivery"),
        KASSA_TEXT("qenta", "Minutes between attempts until the shop answers OK, such as 1,5,60. "
                            "Empty: one attempt, as the provider does by default."),
        {});
    again.fields.front().kind = PageField::Kind::Text;
    return {
        sandboxSwitch(confirmation, KASSA_TEXT("qenta", "Confirmation and redirect"),
                      KASSA_TEXT("qenta",
                                 "When the confirmation comes: before the redirect, just after it, late, "
                                 "never, or twice."),
                      {"before", "after", "late", "lost", "twice"}),
        sandboxSwitch(confirmDelay, KASSA_TEXT("qenta", "Lateness, minutes"),
                      KASSA_TEXT("qenta", "Minutes that a late confirmation takes."), {}),
        std::move(again),
        sandboxSwitch(sandboxOperation::forgery, KASSA_TEXT("qenta", "Forged confirmation"),
                      KASSA_TEXT("qenta", "Sent right before the genuine one."),
                      {qenta::forgery::none, qenta::forgery::alteredAmount, qenta::forgery::noFingerprint,
                       qenta::forgery::noSecret, qenta::forgery::legacyHash, qenta::forgery::foreignSecret,
                       qenta::forgery::swappedOrder}),
        sandboxSwitch(pendingMinutes, KASSA_TEXT("qenta", "Pending, minutes"),
                      KASSA_TEXT("qenta", "Minutes until a pending payment ends."), {}),
        sandboxSwitch(dayEnd, KASSA_TEXT("qenta", "End of the day"),
                      KASSA_TEXT("qenta", "Days close by hand, or at midnight (UTC), after a capture of all "
                                          "approved payments or without."),
                      {"by-hand", "closes", "captures"}),
        sandboxSwitch(basket, KASSA_TEXT("qenta", "Wrong baskets"),
                      KASSA_TEXT("qenta", "A basket that does not add up is noted, or refused with 18450."),
                      {"warn", "refuse"}),
        sandboxSwitch(hash, KASSA_TEXT("qenta", "Fingerprints of the sandbox"),
                      KASSA_TEXT("qenta", "HMAC-SHA-512, or a legacy hash."),
                      {"hmac-sha512", "sha512", "md5"}),
    };
}

std::vector<OperationInfo> deskActions()
{
    using namespace sandboxOperation;
    PageField times = numberField("times", KASSA_TEXT("qenta", "How many answers"));
    times.value = "1";
    PageField secret = plainField("secret", KASSA_TEXT("qenta", "Secret"));
    PageField password = plainField("password", KASSA_TEXT("qenta", "Backend password"));
    secret.sensitive = password.sensitive = true;
    return {
        atDesk(fault, KASSA_TEXT("qenta", "Let answers go wrong"),
               KASSA_TEXT("qenta", "The next answers to shops' servers."),
               {choiceField("kind", KASSA_TEXT("qenta", "How"),
                            {faultKind::forbidden, faultKind::serverError, faultKind::maintenance,
                             faultKind::empty, faultKind::truncated, faultKind::slow, faultKind::extraNames,
                             faultKind::shuffled}),
                std::move(times)}),
        atDesk(addAccount, KASSA_TEXT("qenta", "Add an account"),
               KASSA_TEXT("qenta", "Besides the published demo and test customers."),
               {plainField("customerId", KASSA_TEXT("qenta", "customerId, 7 characters")),
                plainField("shopId", KASSA_TEXT("qenta", "shopId, may be empty")), std::move(secret),
                std::move(password),
                choiceField("mode",
                            KASSA_TEXT("qenta", "Mode: its cards, and what it is told of unknown orders"),
                            {"demo", "test"})}),
        atDesk(closeDay, KASSA_TEXT("qenta", "Close the day"),
               KASSA_TEXT("qenta", "Captured payments and refunds are settled; then refunds are possible.")),
        atDesk(expireApprovals, KASSA_TEXT("qenta", "Let approvals expire"),
               KASSA_TEXT("qenta", "As after 7 to 14 days.")),
        atDesk(expireStorage, KASSA_TEXT("qenta", "Let the data storage expire"),
               KASSA_TEXT("qenta", "As after 30 minutes."), {refField()}),
        atDesk(deliverNow, KASSA_TEXT("qenta", "Deliver the confirmation now"),
               KASSA_TEXT("qenta", "One that waits for its time."), {refField()}),
        atDesk(sendAgain, KASSA_TEXT("qenta", "Send the confirmation again"),
               KASSA_TEXT("qenta", "The last one, once more."), {refField()}),
        atDesk(forgeFailure, KASSA_TEXT("qenta", "Forge a failure"),
               KASSA_TEXT("qenta", "An unsigned FAILURE, as anybody could send it."), {refField()}),
        atDesk(approvePending, KASSA_TEXT("qenta", "Approve a pending payment"),
               KASSA_TEXT("qenta", "The financial institution says yes."), {refField()}),
        atDesk(declinePending, KASSA_TEXT("qenta", "Decline a pending payment"),
               KASSA_TEXT("qenta", "The financial institution says no."), {refField()}),
    };
}

} // namespace

std::vector<OperationInfo> operations()
{
    std::vector<OperationInfo> all = shop::switchOperations();
    for (auto more : {shop::afterOperations(), deskSwitches(), deskActions()})
        std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
}

} // namespace kassa::qenta
