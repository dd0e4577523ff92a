#include "journal/journal_panel.h"

#include "widgets/language.h"

#include "bench/step.h"
#include "journal/compare_dialog.h"
#include "journal/entry_parts.h"
#include "journal/exports.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hitSlice = 12;           // milliseconds
constexpr std::size_t mostCopied = 20000; // rows; more belong into a file

} // namespace

JournalPanel::JournalPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_model(language), m_title(new QLabel),
      m_filter(new FilterBar(m_model.texts())), m_table(new JournalTable(m_model)),
      m_inspector(new EntryInspector(language)), m_stack(new QStackedWidget), m_empty(new QLabel),
      m_showAll(new QPushButton), m_count(new QLabel), m_note(new QLabel), m_cancel(new QPushButton),
      m_newest(new QPushButton), m_copyAs(new QToolButton), m_saveAs(new QToolButton),
      m_compare(new QPushButton)
{
    buildActions();
    build();
    connectAll();
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_saver->cancel(); });
    retranslate();
    setSource(nullptr, nullptr);
}

void JournalPanel::build()
{
    QFont large = m_title->font();
    large.setBold(true);
    m_title->setFont(large);
    m_title->setBuddy(m_table);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    for (QToolButton *button : {m_copyAs, m_saveAs}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMenu(new QMenu(button));
    }
    m_copyAs->menu()->addActions({m_copies[AsText], m_copies[AsCurl], m_copies[AsBytes]});
    m_saveAs->menu()->addActions({m_saves[0], m_saves[1], m_saves[2]});

    auto *nothing = new QWidget;
    auto *nothingBox = new QVBoxLayout(nothing);
    nothingBox->addStretch();
    nothingBox->addWidget(m_empty);
    nothingBox->addWidget(m_showAll, 0, Qt::AlignCenter);
    nothingBox->addStretch();
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_table);

    auto *bar = new QWidget; // above both halves: there is room for what is searched
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_title->setMargin(4);
    auto *searching = new QHBoxLayout;
    searching->addWidget(m_title, 0, Qt::AlignTop); // an error below the search moves nothing
    searching->addWidget(m_filter, 1, Qt::AlignTop);
    m_tools->addLayout(searching, 1);
    auto *buttons = new QHBoxLayout;
    for (QWidget *button : {static_cast<QWidget *>(m_compare), static_cast<QWidget *>(m_copyAs),
                            static_cast<QWidget *>(m_saveAs)})
        buttons->addWidget(button, 0, Qt::AlignTop);
    m_tools->addLayout(buttons);
    auto *state = new QHBoxLayout;
    state->addWidget(m_count);
    state->addWidget(m_note, 1);
    state->addWidget(m_cancel);
    m_cancel->hide();
    state->addWidget(m_newest);
    auto *upper = new QWidget;
    auto *upperBox = new QVBoxLayout(upper);
    upperBox->setContentsMargins(0, 0, 0, 0);
    upperBox->addWidget(m_stack, 1);
    upperBox->addLayout(state);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({740, 520}); // a proportion; the minimum sizes would decide otherwise
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addWidget(bar);
    all->addWidget(m_splitter, 1);

    // Not of the inspector: its texts have a search of their own.
    const auto shortcut = [&](const QKeySequence &keys, auto act) {
        for (QWidget *part : {bar, upper}) {
            auto *made = new QShortcut(keys, part);
            made->setContext(Qt::WidgetWithChildrenShortcut);
            connect(made, &QShortcut::activated, this, act);
        }
    };
    shortcut(QKeySequence::Find, [this] { m_filter->focusSearch(); });
    shortcut(Qt::Key_F3, [this] { findHit(false, false); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { findHit(true, false); });
}

bool JournalPanel::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange(); // another language or size of texts needs other room
    return QWidget::event(event);
}

// Low and wide, as at the window's foot: side by side. High: one above the other. Where the buttons do not
// fit beside the search, they stand below it.
void JournalPanel::arrange()
{
    const bool high = height() >= 600 && height() * 2 > width();
    m_splitter->setOrientation(high ? Qt::Vertical : Qt::Horizontal);
    const QMargins around = layout()->contentsMargins();
    QLayoutItem *searching = m_tools->itemAt(0), *buttons = m_tools->itemAt(1);
    const int inOneLine =
        searching->minimumSize().width() + m_tools->spacing() + buttons->minimumSize().width();
    const bool narrow = inOneLine > width() - around.left() - around.right();
    m_tools->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    buttons->setAlignment(narrow ? Qt::AlignLeft : Qt::Alignment());
}

void JournalPanel::buildActions()
{
    const auto action = [this](auto act) {
        auto *made = new QAction(this);
        connect(made, &QAction::triggered, this, act);
        return made;
    };
    m_copies[AsText] = action([this] { copy(AsText); });
    m_copies[AsCurl] = action([this] { copy(AsCurl); });
    m_copies[AsBytes] = action([this] { copy(AsBytes); });
    m_saves[0] = action([this] { saveAs(SaveFormat::Har); });
    m_saves[1] = action([this] { saveAs(SaveFormat::Text); });
    m_saves[2] = action([this] { saveAs(SaveFormat::Canonical); });
    m_inspect = action([this] { inspectCurrent(true); });
    m_compareAction = action([this] { compare(); });
    m_rewind = action([this] {
        if (const auto position = m_table->currentPosition())
            Q_EMIT rewindRequested(m_rows->row(*position).id);
    });
    m_sendAgain = action([this] {
        if (const auto message = selectedToSend())
            Q_EMIT sendAgainRequested(*message);
    });
}

void JournalPanel::connectAll()
{
    connect(m_filter, &FilterBar::changed, this, &JournalPanel::applyFilter);
    connect(m_filter, &FilterBar::searchDone, this, [this] {
        findHit(false, true);
        m_table->setFocus();
    });
    connect(m_filter, &FilterBar::searchLeft, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_showAll, &QPushButton::clicked, m_filter, &FilterBar::clear);
    connect(m_newest, &QPushButton::clicked, m_table, &JournalTable::jumpToNewest);
    connect(m_compare, &QPushButton::clicked, this, &JournalPanel::compare);
    connect(m_table, &JournalTable::currentPositionChanged, this, [this] { inspectCurrent(false); });
    connect(m_table, &JournalTable::selectedPositionsChanged, this, &JournalPanel::updateActions);
    connect(m_table, &JournalTable::copyRequested, this, [this] { copy(AsText); });
    connect(m_table, &JournalTable::endChanged, this, &JournalPanel::showEnd);
    connect(m_table, &QTableView::activated, this, [this] { inspectCurrent(true); });
    connect(m_table, &QTableView::doubleClicked, this, [this] { inspectCurrent(true); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &JournalPanel::openMenu);
    connect(m_inspector, &EntryInspector::entryChosen, this, &JournalPanel::goTo);
    connect(&m_model, &JournalModel::rowsInserted, this, &JournalPanel::showState);
    connect(&m_model, &JournalModel::rowsRemoved, this, &JournalPanel::showState);
    connect(&m_model, &JournalModel::filtered, this, &JournalPanel::showState);
    m_searching.setSingleShot(true);
    connect(&m_searching, &QTimer::timeout, this, &JournalPanel::searchOn);
}

void JournalPanel::setSource(LiveJournal *live, std::shared_ptr<EntrySource> source)
{
    auto rows = std::make_shared<JournalRows>();
    rows->setSource(live, std::move(source));
    setRows(std::move(rows));
}

void JournalPanel::setRows(std::shared_ptr<JournalRows> rows)
{
    if (m_saver)
        m_saver->cancel(); // what it reads may be gone soon
    if (m_rows)
        m_rows->disconnect(this);
    m_searching.stop();
    m_rows = std::move(rows);
    m_inspector->setRows(m_rows);
    m_model.setRows(m_rows);
    connect(m_rows.get(), &JournalRows::appended, this, &JournalPanel::showState);
    connect(m_rows.get(), &JournalRows::cleared, this, &JournalPanel::showState);
    showState();
    updateActions();
}

void JournalPanel::setProvider(const Provider *provider, const Keys *keys)
{
    m_model.setProvider(provider, keys);
    m_inspector->setProvider(provider, keys);
}

void JournalPanel::setGoesOn(bool goesOn)
{
    m_goesOn = goesOn;
    updateActions();
}

bool JournalPanel::select(MessageId id)
{
    const auto position = m_rows->find(id);
    if (position)
        goTo(*position);
    return position.has_value();
}

void JournalPanel::goTo(qsizetype position)
{
    const bool isHidden = !m_model.shownAt(position);
    if (isHidden)
        m_filter->clear();
    if (!m_table->select(position)) // a long journal is still being filtered
        m_inspector->inspect(position);
    if (isHidden)
        tell(tr("The filter hid this entry: it was taken off."));
}

void JournalPanel::applyFilter()
{
    m_searching.stop();
    const Done done = m_model.setFilter(m_filter->filter());
    JournalFilter wanted;
    wanted.expression = m_filter->words();
    auto hits = RowFilter::compile(wanted, m_model.shownWords());
    m_filter->showError(hits ? nullptr : &hits.error());
    m_hits = hits ? std::move(*hits) : RowFilter();
    tell(done || hits ? QString() : tr("The rows are as before."));
    showState();
}

void JournalPanel::findHit(bool backwards, bool fromHere)
{
    m_hitStep = backwards ? -1 : 1;
    const int none = backwards ? m_model.rowCount() : -1;
    const QModelIndex current = m_table->currentIndex();
    m_hitAt = current.isValid() ? current.row() - (fromHere ? m_hitStep : 0) : none;
    m_hitsLeft = m_model.rowCount();
    searchOn();
}

void JournalPanel::searchOn()
{
    QElapsedTimer spent;
    spent.start();
    const int count = m_model.rowCount();
    while (m_hitsLeft > 0) {
        --m_hitsLeft;
        m_hitAt = (m_hitAt + m_hitStep + count) % count;
        const qsizetype position = m_model.positionAt(static_cast<int>(m_hitAt));
        if (m_hits.accepts(*m_rows, position)) {
            m_table->select(position);
            tell({});
            return;
        }
        if (m_hitsLeft % 256 == 0 && spent.elapsed() >= hitSlice) {
            m_searching.start(0);
            return;
        }
    }
    tell(tr("✕ nothing found"));
}

void JournalPanel::inspectCurrent(bool focus)
{
    const auto position = m_table->currentPosition();
    if (!position)
        return;
    m_inspector->inspect(*position);
    Q_EMIT inspecting(m_rows->row(*position).id);
    if (focus)
        m_inspector->focusTabs();
}

void JournalPanel::updateActions()
{
    const auto selected = m_table->selectedPositions();
    const bool one = selected.size() == 1;
    const bool current = one && !m_rows->row(selected.front()).leftBehind;
    m_copies[AsText]->setEnabled(!selected.empty());
    m_copies[AsCurl]->setEnabled(one && m_rows->entry(selected.front()).and_then([this](const auto &entry) {
        return curlOf(*entry);
    }));
    m_copies[AsBytes]->setEnabled(one);
    m_compare->setEnabled(selected.size() == 2);
    m_compareAction->setEnabled(selected.size() == 2);
    m_inspect->setEnabled(one);
    m_rewind->setEnabled(current && m_goesOn);
    m_rewind->setVisible(m_goesOn);
    m_sendAgain->setEnabled(m_goesOn && selectedToSend());
    m_sendAgain->setVisible(m_goesOn);
}

std::optional<Message> JournalPanel::selectedToSend() const
{
    const auto selected = m_table->selectedPositions();
    if (selected.size() != 1)
        return std::nullopt;
    // Of a delivery and of what was done with a message: that message.
    const JournalRow &row = m_rows->row(selected.front());
    const bool isSent = m_rows->shape(selected.front()).kind == EntryKind::Sent;
    const qsizetype position = isSent || row.partner < 0 ? selected.front() : row.partner;
    const auto entry = m_rows->entry(position);
    auto message = entry ? sentMessage(**entry) : std::nullopt;
    return message && isAlone(message->payload) ? message : std::nullopt;
}

void JournalPanel::openMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.addActions({m_inspect, m_compareAction});
    menu.addSeparator();
    menu.addActions({m_copies[AsText], m_copies[AsCurl], m_copies[AsBytes]});
    menu.addSeparator();
    menu.addActions({m_sendAgain, m_rewind});
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

Result<QByteArray> JournalPanel::curlOf(const Entry &entry) const
{
    return curl(entry, *m_language.catalogue(), m_language.code());
}

Result<QByteArray> JournalPanel::copied(Copy what) const
{
    const auto selected = m_table->selectedPositions();
    if (selected.size() > mostCopied)
        return fail(
            ErrorKind::Limit, "copy.rows"_ba,
            KASSA_TEXT("error", "more than %1 rows: “Save as” puts them into a file").with(mostCopied));
    const auto entries = entriesAt(*m_rows, selected);
    if (!entries)
        return tl::unexpected(entries.error());
    if (what == AsText || entries->size() != 1)
        return text(*entries, *m_language.catalogue(), m_language.code());
    return what == AsCurl ? curlOf(entries->front()) : partsOf(entries->front()).exact;
}

void JournalPanel::copy(Copy what)
{
    const auto bytes = copied(what);
    if (!bytes) {
        tell(tr("✕ Not copied: %1").arg(textWords(bytes.error().detail)));
        return;
    }
    auto *clip = new QMimeData;
    clip->setText(QString::fromUtf8(*bytes));
    if (what == AsBytes)
        clip->setData(u"application/octet-stream"_s, *bytes);
    QGuiApplication::clipboard()->setMimeData(clip);
    tell(tr("✓ Copied"));
}

void JournalPanel::compare()
{
    const auto selected = m_table->selectedPositions();
    const auto entries = entriesAt(*m_rows, selected);
    if (!entries || entries->size() != 2)
        return;
    const auto side = [&](std::size_t i) {
        const qint32 position = selected[i];
        return CompareDialog::Compared{tr("#%1: %2", "number and summary of an entry")
                                           .arg(m_rows->row(position).id.ordinal)
                                           .arg(m_model.texts().summary(position)),
                                       prettyText(partsOf((*entries)[i]))};
    };
    (new CompareDialog(side(0), side(1), CompareDialog::Of::Entries, this))->show();
}

void JournalPanel::save(SaveFormat format, const QString &file)
{
    if (m_saver)
        return;
    std::vector<qint32> shown(static_cast<std::size_t>(m_model.rowCount()));
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i] = static_cast<qint32>(m_model.positionAt(static_cast<int>(i)));
    m_savedPercent = 0;
    m_saver = std::make_unique<EntrySaver>(m_rows, std::move(shown), format, m_language.catalogue(),
                                           m_language.code(), file);
    connect(m_saver.get(), &EntrySaver::progressed, this, [this](int percent) {
        m_savedPercent = percent;
        showSaving();
    });
    connect(m_saver.get(), &EntrySaver::saved, this, [this] { saveEnded({}); });
    connect(m_saver.get(), &EntrySaver::failed, this,
            [this](const Error &error) { saveEnded(tl::unexpected(error)); });
    m_saver->start();
    showSaving();
}

void JournalPanel::showSaving()
{
    m_cancel->setVisible(m_saver != nullptr);
    m_saveAs->setEnabled(!m_saver);
    if (m_saver)
        tell(tr("Saving: %1 %").arg(m_savedPercent));
}

void JournalPanel::saveEnded(const Done &done)
{
    m_saver.release()->deleteLater(); // it is what tells
    showSaving();
    if (done)
        tell(tr("✓ Saved"));
    else if (done.error().code == "export.cancelled")
        tell(tr("Not saved: cancelled"));
    else
        tell(tr("✕ Not saved: %1").arg(textWords(done.error().detail)));
    if (done)
        Q_EMIT saved();
    else
        Q_EMIT notSaved(done.error());
}

// The dialog asks about the name as it is written then, with its suffix.
void JournalPanel::saveAs(SaveFormat format)
{
    const QString kinds[] = {tr("HTTP archive (*.har)"), tr("Text (*.txt)"), tr("Canonical lines (*.jsonl)")};
    const QString suffixes[] = {u"har"_s, u"txt"_s, u"jsonl"_s};
    const auto kind = static_cast<std::size_t>(format);
    auto *dialog = new QFileDialog(
        this, tr("Save %n entry(s) that the table shows", nullptr, m_model.rowCount()), {}, kinds[kind]);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixes[kind]);
    dialog->selectFile(u"journal."_s + suffixes[kind]);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { save(format, file); });
    dialog->open();
}

void JournalPanel::tell(const QString &note)
{
    m_note->setText(note);
}

void JournalPanel::showState()
{
    const qsizetype all = m_rows ? m_rows->size() : 0;
    const int shown = m_model.rowCount();
    const bool hidden = all > 0 && shown == 0;
    m_stack->setCurrentIndex(shown > 0 ? 1 : 0);
    m_showAll->setVisible(hidden);
    m_empty->setText(hidden
                         ? tr("None of the entries fits the filter.")
                         : tr("Nothing has happened yet.\nEvery message, delivery and decision of a purchase "
                              "appears here as it happens: start one, then step or run it."));
    const QString total = tr("%n entry(s)", nullptr, static_cast<int>(all));
    m_count->setText(shown == all ? total : tr("%1 of %2 shown").arg(shown).arg(total));
    showEnd();
}

void JournalPanel::showEnd()
{
    m_newest->setVisible(m_model.rowCount() > 0 && !m_table->isAtEnd());
}

void JournalPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JournalPanel::retranslate()
{
    m_title->setText(tr("Journal"));
    m_table->setAccessibleName(tr("Journal"));
    m_showAll->setText(tr("Show everything"));
    m_newest->setText(tr("Jump to &newest"));
    m_cancel->setText(tr("Cancel saving"));
    m_compare->setText(tr("&Compare"));
    m_compare->setToolTip(tr("Shows two selected entries side by side"));
    m_copyAs->setText(tr("Copy as"));
    m_saveAs->setText(tr("Save as"));
    m_copies[AsText]->setText(tr("Copy as &text"));
    m_copies[AsCurl]->setText(tr("Copy as &curl"));
    m_copies[AsBytes]->setText(tr("Copy exact &bytes"));
    m_saves[0]->setText(tr("Save as &HAR..."));
    m_saves[1]->setText(tr("Save as &text..."));
    m_saves[2]->setText(tr("Save as &canonical lines..."));
    m_inspect->setText(tr("&Inspect"));
    m_compareAction->setText(tr("C&ompare the two"));
    m_sendAgain->setText(tr("&Send again..."));
    m_rewind->setText(tr("&Rewind to here"));
    m_note->clear();
    showSaving();
    showState();
}

} // namespace kassa
