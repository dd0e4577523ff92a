// The tester's switches of the shop.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

// False: there is no such switch, or it has no such value.
bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &value);
std::vector<OperationInfo> switchOperations();

} // namespace kassa::cascad::shop
