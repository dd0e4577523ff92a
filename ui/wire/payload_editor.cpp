#include "wire/payload_editor.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace kassa {

using Name = PayloadPart::Name;

PayloadEditor::PayloadEditor(const Payload &payload, QWidget *parent)
    : QWidget(parent), m_payload(payload), m_parts(partsOf(payload).value_or(PayloadParts()))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    auto *form = new QFormLayout;
    whole->addLayout(form);
    for (const PayloadPart &part : m_parts.parts) {
        Row row = rowFor(part);
        if (row.block)
            whole->addWidget(row.block, part.name == Name::Head ? 2 : 3);
        else
            form->addRow(nameOf(part.name), row.line ? static_cast<QWidget *>(row.line) : row.choice);
        m_rows.push_back(row);
    }
    if (m_parts.fields) {
        m_fields = new FieldsEdit;
        whole->addWidget(m_fields, 3);
        connect(m_fields, &FieldsEdit::edited, this, &PayloadEditor::edited);
    }
    const PayloadPart *head = original(Name::Head);
    if (head && contentLengthOf(head->bytes) >= 0) {
        m_lengthFollows = new QCheckBox(tr("Content-Length follows the body"));
        m_lengthFollows->setToolTip(tr("Off: what the head says is sent, right or wrong."));
        whole->addWidget(m_lengthFollows);
        connect(m_lengthFollows, &QCheckBox::toggled, this, &PayloadEditor::edited);
    }
    reset();
}

QString PayloadEditor::nameOf(Name name)
{
    switch (name) {
    case Name::Origin:
        return tr("Origin");
    case Name::Head:
        return tr("Head");
    case Name::Body:
        return tr("Body");
    case Name::Method:
        return tr("Method");
    case Name::Url:
        return tr("Address");
    case Name::Frame:
        return tr("Frame");
    case Name::Kind:
        return tr("Kind");
    case Name::Data:
        return tr("Data");
    case Name::Bytes:
        return tr("Text");
    case Name::Page:
        return tr("Page");
    case Name::Control:
        return tr("Control");
    }
    return {};
}

PayloadEditor::Row PayloadEditor::rowFor(const PayloadPart &part)
{
    Row row{part};
    // A line holds neither line breaks nor bytes that are no text.
    const auto text = toEditable(part.bytes);
    if (part.shape == PayloadPart::Shape::Choice) {
        row.choice = new QComboBox;
        for (const QByteArray &choice : part.choices)
            row.choice->addItem(QString::fromLatin1(choice));
        connect(row.choice, &QComboBox::currentIndexChanged, this, &PayloadEditor::edited);
    } else if (part.shape == PayloadPart::Shape::Line && text && !text->contains(u'\n')) {
        row.line = new QLineEdit;
        connect(row.line, &QLineEdit::textChanged, this, &PayloadEditor::edited);
    } else {
        row.block = new ByteEdit(nameOf(part.name), part.name == Name::Head ? "\r\n" : "\n");
        connect(row.block, &ByteEdit::edited, this, &PayloadEditor::edited);
    }
    return row;
}

void PayloadEditor::reset()
{
    for (const Row &row : m_rows) {
        if (row.block)
            row.block->setBytes(row.part.bytes);
        else if (row.line)
            row.line->setText(toEditable(row.part.bytes).value_or(QString()));
        else
            row.choice->setCurrentText(QString::fromLatin1(row.part.bytes));
    }
    if (m_fields)
        m_fields->setFields(*m_parts.fields);
    if (m_lengthFollows)
        m_lengthFollows->setChecked(true);
    Q_EMIT edited();
}

Result<QByteArray> PayloadEditor::bytesOf(const Row &row)
{
    if (row.block)
        return row.block->bytes();
    return row.line ? fromEditable(row.line->text()) : row.choice->currentText().toLatin1();
}

const PayloadPart *PayloadEditor::original(Name name) const
{
    for (const PayloadPart &part : m_parts.parts) {
        if (part.name == name)
            return &part;
    }
    return nullptr;
}

// By how much the body grew and not by its length here: a redacted value has another length on the wire.
void PayloadEditor::followLength(PayloadParts &parts) const
{
    const PayloadPart *oldBody = original(Name::Body);
    const qsizetype said = contentLengthOf(original(Name::Head)->bytes);
    for (const PayloadPart &body : parts.parts) {
        if (body.name != Name::Body || body.bytes == oldBody->bytes)
            continue;
        for (PayloadPart &head : parts.parts) {
            if (head.name == Name::Head)
                head.bytes = withContentLength(head.bytes, said + body.bytes.size() - oldBody->bytes.size());
        }
    }
}

Result<Payload> PayloadEditor::payload() const
{
    PayloadParts parts = m_parts;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto bytes = bytesOf(m_rows[i]);
        if (!bytes)
            return tl::unexpected(bytes.error());
        parts.parts[i].bytes = std::move(*bytes);
    }
    if (m_fields)
        parts.fields = m_fields->fields();
    if (m_lengthFollows && m_lengthFollows->isChecked())
        followLength(parts);
    return withParts(m_payload, parts);
}

} // namespace kassa
