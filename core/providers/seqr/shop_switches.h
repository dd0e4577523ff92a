// The tester's switches of the shop; ids and values in ids.h, shopOperation.
#pragma once

#include "providers/provider.h"
#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

bool setSwitch(State &state, const QByteArray &operation,
               const QByteArray &wanted); // false: not such a value
std::vector<OperationInfo> switchOperations();

} // namespace kassa::seqr::shop
