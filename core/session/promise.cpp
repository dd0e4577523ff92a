#include "session/promise.h"

namespace kassa {

namespace {

Text whyWrong(const DemoResult &result, const Done &done, const BuyerStep *awaited)
{
    if (!done)
        return KASSA_TEXT("demo", "It stopped: %1").with(done.error().detail);
    if (awaited && !awaited->repeat)
        return KASSA_TEXT("demo", "The page %1 with the control %2 never came.")
            .with(awaited->page)
            .with(awaited->control);
    if (result.state != result.expectedState)
        return KASSA_TEXT("demo", "The purchase ended as %1 instead of %2.")
            .with(result.state)
            .with(result.expectedState);
    if (result.fulfilled != result.expectedFulfilled)
        return KASSA_TEXT("demo", "Goods released: %1 times; expected: %2.")
            .with(QByteArray::number(result.fulfilled))
            .with(QByteArray::number(result.expectedFulfilled));
    return {};
}

} // namespace

DemoResult judged(const Outcome &outcome, const View &shop, const Done &done, const BuyerStep *awaited)
{
    DemoResult result;
    result.expectedState = outcome.shopState;
    result.expectedFulfilled = outcome.fulfilled;
    if (!shop.purchases.empty()) {
        result.state = shop.purchases.front().state;
        result.fulfilled = shop.purchases.front().fulfilled;
    }
    result.reason = whyWrong(result, done, awaited);
    result.right = result.reason.isEmpty();
    return result;
}

} // namespace kassa
