#include "settings/places.h"

#include "settings/write_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace kassa {

QString readyFile()
{
    // Asked for only where there is one: otherwise Qt makes one of its own in the folder for temporary files
    // and prints a warning about it.
    const bool hasRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    const QString folder = QStandardPaths::writableLocation(
        hasRuntime ? QStandardPaths::RuntimeLocation : QStandardPaths::GenericCacheLocation);
    return folder + QStringLiteral("/kassa/sandbox.json");
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/kassa");
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/kassa");
}

Done writePrivately(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    return writeFile(file, bytes, Readers::Owner);
}

void removeIfUnchanged(const QString &file, const QByteArray &bytes)
{
    QFile kept(file);
    if (!file.isEmpty() && kept.open(QIODevice::ReadOnly) && kept.read(bytes.size() + 1) == bytes)
        kept.remove();
}

} // namespace kassa
