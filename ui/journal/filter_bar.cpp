#include "journal/filter_bar.h"

#include "widgets/language.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int filterChannels = static_cast<int>(Channel::Timer) + 1;
constexpr std::chrono::milliseconds typingPause{150};

quint16 checkedBits(const std::vector<QAction *> &actions)
{
    unsigned bits = 0;
    for (std::size_t i = 0; i < actions.size(); ++i)
        bits |= actions[i]->isChecked() ? 1U << i : 0U;
    return static_cast<quint16>(bits);
}

} // namespace

FilterBar::FilterBar(const RowTexts &texts, QWidget *parent)
    : QWidget(parent), m_texts(texts), m_show(new QToolButton(this)), m_menu(new QMenu(this)),
      m_search(new QLineEdit(this)), m_onlyHits(new QCheckBox(this)), m_error(new QLabel(this))
{
    m_everything = m_menu->addAction(QString());
    m_problems = addChoice();
    m_current = addChoice();
    m_routine = addChoice();
    m_channelTitle = m_menu->addSection(QString());
    for (int channel = 0; channel < filterChannels; ++channel)
        m_channels.push_back(addChoice());
    m_kindTitle = m_menu->addSection(QString());
    for (int kind = 0; kind < entryKinds; ++kind)
        m_kinds.push_back(addChoice());
    m_show->setMenu(m_menu);
    m_show->setPopupMode(QToolButton::InstantPopup);
    m_show->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_show->setFocusPolicy(Qt::StrongFocus);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_onlyHits->setChecked(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);

    auto *fields = new QHBoxLayout;
    fields->addWidget(m_show);
    fields->addWidget(m_search, 1);
    fields->addWidget(m_onlyHits);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(fields);
    all->addWidget(m_error);

    connect(m_everything, &QAction::triggered, this, &FilterBar::clear);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        Q_EMIT changed();
        Q_EMIT searchDone();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, m_search);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_search->text().isEmpty())
            Q_EMIT searchLeft();
        else
            m_search->clear();
    });
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_onlyHits, &QCheckBox::toggled, this, &FilterBar::changed);
    retranslate();
}

QAction *FilterBar::addChoice()
{
    QAction *choice = m_menu->addAction(QString());
    choice->setCheckable(true);
    connect(choice, &QAction::toggled, this, [this] {
        showChoice();
        Q_EMIT changed();
    });
    return choice;
}

JournalFilter FilterBar::filter() const
{
    JournalFilter filter;
    filter.kinds = checkedBits(m_kinds);
    filter.channels = checkedBits(m_channels);
    filter.problemsOnly = m_problems->isChecked();
    filter.hideLeftBehind = m_current->isChecked();
    filter.hideRoutine = m_routine->isChecked();
    if (hidesOthers())
        filter.expression = words();
    return filter;
}

QByteArray FilterBar::words() const
{
    return m_search->text().trimmed().toUtf8();
}

bool FilterBar::hidesOthers() const
{
    return m_onlyHits->isChecked();
}

void FilterBar::showError(const Error *error)
{
    m_error->setVisible(error != nullptr);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(Tone::Wrong, colours));
    m_error->setPalette(colours);
    const QString text = error ? tr("%1 This search cannot be read: %2")
                                     .arg(theme::signOf(Tone::Wrong), textWords(error->detail))
                               : QString();
    m_error->setText(text);
    m_search->setAccessibleDescription(text);
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QAction *action : m_menu->actions())
            action->setChecked(false);
        m_search->clear();
    }
    m_typing.stop();
    showChoice();
    Q_EMIT changed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// The button says what is chosen.
void FilterBar::showChoice()
{
    QStringList chosen;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            chosen += action->text().remove(u'&');
    }
    const QString what = chosen.isEmpty()    ? tr("everything")
                         : chosen.size() > 3 ? tr("%n choice(s)", nullptr, static_cast<int>(chosen.size()))
                                             : chosen.join(u", "_s);
    m_show->setText(tr("Show: %1").arg(what));
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    m_everything->setText(tr("&Everything"));
    m_problems->setText(tr("Only &problems"));
    m_problems->setToolTip(tr("Warnings, wrong signatures, refusals, HTTP errors and failed messages"));
    m_current->setText(tr("Hide what a &rewind left behind"));
    m_routine->setText(tr("Hide ti&mers and deliveries"));
    m_routine->setToolTip(tr("What only keeps time and traffic going; problems stay in sight"));
    m_channelTitle->setText(tr("Only these channels"));
    m_kindTitle->setText(tr("Only these kinds"));
    for (std::size_t i = 0; i < m_channels.size(); ++i)
        m_channels[i]->setText(m_texts.channelWord(static_cast<Channel>(i)));
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(RowTexts::kindWord(static_cast<EntryKind>(i)));
    m_search->setPlaceholderText(tr("Search: words, or conditions such as channel=callback severity=wrong"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setToolTip(tr("Words are looked for in what the rows show and in the whole entries.\n"
                            "Conditions joined by blanks must all hold: = equal, != not equal, ~ contains.\n"
                            "Fields: kind, channel, from, to, severity, state, text, id, exchange."));
    m_onlyHits->setText(tr("Only h&its"));
    m_onlyHits->setToolTip(tr("Hide what does not fit the search; otherwise F3 goes from hit to hit"));
    showChoice();
}

} // namespace kassa
