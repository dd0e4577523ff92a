#include "journal/text_pane.h"

#include "widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textPortion = qsizetype(64) * 1024; // bytes laid out in one go
constexpr qsizetype longestLine = 4000;                 // characters; a longer line takes seconds to lay out

// Where a portion of UTF-8 may end: not inside a character.
qsizetype portionEnd(const QByteArray &bytes, qsizetype wanted)
{
    qsizetype end = std::min(wanted, bytes.size());
    while (end > 0 && end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xc0U) == 0x80U)
        --end;
    return end > 0 ? end : std::min(wanted, bytes.size());
}

// Long lines in pieces, each further one marked; control characters as pictures of themselves.
QString displayable(const QByteArray &portion)
{
    const QString text = QString::fromUtf8(portion);
    QString shown;
    shown.reserve(text.size());
    qsizetype inLine = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            inLine = 0;
        else if (++inLine > longestLine && !c.isLowSurrogate()) {
            shown += u"\n⋯ "_s;
            inLine = 1;
        }
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r';
        if (c != u'\r')
            shown += control ? QChar(0x2400 + c.unicode()) : c;
    }
    return shown;
}

} // namespace

TextPane::TextPane(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_search(new QLineEdit(this)),
      m_found(new QLabel(this)), m_copy(new QPushButton(this)), m_cutNote(new QLabel(this)),
      m_showAll(new QPushButton(this)), m_rest(new QTimer(this))
{
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(theme::fixedFont());
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    m_search->setClearButtonEnabled(true);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search);
    tools->addWidget(m_found);
    tools->addStretch();
    tools->addWidget(m_copy);
    auto *more = new QHBoxLayout;
    more->addWidget(m_cutNote);
    more->addWidget(m_showAll);
    more->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 6, 0, 0);
    all->addLayout(tools);
    all->addWidget(m_text);
    all->addLayout(more);

    m_rest->setInterval(0);
    connect(m_rest, &QTimer::timeout, this, [this] { showMore(m_shownBytes + textPortion); });
    connect(m_showAll, &QPushButton::clicked, this, &TextPane::showRest);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_bytes)); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(false); });
    connect(m_search, &QLineEdit::textChanged, m_found, &QLabel::clear);
    retranslate();
    setBytes({});
}

void TextPane::setName(const QString &name)
{
    m_text->setAccessibleName(name);
}

void TextPane::setEmptyText(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void TextPane::setBytes(const QByteArray &bytes)
{
    m_rest->stop();
    m_bytes = bytes;
    m_shownBytes = 0;
    m_text->clear();
    m_found->clear();
    m_copy->setEnabled(!bytes.isEmpty());
    showMore(textPortion);
}

QString TextPane::shownText() const
{
    return m_text->toPlainText();
}

void TextPane::showMore(qsizetype most)
{
    const qsizetype end = portionEnd(m_bytes, most);
    if (end > m_shownBytes) {
        QTextCursor cursor(m_text->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(displayable(m_bytes.mid(m_shownBytes, end - m_shownBytes)));
        m_shownBytes = end;
    }
    const bool cut = m_shownBytes < m_bytes.size();
    if (!cut)
        m_rest->stop();
    m_cutNote->setVisible(cut);
    m_showAll->setVisible(cut && !m_rest->isActive());
    const QLocale locale;
    m_cutNote->setText(
        tr("Shown: %1 of %2")
            .arg(locale.formattedDataSize(m_shownBytes), locale.formattedDataSize(m_bytes.size())));
}

void TextPane::showRest()
{
    m_showAll->hide();
    m_text->setFocus();
    m_rest->start();
}

void TextPane::openSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// As much of the text as the next place with these words that is not shown yet. False: there is none.
bool TextPane::showHit()
{
    const QByteArray words = m_search->text().toUtf8();
    const qsizetype from = std::max<qsizetype>(0, m_shownBytes - words.size());
    const QString rest = QString::fromUtf8(m_bytes.mid(from));
    const qsizetype at = rest.indexOf(m_search->text(), 0, Qt::CaseInsensitive);
    if (m_shownBytes >= m_bytes.size() || at < 0)
        return false;
    showMore(from + QStringView(rest).left(at).toUtf8().size() + words.size());
    return true;
}

void TextPane::search(bool backwards)
{
    if (m_search->text().isEmpty())
        return;
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(m_search->text(), flags);
    if (!found && showHit()) // from the place it was at: what comes next is shown now
        found = m_text->find(m_search->text(), flags);
    if (!found) { // from the other end
        const QTextCursor before = m_text->textCursor();
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(m_search->text(), flags);
        if (!found)
            m_text->setTextCursor(before);
    }
    m_found->setText(found ? QString() : tr("✕ not found"));
}

void TextPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        openSearch();
    else if (event->key() == Qt::Key_F3)
        search(event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape && m_search->hasFocus())
        m_text->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void TextPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_text->setFont(theme::fixedFont());
    QWidget::changeEvent(event);
}

void TextPane::retranslate()
{
    m_search->setPlaceholderText(tr("Find in this text"));
    m_search->setAccessibleName(tr("Find in this text"));
    m_search->setToolTip(tr("Enter or F3: the next one; Shift+F3: the one before; Esc: back to the text"));
    m_copy->setText(tr("Copy all"));
    m_copy->setToolTip(tr("Copies the whole text, also what is not shown"));
    m_showAll->setText(tr("Show all"));
    showMore(m_shownBytes);
}

} // namespace kassa
