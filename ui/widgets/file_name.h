// Names that are proposed for files.
#pragma once

#include <QByteArray>
#include <QString>

namespace kassa {

// A reference as a file's name: letters, digits, "-", "_" and "." stay, and it hides nothing.
inline QString fileNameOf(const QByteArray &reference)
{
    QString name;
    for (const QChar c : QString::fromUtf8(reference).left(60))
        name += c.isLetterOrNumber() || (c == u'.' && !name.isEmpty()) || c == u'_' ? c : QChar(u'-');
    return name;
}

} // namespace kassa
