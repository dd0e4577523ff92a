// Tables as spreadsheets exchange them (RFC 4180), UTF-8.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace kassa {

struct CsvTable
{
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<int> lines; // where each row begins, from 1
};

// The first row is the header; its comma, semicolon or tab is what separates the columns. A byte order mark
// is passed over, and so are rows without any text. Malformed ("csv.utf8", "csv.quote", "csv.columns" with
// the line).
Result<CsvTable> parseCsv(const QByteArray &bytes);

// With commas, line feeds, and a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet
// would take for a formula gets an apostrophe in front, and one that begins with an apostrophe another;
// parseCsv() takes it off.
QByteArray writeCsv(const CsvTable &table);

} // namespace kassa
