// Whole files, written at once or not at all: what was there stays until the new one is complete.
#pragma once

#include "base/result.h"

#include <QString>

class QSaveFile;

namespace kassa {

// What holds names, addresses or keys of persons is for its owner; translations are for all.
enum class Readers { Owner, All };

// The folder must exist. Storage ("file.write") naming the file.
Done writeFile(const QString &file, const QByteArray &bytes, Readers readers);

// For what is written piece by piece: opens it, readable by its owner only once it is committed. False: see
// its errorString().
bool openPrivately(QSaveFile &file);

} // namespace kassa
