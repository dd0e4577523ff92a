#include "order/order_document.h"

#include "widgets/number_text.h"

#include <algorithm>

namespace kassa {

class DraftChange : public QUndoCommand
{
public:
    DraftChange(OrderDocument &document, OrderDraft after, const QString &description, QByteArray run)
        : QUndoCommand(description), m_document(document), m_before(document.m_draft),
          m_after(std::move(after)), m_run(std::move(run))
    {
    }

    void undo() override { m_document.show(m_before); }
    void redo() override { m_document.show(m_after); }
    int id() const override { return m_run.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto &next = static_cast<const DraftChange &>(*other); // the same id: the same class
        if (next.m_run != m_run)
            return false;
        m_after = next.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    OrderDocument &m_document;
    OrderDraft m_before, m_after;
    QByteArray m_run;
};

OrderDocument::OrderDocument(QObject *parent) : QObject(parent)
{
    read();
}

const FieldError *OrderDocument::errorAt(const QByteArray &path) const
{
    const auto found = std::ranges::find(m_read.errors, path, &FieldError::field);
    return found == m_read.errors.end() ? nullptr : &*found;
}

bool OrderDocument::areNumbersRead() const
{
    return std::ranges::none_of(m_read.errors, [](const FieldError &error) {
        return error.code == "number" || error.code == "decimals";
    });
}

void OrderDocument::begin(const OrderDraft &draft)
{
    m_undo.clear();
    show(draft);
}

void OrderDocument::setRequirements(const Requirements &requirements)
{
    m_requirements = requirements;
    show(m_draft);
}

void OrderDocument::change(const OrderDraft &draft, const QString &description, const QByteArray &run)
{
    if (draft == m_draft)
        return;
    const QByteArray numbered = run.isEmpty() ? run : run + ' ' + QByteArray::number(m_run);
    m_undo.push(new DraftChange(*this, draft, description, numbered));
}

void OrderDocument::setText(const QByteArray &path, const QString &text, const QString &description)
{
    OrderDraft draft = m_draft;
    QString *kept = textAt(draft, path);
    if (!kept)
        return;
    *kept = isNumberField(path) ? keptNumber(text) : text;
    change(draft, description, path);
}

void OrderDocument::show(const OrderDraft &draft)
{
    m_draft = draft;
    read();
    Q_EMIT changed();
}

void OrderDocument::read()
{
    m_read = readOrder(m_draft, m_requirements);
    m_totals = totalsOf(m_read.order, Rounding::None, m_requirements.vatRule);
}

} // namespace kassa
