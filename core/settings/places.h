// Where Kassa keeps what it keeps for one user.
#pragma once

#include "base/result.h"

#include <QString>

namespace kassa {

// Written by a running sandbox and read by `kassa act`: holds the control address, readable by the user only.
// In $XDG_RUNTIME_DIR/kassa, else below the user's cache folder.
QString readyFile();

// Environments and preferences: $XDG_CONFIG_HOME/kassa, ~/.config/kassa.
QString configFolder();

// What the workstation keeps of its own work: $XDG_DATA_HOME/kassa, ~/.local/share/kassa.
QString dataFolder();

// writeFile() for the owner's eyes, in a folder that is made where it is missing. Storage ("file.write").
Done writePrivately(const QString &file, const QByteArray &bytes);

// Removes a file that still holds exactly these bytes: somebody else may have written it since.
void removeIfUnchanged(const QString &file, const QByteArray &bytes);

} // namespace kassa
