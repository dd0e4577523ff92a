#include "settings/places.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
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
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(bytes) == bytes.size() && out.commit();
    if (!written)
        return fail(ErrorKind::Storage, "file.write",
                    KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(file).with(out.errorString()));
    return {};
}

void removeIfUnchanged(const QString &file, const QByteArray &bytes)
{
    QFile kept(file);
    if (!file.isEmpty() && kept.open(QIODevice::ReadOnly) && kept.read(bytes.size() + 1) == bytes)
        kept.remove();
}

} // namespace kassa
