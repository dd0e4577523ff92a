// The tester's switches of the shop.
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

std::vector<OperationInfo> switchOperations();
void setSwitch(Step &step, const QByteArray &operation, const QByteArray &wanted);

} // namespace kassa::qenta::shop
