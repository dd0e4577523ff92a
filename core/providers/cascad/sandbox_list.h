// The list of invoices with filters and paging (cascad.md section 4.6).
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

HttpResponse listInvoices(Step &step, qsizetype merchant, const Fields &query);

} // namespace kassa::cascad::sandbox
