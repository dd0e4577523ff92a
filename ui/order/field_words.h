// What the fields of an order are called, and the words for what is wrong with one: the only place for both.
#pragma once

#include "order/requirements.h"

#include <QCoreApplication>

namespace kassa {

class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(kassa::FieldWords)

public:
    // Of the last part of a path: "Unit price" for "items/3/unitPrice".
    static QString name(const QByteArray &path);
    // With where it is: "Row 4, Unit price".
    static QString place(const QByteArray &path);
    // What is wrong, and what to do.
    static QString problem(const FieldError &error, const Order &order, const Requirements &requirements);
};

} // namespace kassa
