// An order as JSON: in the journal, in files for the command line, in stories.
#pragma once

#include "codec/json.h"
#include "order/order.h"

namespace kassa {

Json toJson(const Order &order); // empty parts are left out
// Malformed ("order.json") naming the member that is wrong.
Result<Order> orderFromJson(const Json &json);

} // namespace kassa
