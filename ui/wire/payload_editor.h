// Edits a payload of any editable kind, part by part.
#pragma once

#include "wire/byte_edit.h"
#include "wire/fields_edit.h"
#include "wire/payload_parts.h"

#include <QCheckBox>
#include <QLineEdit>

namespace kassa {

class PayloadEditor : public QWidget
{
    Q_OBJECT

public:
    // `payload` is of a kind that partsOf() takes apart.
    explicit PayloadEditor(const Payload &payload, QWidget *parent = nullptr);

    void reset(); // to the payload it was made for
    // As withParts(), and the errors of parts that are no bytes ("hex.odd").
    Result<Payload> payload() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        PayloadPart part; // as it was
        QLineEdit *line = nullptr;
        QComboBox *choice = nullptr;
        ByteEdit *block = nullptr;
    };

    static QString nameOf(PayloadPart::Name name);
    Row rowFor(const PayloadPart &part);
    static Result<QByteArray> bytesOf(const Row &row);
    const PayloadPart *original(PayloadPart::Name name) const;
    void followLength(PayloadParts &parts) const;

    Payload m_payload;
    PayloadParts m_parts; // as they were
    std::vector<Row> m_rows;
    FieldsEdit *m_fields = nullptr;       // null: the payload has none
    QCheckBox *m_lengthFollows = nullptr; // null: no Content-Length
};

} // namespace kassa
