// What a start says about the consumer: the documented names, the parameters that errors name them by, and
// the longest value that is taken (qenta.md sections 4.3 and 5).
#pragma once

#include <QByteArray>

#include <vector>

namespace kassa::qenta {

struct ConsumerField
{
    const char *name;
    int parameter; // errors.h
    int mostBytes; // of UTF-8
};

const std::vector<ConsumerField> &consumerFieldTable();
// Null for a name that is not in the table; names count with their case.
const ConsumerField *findConsumerField(const QByteArray &name);
const ConsumerField *findConsumerField(int parameter);

} // namespace kassa::qenta
