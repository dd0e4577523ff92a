#include "wire/byte_edit.h"

#include "widgets/language.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

ByteEdit::ByteEdit(const QString &name, QByteArray lineEnd, QWidget *parent)
    : QWidget(parent), m_lineEnd(std::move(lineEnd)), m_form(new QComboBox), m_text(new QPlainTextEdit),
      m_facts(new QLabel), m_crlf(new QPushButton(tr("Make all line ends CRLF")))
{
    auto *label = new QLabel(name);
    label->setBuddy(m_text);
    m_text->setFont(theme::fixedFont());
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->installEventFilter(this);
    m_form->addItems({tr("text"), tr("hex")});
    m_form->setAccessibleName(tr("%1 shown as").arg(name));
    m_facts->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_facts, 1);
    head->addWidget(m_crlf);
    head->addWidget(m_form);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addLayout(head);
    whole->addWidget(m_text, 1);
    connect(m_form, &QComboBox::activated, this, &ByteEdit::showAs);
    connect(m_crlf, &QPushButton::clicked, this, &ByteEdit::makeCrlf);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        describe();
        Q_EMIT edited();
    });
}

void ByteEdit::setBytes(const QByteArray &bytes)
{
    if (m_shown == Text && !toEditable(bytes))
        m_shown = Hex;
    write(bytes);
}

Result<QByteArray> ByteEdit::bytes() const
{
    return m_shown == Text ? fromEditable(m_text->toPlainText()) : fromHex(m_text->toPlainText());
}

void ByteEdit::write(const QByteArray &bytes)
{
    m_form->setCurrentIndex(m_shown);
    m_text->setPlainText(m_shown == Text ? toEditable(bytes).value_or(QString()) : toHex(bytes));
}

// What cannot be shown in the other form stays as it is.
void ByteEdit::showAs(int form)
{
    const auto now = bytes();
    if (!now || (form == Text && !toEditable(*now))) {
        m_form->setCurrentIndex(m_shown);
        m_facts->setText(now ? tr("✕ These bytes are no text.")
                             : u"✕ %1"_s.arg(textWords(now.error().detail)));
        return;
    }
    m_shown = Form(form);
    write(*now);
}

void ByteEdit::makeCrlf()
{
    if (const auto now = bytes())
        write(withCrlf(*now));
    m_text->setFocus();
}

void ByteEdit::describe()
{
    const auto now = bytes();
    m_crlf->setVisible(false);
    if (!now) {
        m_facts->setText(u"✕ %1"_s.arg(textWords(now.error().detail)));
        return;
    }
    const LineEnds ends = lineEndsOf(*now);
    QStringList facts{tr("%n byte(s)", nullptr, int(now->size()))};
    if (ends.crlf > 0)
        facts += tr("%n line end(s) CRLF (↵)", nullptr, ends.crlf);
    if (ends.lf > 0)
        facts += tr("%n line end(s) LF alone", nullptr, ends.lf);
    if (ends.cr > 0)
        facts += tr("%n line end(s) CR alone", nullptr, ends.cr);
    m_facts->setText(facts.join(u" · "_s));
    m_crlf->setVisible(m_lineEnd == "\r\n" && (ends.lf > 0 || ends.cr > 0));
}

bool ByteEdit::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = watched == m_text && event->type() == QEvent::KeyPress && m_shown == Text;
    const auto *key = pressed ? static_cast<QKeyEvent *>(event) : nullptr;
    if (!key || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) ||
        (key->modifiers() & Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    m_text->insertPlainText(toEditable(m_lineEnd).value_or(QString()));
    return true;
}

} // namespace kassa
