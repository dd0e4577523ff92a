// Whether a provider's fidelity list says where each row comes from and which test shows it.
#pragma once

#include "providers/provider.h"

#include <QFile>
#include <QString>

#include <algorithm>

namespace kassa::test {

// Sources of the test programs are looked for in tests/providers/<provider>, tests/core/session and
// tests/e2e.
inline QByteArray sourceOfTest(const QByteArray &provider, const QByteArray &program)
{
    const QString tests = qEnvironmentVariable("KASSA_SOURCE_DIR") + QStringLiteral("/tests/");
    for (const QByteArray &folder :
         {"providers/" + provider, QByteArray("core/session"), QByteArray("e2e")}) {
        for (const char *ending : {".cpp", ".py"}) {
            QFile file(tests + QString::fromUtf8(folder + '/' + program + ending));
            if (file.open(QIODevice::ReadOnly))
                return file.readAll();
        }
    }
    return {};
}

// What is wrong with the list; empty: nothing. `leastRows`: fewer cannot be all of it.
inline QByteArray wrongIn(const Descriptor &descriptor, std::size_t leastRows)
{
    const std::vector<FidelityRow> &rows = descriptor.fidelity;
    if (rows.size() < leastRows)
        return "too few rows";
    for (const FidelityRow &row : rows) {
        const auto same = std::count_if(rows.begin(), rows.end(),
                                        [&](const FidelityRow &each) { return each.id == row.id; });
        const QByteArrayList words = row.test.split(':'); // tst_program::function, or a whole program
        if (same != 1)
            return row.id + " is there twice";
        if (!row.source.contains('.') || row.source.contains(".md")) // a site that anybody can read
            return row.id + " names no published source";
        if (row.test.isEmpty() != (row.mark == FidelityRow::Mark::Missing))
            return row.id + " is missing and tested, or neither";
        const QByteArray source =
            row.test.isEmpty() ? QByteArray() : sourceOfTest(descriptor.id, words.first());
        const bool isThere =
            words.size() == 1 ? !source.isEmpty() : source.contains("::" + words.last() + "()\n");
        if (!row.test.isEmpty() && !isThere)
            return row.id + " names a test that there is not: " + row.test;
    }
    return {};
}

} // namespace kassa::test
