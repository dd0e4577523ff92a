#include "settings/write_file.h"

#include <QSaveFile>

namespace kassa {

Done writeFile(const QString &file, const QByteArray &bytes, Readers readers)
{
    QSaveFile out(file);
    const bool opened = readers == Readers::Owner ? openPrivately(out) : out.open(QIODevice::WriteOnly);
    if (!opened || out.write(bytes) != bytes.size() || !out.commit())
        return fail(ErrorKind::Storage, "file.write",
                    KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(file).with(out.errorString()));
    return {};
}

bool openPrivately(QSaveFile &file)
{
    return file.open(QIODevice::WriteOnly) &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace kassa
