#include "providers/kronor/sandbox_faults.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

std::optional<FaultOrder> takeFault(State &state, const QByteArray &field, bool mutates, const char *kind)
{
    auto &faults = state.faults;
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const FaultOrder &each) {
        const bool meant = each.operation.isEmpty() ? mutates : each.operation == field;
        return meant && each.kind == kind && each.times > 0;
    });
    if (found == faults.end())
        return std::nullopt;
    --found->times;
    return *found;
}

tl::unexpected<graphql::FieldError> temporary()
{
    return tl::unexpected(
        graphql::FieldError{"database is briefly unavailable",
                            Json::object({{"type", str("TEMPORARY_FAILURE")}, {"code", str("unexpected")}})});
}

std::optional<Resolved> faultOfQuery(State &state, const QByteArray &field, Manner &manner)
{
    if (const auto slow = takeFault(state, field, false, faultKind::delay))
        manner.delay = slow->delay;
    const bool unavailable = takeFault(state, field, false, faultKind::unavailable).has_value();
    // Nothing is done that could be lost: before and after are the same.
    const bool cut = takeFault(state, field, false, faultKind::cutBefore) ||
                     takeFault(state, field, false, faultKind::cutAfter);
    manner.unavailable = manner.unavailable || unavailable;
    manner.cut = manner.cut || cut;
    const bool fails = unavailable || cut || takeFault(state, field, false, faultKind::temporary).has_value();
    return fails ? std::optional<Resolved>(temporary()) : std::nullopt;
}

} // namespace kassa::kronor::sandbox
