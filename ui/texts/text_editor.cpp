#include "texts/text_editor.h"

#include "texts/plural.h"
#include "texts/seen_words.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int versionWidth = 500; // pixels of a line of the history
constexpr int mostLines = 5;      // of a form; more are scrolled

// Undo is the workshop's, over all texts.
class FormEdit : public QPlainTextEdit
{
public:
    explicit FormEdit(QWidget *parent) : QPlainTextEdit(parent)
    {
        setUndoRedoEnabled(false);
        setTabChangesFocus(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &FormEdit::fit);
        fit();
    }

    // As high as its words, so that the forms of a plural fit below each other.
    QSize sizeHint() const override
    {
        const int around = height() - viewport()->height() + 2 * int(document()->documentMargin()) + 1;
        return {QPlainTextEdit::sizeHint().width(),
                std::clamp(lines(), 1, mostLines) * fontMetrics().lineSpacing() + around};
    }
    QSize minimumSizeHint() const override
    {
        return {QPlainTextEdit::minimumSizeHint().width(), sizeHint().height()};
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return true;
            }
        }
        return QPlainTextEdit::event(event);
    }

private:
    int lines() const { return int(document()->size().height()); } // of a plain text it is in lines

    // A scroll bar that is not needed would take room from the words, which then need another line.
    void fit()
    {
        setVerticalScrollBarPolicy(lines() > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        updateGeometry();
    }
};

QString listed(const std::vector<int> &counts)
{
    QStringList words;
    for (const int count : counts)
        words << QString::number(count);
    return words.join(u", "_s);
}

} // namespace

TextEditor::TextEditor(TextWorkshop &workshop, QWidget *parent)
    : QWidget(parent), m_workshop(workshop), m_sourceName(new QLabel(this)), m_source(new QLabel(this)),
      m_about(new QLabel(this)), m_findings(new QLabel(this)), m_way(new QLabel(this)),
      m_empty(new QLabel(this)), m_body(new QWidget(this)), m_area(new QScrollArea(this)),
      m_formsBox(new QVBoxLayout), m_line(new QHBoxLayout), m_finished(new QCheckBox(this)),
      m_history(new QToolButton(this)), m_versions(new QMenu(this)), m_pictures(new PictureView(this))
{
    for (QLabel *each : {m_source, m_about, m_findings, m_way, m_empty}) {
        each->setWordWrap(true);
        each->setTextFormat(Qt::RichText);
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QLabel *each : {m_source, m_about})
        showsData(*each);
    m_way->setTextFormat(Qt::PlainText);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_source->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sourceName->setBuddy(m_source);
    auto *source = new QVBoxLayout;
    source->addWidget(m_sourceName);
    source->addWidget(m_source);
    auto *sides = new QHBoxLayout;
    sides->addLayout(source, 1);
    sides->addLayout(m_formsBox, 1);
    sides->setAlignment(source, Qt::AlignTop);
    sides->setAlignment(m_formsBox, Qt::AlignTop);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->addLayout(sides);
    m_line->addWidget(m_finished);
    m_line->addStretch(1);
    m_line->addWidget(m_history);
    column->addLayout(m_line);
    column->addWidget(m_findings);
    column->addWidget(m_about);
    column->addWidget(m_way);
    column->addWidget(m_pictures);
    column->addStretch(1);
    auto *content = new QWidget(this); // all of it scrolls: the panel may be low
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins({});
    parts->addWidget(m_empty, 1);
    parts->addWidget(m_body);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_area, 1);
    m_history->setPopupMode(QToolButton::InstantPopup);
    m_history->setMenu(m_versions);
    m_history->setFocusPolicy(Qt::StrongFocus);
    connect(m_versions, &QMenu::aboutToShow, this, &TextEditor::fillHistory);
    connect(m_finished, &QCheckBox::toggled, this, &TextEditor::take);
    connect(&m_workshop.undo(), &QUndoStack::indexChanged, this, &TextEditor::showHistory);
    connect(&m_workshop, &TextWorkshop::edited, this, [this](std::size_t text) {
        if (m_text == text)
            fill();
    });
    retranslate();
    setText({}, m_language);
}

void TextEditor::setText(std::optional<std::size_t> text, const QByteArray &language)
{
    if (m_text != text)
        m_area->verticalScrollBar()->setValue(0);
    m_text = text;
    m_language = language;
    m_body->setVisible(text.has_value());
    m_empty->setVisible(!text.has_value());
    if (!text)
        return;
    makeForms();
    showSource();
    fill();
}

// As many as the language has; those that are there stay, so that the Tab key's order does.
void TextEditor::makeForms()
{
    const auto wanted = m_workshop.words(*m_text, m_language).forms.size();
    while (m_forms.size() < wanted) {
        Form form{new QLabel(m_body), new FormEdit(m_body)};
        form.name->setBuddy(form.words);
        m_formsBox->addWidget(form.name);
        m_formsBox->addWidget(form.words);
        setTabOrder(m_forms.empty() ? static_cast<QWidget *>(m_body) : m_forms.back().words, form.words);
        setTabOrder(form.words, m_finished);
        connect(form.words, &QPlainTextEdit::textChanged, this, &TextEditor::take);
        m_forms.push_back(form);
    }
    const bool isHere = m_workshop.index().translation(*m_text, m_language) != nullptr;
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        m_forms[i].name->setText(formName(int(i)));
        m_forms[i].name->setVisible(i < wanted);
        m_forms[i].words->setVisible(i < wanted);
        m_forms[i].words->setAccessibleName(formName(int(i)));
        m_forms[i].words->setReadOnly(!isHere);
    }
    m_finished->setEnabled(isHere);
}

QString TextEditor::formName(int form) const
{
    QString language = Language::nameOf(m_language);
    if (!m_text || !m_workshop.index().texts()[*m_text].plural)
        return language;
    return tr("%1, as for %2").arg(language, listed(pluralExamples(m_language, form)));
}

void TextEditor::fill()
{
    m_filling = true;
    const Translation words = m_workshop.words(*m_text, m_language);
    for (std::size_t i = 0; i < words.forms.size() && i < m_forms.size(); ++i) {
        if (m_forms[i].words->toPlainText() != words.forms[i])
            m_forms[i].words->setPlainText(words.forms[i]);
    }
    m_finished->setChecked(words.state == TextState::Finished);
    m_filling = false;
    showHistory();
    showFindings();
}

void TextEditor::showHistory()
{
    m_history->setEnabled(m_text && m_workshop.history(*m_text, m_language).size() > 1);
}

void TextEditor::take()
{
    if (m_filling || !m_text)
        return;
    Translation words = m_workshop.words(*m_text, m_language);
    for (std::size_t i = 0; i < words.forms.size(); ++i)
        words.forms[i] = m_forms[i].words->toPlainText();
    words.state = m_finished->isChecked() ? TextState::Finished : TextState::Unfinished;
    m_workshop.edit(*m_text, m_language, words);
}

// What it was, the newest first; choosing one is a change like others.
void TextEditor::fillHistory()
{
    m_versions->clear();
    if (!m_text)
        return;
    const std::vector<Translation> all = m_workshop.history(*m_text, m_language);
    for (std::size_t i = all.size() - 1; i-- > 0;) {
        const QString words = QStringList(all[i].forms.begin(), all[i].forms.end()).join(u" | "_s);
        QString line = words.isEmpty()
                           ? tr("(not translated)")
                           : m_history->fontMetrics().elidedText(words, Qt::ElideRight, versionWidth);
        line.replace(u'&', u"&&"_s).replace(u'\n', u' ');
        connect(m_versions->addAction(line), &QAction::triggered, this,
                [this, words = all[i]] { m_workshop.restore(*m_text, m_language, words); });
    }
}

// Place markers stand out.
QString TextEditor::sourceHtml() const
{
    const IndexedText &text = m_workshop.index().texts()[*m_text];
    const QString source = QString::fromUtf8(text.key.source);
    QString html = source.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    for (const QString &marker : placeMarkers(source))
        html.replace(marker, u"<b>"_s + marker + u"</b>"_s);
    if (text.plural && m_language != "en") {
        const Translation english = m_workshop.words(*m_text, "en");
        for (std::size_t i = 0; i < english.forms.size(); ++i)
            html +=
                u"<br>%1: %2"_s.arg(listed(pluralExamples("en", int(i))), english.forms[i].toHtmlEscaped());
    }
    return html;
}

void TextEditor::showSource()
{
    const IndexedText &text = m_workshop.index().texts()[*m_text];
    m_source->setText(sourceHtml());
    QStringList about{tr("Context: %1").arg(QString::fromUtf8(text.key.context).toHtmlEscaped())};
    if (!text.key.comment.isEmpty())
        about << tr("Meaning: %1").arg(QString::fromUtf8(text.key.comment).toHtmlEscaped());
    if (!text.note.isEmpty())
        about << tr("Note: %1").arg(text.note.toHtmlEscaped());
    if (const QStringList markers = placeMarkers(QString::fromUtf8(text.key.source)); !markers.isEmpty())
        about << tr("Place markers: %1").arg(markers.join(u", "_s));
    for (const Term *term : m_workshop.glossary().termsIn(text.key, m_language))
        about << tr("Glossary: %1 – %2").arg(term->source.toHtmlEscaped(), term->translation.toHtmlEscaped());
    m_about->setText(about.join(u"<br>"_s));
}

void TextEditor::showFindings()
{
    QStringList lines;
    for (const TextFinding &each : m_workshop.findings(*m_text, m_language)) {
        const Tone tone = each.fault == TextFault::Unfinished ? Tone::Warning : Tone::Wrong;
        lines << u"<span style=\"color:%1\">%2 %3</span>"_s.arg(
            theme::text(tone, palette()).name(), theme::signOf(tone),
            tr("%1: %2")
                .arg(m_workshop.language().words(titleOf(each.fault)), m_workshop.language().words(each.what))
                .toHtmlEscaped());
    }
    m_findings->setText(lines.join(u"<br>"_s));
    m_findings->setVisible(!lines.isEmpty());
}

void TextEditor::addToLine(QWidget &control)
{
    m_line->addWidget(&control);
    setTabOrder(m_history, &control);
}

void TextEditor::setWay(const QString &words)
{
    m_way->setText(words);
}

void TextEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TextEditor::retranslate()
{
    m_empty->setText(
        tr("Choose a text in the table, or hold Ctrl and Shift and click on words in the window or in a "
           "page."));
    m_sourceName->setText(tr("Source"));
    m_finished->setText(tr("&Finished"));
    m_history->setText(tr("&Earlier wording"));
    m_history->setToolTip(tr("What it was before the changes that you have made since the texts were read"));
    if (!m_text)
        return;
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        m_forms[i].name->setText(formName(int(i)));
        m_forms[i].words->setAccessibleName(formName(int(i)));
    }
    showSource();
    showFindings();
}

} // namespace kassa
