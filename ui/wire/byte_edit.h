// Edits bytes exactly, as text with visible carriage returns or in hex.
#pragma once

#include "wire/byte_text.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace kassa {

class ByteEdit : public QWidget
{
    Q_OBJECT

public:
    // `lineEnd`: what the Return key puts in: "\r\n" in an HTTP head, "\n" in data.
    ByteEdit(const QString &name, QByteArray lineEnd, QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    // Malformed ("hex.digit", "hex.odd") while hex is written.
    Result<QByteArray> bytes() const;
    void setFocusToText() { m_text->setFocus(); }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Form { Text, Hex };

    void showAs(int form);
    void write(const QByteArray &bytes);
    void describe();
    void makeCrlf();

    QByteArray m_lineEnd;
    QComboBox *m_form;
    QPlainTextEdit *m_text;
    QLabel *m_facts;
    QPushButton *m_crlf;
    Form m_shown = Text;
};

} // namespace kassa
