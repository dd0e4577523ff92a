// The tester's switches of the shop: what they may be set to, and setting them.
#pragma once

#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

std::vector<OperationInfo> switchOperations();
// False: there is no such switch, or it does not take that value.
bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &value);

} // namespace kassa::qvickly::shop
