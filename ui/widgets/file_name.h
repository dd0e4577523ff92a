// Names that are proposed for files.
#pragma once

#include <QByteArray>
#include <QString>

namespace kassa {

// A reference as a file's name: letters, digits, "_" and "." stay, all else is one "-", and it hides nothing.
inline QString fileNameOf(const QByteArray &reference)
{
    QString name;
    for (const QChar c : QString::fromUtf8(reference).left(60)) {
        if (c.isLetterOrNumber() || (c == u'.' && !name.isEmpty()) || c == u'_')
            name += c;
        else if (!name.endsWith(u'-'))
            name += u'-';
    }
    if (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

} // namespace kassa
