// Backend operations (qenta.md section 9), by API address and by the toolkit page.
#pragma once

#include "providers/qenta/sandbox_checks.h"

namespace kassa::qenta::sandbox {

enum class BackendWay { Seamless, Toolkit };
HttpResponse backendAnswer(Step &step, const Call &call, const QByteArray &operation, BackendWay way);

} // namespace kassa::qenta::sandbox
