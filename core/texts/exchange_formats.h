// The formats behind readExchange() and writeExchange(), one file each. Used inside this room.
#pragma once

#include "texts/exchange.h"

namespace kassa {

// XLIFF 1.2 (OASIS, 2008) as Qt Linguist writes it: a group per context, plural forms as a group of their
// own.
QByteArray writeXliff12(const TextExchange &exchange);
// XLIFF 2.0 (OASIS, 2014): the same with <unit> and <segment>.
QByteArray writeXliff20(const TextExchange &exchange);
Result<TextExchange> readXliff(const QByteArray &bytes);

// gettext's PO: the context as msgctxt, "context|comment" where tr() has a comment.
QByteArray writePo(const TextExchange &exchange);
Result<TextExchange> readPo(const QByteArray &bytes);

// A table for people who review: one row per translation or plural form.
QByteArray writeReviewCsv(const TextExchange &exchange);
Result<TextExchange> readReviewCsv(const QByteArray &bytes);

} // namespace kassa
