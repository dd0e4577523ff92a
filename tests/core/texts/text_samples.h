// Small .ts files for the tests of texts.
#pragma once

#include "texts/text_index.h"

#include <QTest>

namespace kassa {

// A file with these messages, as lupdate lays it out.
inline QByteArray tsBytes(const QByteArray &messages, const QByteArray &language = "ru",
                          const QByteArray &context = "shop")
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"" +
           language + "\" sourcelanguage=\"en\">\n<context>\n    <name>" + context + "</name>\n" + messages +
           "</context>\n</TS>\n";
}

inline QByteArray tsMessage(const QByteArray &source, const QByteArray &translation,
                            const QByteArray &type = {})
{
    return "    <message>\n        <source>" + source + "</source>\n        <translation" +
           (type.isEmpty() ? QByteArray() : " type=\"" + type + '"') + '>' + translation +
           "</translation>\n    </message>\n";
}

inline QByteArray tsPlural(const QByteArray &source, const QByteArrayList &forms)
{
    QByteArray out =
        "    <message numerus=\"yes\">\n        <source>" + source + "</source>\n        <translation>\n";
    for (const QByteArray &form : forms)
        out += "            <numerusform>" + form + "</numerusform>\n";
    return out + "        </translation>\n    </message>\n";
}

inline TsFile tsFile(const QByteArray &bytes)
{
    const auto file = TsFile::parse(bytes);
    if (!file)
        qFatal("%s", qPrintable(english(file.error().detail)));
    return *file;
}

} // namespace kassa
