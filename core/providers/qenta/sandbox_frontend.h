// frontend/init (qenta.md section 4.3): the checks, and the checkout session that comes of it.
#pragma once

#include "providers/qenta/sandbox_checks.h"

namespace kassa::qenta::sandbox {

HttpResponse frontendInit(Step &step, const Call &call);

} // namespace kassa::qenta::sandbox
