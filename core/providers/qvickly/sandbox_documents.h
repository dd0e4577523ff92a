// Documents of the hosted pages: asked for, shown, reset (qvickly.md section 1).
#pragma once

#include "providers/qvickly/sandbox_pages.h"

namespace kassa::qvickly::sandbox {

// Server face: a document is asked for.
void openDocument(Step &step, ExchangeId exchange, const QByteArray &url, Document document,
                  const QByteArray &hash);
// "{checkout}/reset": the page forgets what the buyer did.
void resetSession(Step &step, const QByteArray &hash);

// Page face: the document is in the buyer's sight.
void documentShown(Step &step, const Page &page);

} // namespace kassa::qvickly::sandbox
