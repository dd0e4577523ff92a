// The order that is being edited, with its errors, its sums and its undo. Fields and tables show it and
// change it through the functions here; every change is one step of the undo stack.
#pragma once

#include "order/order_draft.h"

#include <QObject>
#include <QUndoStack>

namespace kassa {

class OrderDocument : public QObject
{
    Q_OBJECT

public:
    explicit OrderDocument(QObject *parent = nullptr);

    const OrderDraft &draft() const { return m_draft; }
    const Order &order() const { return m_read.order; }
    const std::vector<FieldError> &errors() const { return m_read.errors; }
    bool areNumbersRead() const;                             // else what is none counts as zero
    const FieldError *errorAt(const QByteArray &path) const; // null when there is none
    const Result<Totals> &totals() const { return m_totals; }
    const Requirements &requirements() const { return m_requirements; }
    QUndoStack &undoStack() { return m_undo; }

    // A new beginning: nothing can be undone afterwards.
    void begin(const OrderDraft &draft);
    void setRequirements(const Requirements &requirements);

    // Any change. Changes that follow each other with the same `run`, which is not empty, are one step, until
    // endRun(): the letters typed into a field.
    void change(const OrderDraft &draft, const QString &description, const QByteArray &run = {});
    void setText(const QByteArray &path, const QString &text, const QString &description);
    void endRun() { ++m_run; }

Q_SIGNALS:
    void changed();

private:
    friend class DraftChange;
    void show(const OrderDraft &draft);
    void read();

    OrderDraft m_draft;
    Requirements m_requirements;
    ReadOrder m_read;
    Result<Totals> m_totals;
    QUndoStack m_undo;
    quint64 m_run = 0;
};

} // namespace kassa
