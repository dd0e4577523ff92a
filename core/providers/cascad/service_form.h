// The fields of a payment service as a page shows them, made from prerequest data (cascad.md section 4.1):
// used by the hosted page and by a shop's own payment page.
#pragma once

#include "providers/cascad/services.h"
#include "wire/page.h"

namespace kassa::cascad {

// `entered` is shown again; with `complain` a field that is missing or does not fit says so.
std::vector<PageField> pageFields(const Json &fields, const QByteArray &language, const Fields &entered,
                                  bool complain);
// The entered values of the service's own fields, in their order.
Fields enteredFields(const Json &fields, const Fields &posted);
bool areComplete(const Json &fields, const Fields &entered);

} // namespace kassa::cascad
