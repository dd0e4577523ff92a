#include "providers/kronor/sandbox_after.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

namespace {

// The merchant's captureExpiryWindow and partialCaptureWindow (section 8.1); their lengths are ours.
constexpr std::chrono::hours captureWindow{24 * 30}, partialCaptureWindow{24 * 30};

struct Part // pieces of one item
{
    PurchasedItem *item = nullptr;
    qint64 quantity = 0, amount = 0; // minor units
};
using Parts = std::vector<Part>;
using PartsOrRefusal = tl::expected<Parts, graphql::FieldError>;

Purchase *purchaseOf(State &state, const Json &id)
{
    const auto found = state.purchases.find(id.text().toULongLong());
    return found == state.purchases.end() ? nullptr : &*found;
}

tl::unexpected<graphql::FieldError> noPurchase(const Json &input)
{
    return refused("purchase " + input["purchaseId"].text().left(20) + " not found");
}

bool canCapture(const Purchase &purchase)
{
    return purchase.status.status == "WAITING_FOR_CAPTURE" || purchase.status.status == "PARTIALLY_CAPTURED";
}

PurchasedItem *itemOf(Purchase &purchase, const QByteArray &reference)
{
    const auto found = std::find_if(purchase.items.begin(), purchase.items.end(),
                                    [&](const PurchasedItem &item) { return item.reference == reference; });
    return found == purchase.items.end() ? nullptr : &*found;
}

Part restOf(PurchasedItem &item)
{
    return {&item, item.quantity - item.captured,
            item.line["totalAmount"].text().toLongLong() - item.capturedAmount};
}

// "resulting": the shop's own reports are of a "purchase".
void tellStatus(Step &step, const Purchase &purchase)
{
    const QByteArray id = QByteArray::number(purchase.id);
    const QByteArray &status = purchase.status.status;
    report(step, Report::Kind::State, "resulting purchase " + id, status,
           KASSA_TEXT("kronor.sandbox", "Purchase %1 is now %2").with(id).with(status));
    queueEvent(
        step, "purchaseStateUpdate",
        Json::object({{"purchaseId", bigint(step.state, qint64(purchase.id))}, {"status", str(status)}}),
        Json::object({{"purchaseId", bigint(step.state, qint64(purchase.id))}}));
}

void awaitCapture(Step &step, Purchase &purchase, Duration window)
{
    purchase.expires = step.now + window;
    startTimer(step, "purchase:" + QByteArray::number(purchase.id), window, TimerWeight::Background);
}

void setPurchaseStatus(Step &step, Purchase &purchase, const QByteArray &status)
{
    purchase.status = {status, uniqueTime(step)};
    if (canCapture(purchase))
        awaitCapture(step, purchase, partialCaptureWindow);
    else
        stopTimer(step, "purchase:" + QByteArray::number(purchase.id));
    tellStatus(step, purchase);
    // The order's own status says the same of capture (section 8.1).
    const auto order = step.state.orders.find(purchase.order);
    if (order != step.state.orders.end() && status != "RETURNED")
        setStatus(step, *order, {status});
}

qint64 sumOf(const Parts &parts)
{
    qint64 sum = 0;
    for (const Part &part : parts)
        sum += part.amount;
    return sum;
}

Resolved capture(Step &step, Purchase &purchase, const Parts &parts, const Json &input)
{
    for (const Part &part : parts) {
        part.item->captured += part.quantity;
        part.item->capturedAmount += part.amount;
    }
    const qint64 id = qint64(step.state.ids.next("capture"));
    purchase.captures.push_back(Json::object({{"id", bigint(step.state, id)},
                                              {"purchaseId", bigint(step.state, qint64(purchase.id))},
                                              {"description", input["description"]},
                                              {"totalAmount", bigint(step.state, sumOf(parts))},
                                              {"createdAt", timestamp(uniqueTime(step))}}));
    const bool all = std::all_of(purchase.items.begin(), purchase.items.end(),
                                 [](const PurchasedItem &item) { return item.captured == item.quantity; });
    setPurchaseStatus(step, purchase, all ? "CAPTURE_DONE" : "PARTIALLY_CAPTURED");
    queueEvent(step, "captureStateUpdate",
               Json::object({{"captureId", bigint(step.state, id)},
                             {"purchaseId", bigint(step.state, qint64(purchase.id))},
                             {"status", str("CAPTURE_DONE")}}),
               Json::object({{"captureId", bigint(step.state, id)},
                             {"purchaseId", bigint(step.state, qint64(purchase.id))}}));
    return Json::object({{"captureId", bigint(step.state, id)}});
}

bool isNamed(const Parts &parts, const PurchasedItem *item)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Part &part) { return part.item == item; });
}

// What is wrong with an item that a capture or a return lists: what was bought, at the price it was sold at,
// and no more of it than `left`; a discount of its line may make it cheaper.
std::optional<QByteArray> wrongItem(const PurchasedItem &item, const Json &given, const Part &left)
{
    const auto number = [&](const char *name) { return given[name].text().toLongLong(); };
    const qint64 quantity = number("quantity"), total = number("totalAmount"), rate = number("taxRate");
    if (left.quantity == 0)
        return "nothing of " + item.reference + " is left";
    if (quantity <= 0 || quantity > left.quantity)
        return "quantity of " + item.reference + " must be 1 to " + QByteArray::number(left.quantity);
    if (given["pricePerItem"].text() != item.line["pricePerItem"].text() ||
        given["taxRate"].text() != item.line["taxRate"].text())
        return "price or tax rate of " + item.reference + " differs from the purchase";
    const qint64 full = quantity * number("pricePerItem");
    const bool isExact =
        quantity == left.quantity || item.line["totalDiscountAmount"].text().toLongLong() == 0;
    const qint64 most = quantity == left.quantity ? left.amount : std::min(full, left.amount);
    if (total < 0 || total > most || (isExact && total != most))
        return "totalAmount of " + item.reference + " must be " + (isExact ? "" : "at most ") +
               QByteArray::number(most);
    const TaxRange tax = taxRange(total, rate);
    if (number("totalTaxAmount") < tax.low || number("totalTaxAmount") > tax.high)
        return "totalTaxAmount of " + item.reference + " must be " + QByteArray::number(tax.low) + " to " +
               QByteArray::number(tax.high);
    return std::nullopt;
}

Part capturedOf(PurchasedItem &item) // and not returned
{
    return {&item, item.captured - item.returned, item.capturedAmount - item.returnedAmount};
}

PartsOrRefusal namedParts(Purchase &purchase, const Json &items, Part (*leftOf)(PurchasedItem &))
{
    Parts parts;
    for (const Json &given : items.items()) {
        const QByteArray reference = given["reference"].text();
        PurchasedItem *item = itemOf(purchase, reference);
        if (!item)
            return refused("no item with the reference " + reference.left(64));
        if (isNamed(parts, item))
            return refused("the reference " + reference + " is given twice");
        if (const auto wrong = wrongItem(*item, given, leftOf(*item)))
            return refused(*wrong);
        parts.push_back(
            {item, given["quantity"].text().toLongLong(), given["totalAmount"].text().toLongLong()});
    }
    if (parts.empty())
        return refused("no items");
    return parts;
}

// A text of these operations may be long (published descriptions).
std::optional<QByteArray> longText(const Json &input)
{
    return firstBroken(
        checkLengths(input, {}, {{"description", 10000}, {"reason", 10000}, {"returnReason", 10000}}));
}

// The purchase of a capture, while something of it may be captured.
tl::expected<Purchase *, graphql::FieldError> toCapture(Step &step, const Json &input)
{
    Purchase *purchase = purchaseOf(step.state, input["purchaseId"]);
    if (!purchase)
        return noPurchase(input);
    if (!canCapture(*purchase))
        return refused("purchase is " + purchase->status.status);
    if (const auto wrong = longText(input))
        return refused(*wrong);
    return purchase;
}

Resolved giveBack(Step &step, Purchase &purchase, const Parts &parts, const Json &input, const Json &reason)
{
    for (const Part &part : parts) {
        part.item->returned += part.quantity;
        part.item->returnedAmount += part.amount;
    }
    const qint64 id = qint64(step.state.ids.next("return"));
    purchase.returns.push_back(
        Json::object({{"id", bigint(step.state, id)},
                      {"purchaseId", bigint(step.state, qint64(purchase.id))},
                      {"returnReason", reason},
                      {"returnFee", bigint(step.state, input["returnFee"].text().toLongLong())},
                      {"totalAmount", bigint(step.state, sumOf(parts))},
                      {"createdAt", timestamp(uniqueTime(step))}}));
    const bool all = std::all_of(purchase.items.begin(), purchase.items.end(),
                                 [](const PurchasedItem &item) { return item.returned == item.quantity; });
    if (all)
        setPurchaseStatus(step, purchase, "RETURNED");
    return Json::object({{"returnId", bigint(step.state, id)}});
}

Json itemRow(const State &state, const Purchase &purchase, const PurchasedItem &item)
{
    const Json &line = item.line;
    const auto amount = [&](const char *name) { return bigint(state, line[name].text().toLongLong()); };
    return Json::object({{"name", line["name"]},
                         {"reference", str(item.reference)},
                         {"purchaseId", bigint(state, qint64(purchase.id))},
                         {"quantity", Json::integer(item.quantity)},
                         {"quantityDelivered", Json::integer(item.captured)},
                         {"quantityReturned", Json::integer(item.returned)},
                         {"pricePerItem", amount("pricePerItem")},
                         {"taxRate", line["taxRate"]},
                         {"totalAmount", amount("totalAmount")},
                         {"totalTaxAmount", amount("totalTaxAmount")},
                         {"totalDiscountAmount", amount("totalDiscountAmount")},
                         {"totalCapturedAmount", bigint(state, item.capturedAmount)},
                         {"totalReturnedAmount", bigint(state, item.returnedAmount)},
                         {"imageUrl", line["imageUrl"]},
                         {"itemUrl", line["itemUrl"]}});
}

} // namespace

void addPurchase(Step &step, const PurchaseOrder &order)
{
    Purchase &purchase = step.state.purchases[order.purchase];
    if (purchase.id != 0) // moved there twice by hand
        return;
    purchase.id = order.purchase;
    purchase.order = order.id;
    purchase.reference = order.reference;
    purchase.total = order.input["purchaseTotalAmount"].text().toLongLong();
    purchase.tax = order.input["purchaseTaxAmount"].text().toLongLong();
    purchase.created = uniqueTime(step);
    purchase.status = {"WAITING_FOR_CAPTURE", purchase.created};
    int unnamed = 0;
    for (const Json &line : order.input["purchaseLines"].items()) {
        const QByteArray reference = line["reference"].text();
        PurchasedItem item;
        item.line = line;
        item.reference = reference.isEmpty() ? QByteArray::number(++unnamed) : reference;
        item.quantity = line["quantity"].text().toLongLong();
        purchase.items.push_back(std::move(item));
    }
    note(step, "purchase", order.id, "purchase created", QByteArray::number(purchase.id));
    awaitCapture(step, purchase, captureWindow);
    tellStatus(step, purchase);
}

bool awaitsCapture(const State &state, quint64 id)
{
    const auto found = state.purchases.constFind(id);
    return found != state.purchases.constEnd() && canCapture(*found);
}

void purchaseExpired(Step &step, const QByteArray &id)
{
    if (!awaitsCapture(step.state, id.toULongLong()))
        return;
    Purchase &purchase = step.state.purchases[id.toULongLong()];
    setPurchaseStatus(step, purchase, "CANCELLED");
    note(step, "purchase", purchase.order, "expired", id);
}

Resolved capturePurchaseAll(Step &step, const Json &input)
{
    const auto purchase = toCapture(step, input);
    if (!purchase)
        return tl::unexpected(purchase.error());
    Parts parts;
    for (PurchasedItem &item : (*purchase)->items)
        parts.push_back(restOf(item));
    return capture(step, **purchase, parts, input);
}

Resolved capturePurchaseItems(Step &step, const Json &input)
{
    const auto purchase = toCapture(step, input);
    if (!purchase)
        return tl::unexpected(purchase.error());
    const auto parts = namedParts(**purchase, input["captureItems"], restOf);
    if (!parts)
        return tl::unexpected(parts.error());
    return capture(step, **purchase, *parts, input);
}

Resolved capturePurchaseReferences(Step &step, const Json &input)
{
    const auto purchase = toCapture(step, input);
    if (!purchase)
        return tl::unexpected(purchase.error());
    Parts parts;
    for (const Json &reference : input["itemReferences"].items()) {
        PurchasedItem *item = itemOf(**purchase, reference.text());
        if (!item || item->captured == item->quantity || isNamed(parts, item))
            return refused("nothing to capture of " + reference.text().left(64));
        parts.push_back(restOf(*item));
    }
    if (parts.empty())
        return refused("no items");
    return capture(step, **purchase, parts, input);
}

Resolved returnPurchaseAll(Step &step, const Json &input)
{
    Purchase *purchase = purchaseOf(step.state, input["purchaseId"]);
    if (!purchase)
        return noPurchase(input);
    if (const auto wrong = longText(input))
        return refused(*wrong);
    Parts parts;
    for (PurchasedItem &item : purchase->items) {
        if (item.captured > item.returned)
            parts.push_back(capturedOf(item));
    }
    if (parts.empty())
        return refused("nothing was captured that is not returned");
    return giveBack(step, *purchase, parts, input, input["reason"]);
}

Resolved returnPurchaseItems(Step &step, const Json &input)
{
    Purchase *purchase = purchaseOf(step.state, input["purchaseId"]);
    if (!purchase)
        return noPurchase(input);
    if (const auto wrong = longText(input))
        return refused(*wrong);
    const auto parts = namedParts(*purchase, input["returnItems"], capturedOf);
    if (!parts)
        return tl::unexpected(parts.error());
    return giveBack(step, *purchase, *parts, input, input["returnReason"]);
}

// The purchase may be captured in part: then what is left is cancelled.
Resolved cancelPurchaseById(Step &step, const Json &input)
{
    Purchase *purchase = purchaseOf(step.state, input["purchaseId"]);
    if (!purchase)
        return noPurchase(input);
    const bool possible = canCapture(*purchase);
    if (possible)
        setPurchaseStatus(step, *purchase, "CANCELLED");
    note(step, "purchaseCancel", {}, possible ? "cancelled" : "not cancelled",
         QByteArray::number(purchase->id));
    return Json::object({{"result", Json::boolean(possible)}});
}

Json purchaseRow(const State &state, const Purchase &purchase)
{
    Json items = Json::array();
    for (const PurchasedItem &item : purchase.items)
        items.append(itemRow(state, purchase, item));
    return Json::object(
        {{"id", bigint(state, qint64(purchase.id))},
         {"merchantReference", str(purchase.reference)},
         {"createdAt", timestamp(purchase.created)},
         {"totalAmount", bigint(state, purchase.total)},
         {"taxAmount", bigint(state, purchase.tax)},
         {"deliveryMethod", str("invoice")},
         {"status", statusRows({purchase.status})},
         {"items", std::move(items)},
         {"captures", Json::array(purchase.captures)},
         {"returns", Json::array(purchase.returns)},
         {"expiration", Json::object({{"expiresAt", str(toIso(purchase.expires).left(10))},
                                      {"purchaseId", bigint(state, qint64(purchase.id))}})},
         {"merchant", Json::object({{"id", bigint(state, state.account.merchant.toLongLong())},
                                    {"currency", str("SEK")}})}});
}

} // namespace kassa::kronor::sandbox
