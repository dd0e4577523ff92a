// The data storage (qenta.md sections 4.1, 4.2 and 6): init, read, store and its script.
#pragma once

#include "providers/qenta/sandbox_checks.h"

namespace kassa::qenta::sandbox {

HttpResponse storageInit(Step &step, const Call &call);
HttpResponse storageRead(Step &step, const Call &call);

// What a browser asks below dataStorage/js/. `rest`: the segments behind "js".
void storageAsked(Step &step, ExchangeId exchange, const QByteArrayList &rest, const QByteArray &method,
                  const QByteArray &url, const Fields &form);
// What is stored, as dataStorage/read and store answer it.
Fields contentsOf(const Storage &storage);

} // namespace kassa::qenta::sandbox
