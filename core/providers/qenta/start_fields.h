// What a start may say of the payment: longest values and words (qenta.md section 4.3). The consumer's own
// fields are in consumer_fields.
#pragma once

#include <QByteArrayList>

#include <vector>

namespace kassa::qenta {

struct StartField
{
    const char *name;
    int parameter;             // errors.h; 0: no number is published
    int mostBytes;             // of UTF-8; 0: any
    QByteArrayList words = {}; // that it may be, whatever their case; empty: any
};

const std::vector<StartField> &startFieldTable();
bool isYes(const QByteArray &word); // "yes", and the other words for it (section 4)

} // namespace kassa::qenta
