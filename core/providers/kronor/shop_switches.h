// The tester's switches of the shop.
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

bool setSwitch(Switches &switches, const QByteArray &operation,
               const QByteArray &value); // false: not allowed
std::vector<OperationInfo> switchOperations();

} // namespace kassa::kronor::shop
