#include "providers/shop_parts.h"

namespace kassa {

Text purchaseIs(const QByteArray &ref, const Text &state)
{
    return KASSA_TEXT("providers", "Purchase %1: %2").with(ref).with(state);
}

Text orderRefused(const QByteArray &ref, const QByteArray &why)
{
    return KASSA_TEXT("providers", "Order %1 cannot be bought: %2").with(ref).with(why);
}

Text strangeAddress(const QByteArray &url)
{
    return KASSA_TEXT("providers", "The page was asked to go to an address that belongs to nobody here: %1")
        .with(url.left(200));
}

} // namespace kassa
