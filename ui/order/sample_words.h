// What the sample orders and sample customers of order/samples.h are called.
#pragma once

#include <QCoreApplication>

namespace kassa {

class SampleWords
{
    Q_DECLARE_TR_FUNCTIONS(kassa::SampleWords)

public:
    // An id without a name of its own is its name.
    static QString order(const QByteArray &id);
    static QString persona(const QByteArray &id);
};

} // namespace kassa
