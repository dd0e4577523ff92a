#include "texts/texts_panel.h"

#include "texts/save_conflicts_dialog.h"
#include "texts/seen_words.h"
#include "texts/text_search.h"
#include "texts/window_places.h"
#include "widgets/notice.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>

namespace kassa {

using namespace Qt::StringLiterals;

TextsPanel::TextsPanel(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_providers(providers), m_workshop(language),
      m_ways(providers, language.catalogue(), this), m_model(m_workshop, m_ways),
      m_groupName(new QLabel(this)), m_screenName(new QLabel(this)), m_stateName(new QLabel(this)),
      m_languageName(new QLabel(this)), m_count(new QLabel(this)), m_group(new QComboBox(this)),
      m_screen(new QComboBox(this)), m_state(new QComboBox(this)), m_language(new QComboBox(this)),
      m_search(new QLineEdit(this)), m_save(new QPushButton(this)), m_begin(new QPushButton(this)),
      m_undo(new QPushButton(this)), m_redo(new QPushButton(this)), m_go(new QPushButton(this)),
      m_choosePictures(new QPushButton(this)), m_table(new QTableView(this)),
      m_editor(new TextEditor(m_workshop, this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_notice(new Notice(this, Notice::Look::Line)), m_nothing(new Notice(this))
{
    m_table->setModel(&m_model);
    showsData(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, letters] :
         {std::pair{TextsModel::StateColumn, 18}, {TextsModel::Context, 14}, {TextsModel::Source, 34}})
        m_table->setColumnWidth(column, QFontMetrics(font()).averageCharWidth() * letters);
    for (const auto &[name, box] : {std::pair{m_groupName, m_group},
                                    {m_screenName, m_screen},
                                    {m_stateName, m_state},
                                    {m_languageName, m_language}}) {
        name->setBuddy(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_notice->setObjectName(u"notice"_s);
    m_nothing->setObjectName(u"nothing"_s);
    fitRows();
    m_search->setClearButtonEnabled(true);
    layOut();
    connectAll();
    retranslate();
}

void TextsPanel::layOut()
{
    auto *filters = new QHBoxLayout;
    for (const auto &[name, box] :
         {std::pair{m_groupName, m_group}, {m_screenName, m_screen}, {m_stateName, m_state}}) {
        filters->addWidget(name);
        filters->addWidget(box, 1);
    }
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    tools->addWidget(m_languageName);
    tools->addWidget(m_language);
    auto *state = new QHBoxLayout;
    state->addWidget(m_count, 1);
    state->addWidget(m_choosePictures);
    state->addWidget(m_begin);
    auto *left = new QWidget(m_splitter);
    auto *leftBox = new QVBoxLayout(left);
    leftBox->setContentsMargins({});
    leftBox->addLayout(filters);
    leftBox->addLayout(tools);
    leftBox->addWidget(m_nothing);
    leftBox->addWidget(m_table, 1);
    leftBox->addLayout(state);
    auto *right = new QWidget(m_splitter);
    auto *rightBox = new QVBoxLayout(right);
    rightBox->setContentsMargins({});
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_undo);
    actions->addWidget(m_redo);
    actions->addStretch(1);
    m_editor->addToLine(*m_go);
    actions->addWidget(m_save);
    rightBox->addWidget(m_editor, 1);
    rightBox->addWidget(m_notice);
    rightBox->addLayout(actions);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({740, 520}); // a proportion; the minimum sizes would decide otherwise
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addWidget(m_splitter);
}

void TextsPanel::connectAll()
{
    connect(m_group, &QComboBox::activated, this, [this] {
        findScreens();
        leavePointed();
    });
    connect(m_screen, &QComboBox::activated, this, &TextsPanel::leavePointed);
    connect(m_search, &QLineEdit::textEdited, this, &TextsPanel::leavePointed);
    connect(m_state, &QComboBox::activated, this, &TextsPanel::applyFilter);
    connect(&m_ways, &TextWays::found, this, [this] {
        findScreens();
        showWay();
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_model.setLanguage(m_language->currentData().toByteArray());
        m_editor->setText(m_editor->text(), m_model.language());
        showWay();
    });
    connect(m_search, &QLineEdit::textChanged, this, &TextsPanel::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    if (m_editor->text() != m_model.textAt(current.row()))
                        m_notice->clear(); // what it says is of another text
                    m_editor->setText(m_model.textAt(current.row()), m_model.language());
                }
                showWay();
            });
    connect(m_nothing, &Notice::actionAsked, this, &TextsPanel::showAllTexts);
    connect(&m_model, &TextsModel::modelReset, this, &TextsPanel::showCount);
    connect(&m_workshop, &TextWorkshop::loaded, this, [this] {
        m_editor->setText({}, m_model.language());
        m_model.setPointed({}); // positions of other texts
        m_hasPointed = false;
        findScreens();
        applyFilter();
        showWay();
    });
    connect(&m_workshop, &TextWorkshop::edited, this, &TextsPanel::showCount);
    connect(&m_workshop, &TextWorkshop::saved, this, &TextsPanel::showCount);
    QUndoStack &undo = m_workshop.undo();
    for (const auto &[button, keys] : {std::pair{m_undo, QKeySequence::Undo}, {m_redo, QKeySequence::Redo}}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        button->setEnabled(false);
    }
    connect(m_undo, &QPushButton::clicked, &undo, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::canUndoChanged, m_undo, &QPushButton::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, m_redo, &QPushButton::setEnabled);
    auto *go = new QShortcut(Qt::Key_F8, this);
    go->setContext(Qt::WidgetWithChildrenShortcut);
    connect(go, &QShortcut::activated, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &TextsPanel::wayAsked);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_save, &QPushButton::clicked, this, &TextsPanel::askWhereToSave);
    connect(m_begin, &QPushButton::clicked, this, &TextsPanel::askForLanguage);
    connect(m_choosePictures, &QPushButton::clicked, this, &TextsPanel::askForPictures);
}

// Not when it is shown: a dock behind others is shown as well, off the screen, when the window opens.
void TextsPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_wasSeen, true))
        QMetaObject::invokeMethod(this, &TextsPanel::load, Qt::QueuedConnection);
}

bool TextsPanel::load()
{
    if (m_workshop.isLoaded())
        return true;
    if (const Done loaded = m_workshop.load(); !loaded) {
        m_notice->tell(loaded.error());
        return false;
    }
    m_ways.find(m_workshop.index(), m_workshop.root());
    return true;
}

void TextsPanel::fillChoices()
{
    const auto refill = [](QComboBox &box, const std::vector<std::pair<QString, QByteArray>> &items) {
        const QSignalBlocker quiet(box);
        const QVariant before = box.currentData();
        box.clear();
        for (const auto &[words, id] : items)
            box.addItem(words, id);
        box.setCurrentIndex(std::max(0, box.findData(before)));
    };
    std::vector<std::pair<QString, QByteArray>> groups{{tr("All"), {}}}, languages;
    for (const QByteArray &each : m_model.groups())
        groups.emplace_back(groupName(each), each);
    for (const QByteArray &each : m_workshop.index().languages())
        languages.emplace_back(Language::nameOf(each), each);
    refill(*m_group, groups);
    std::vector<std::pair<QString, QByteArray>> screens{{tr("All"), {}}};
    for (const QByteArray &each : m_screens)
        screens.emplace_back(screenName(each), each);
    refill(*m_screen, screens);
    refill(*m_language, languages);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_model.language())));
    std::vector<std::pair<QString, QByteArray>> states{{tr("All"), "all"},
                                                       {tr("Unfinished"), "unfinished"},
                                                       {tr("Changed"), "changed"},
                                                       {tr("Faulty"), "faulty"}};
    if (m_hasPointed)
        states.emplace_back(tr("Pointed at"), "pointed");
    refill(*m_state, states);
}

QString TextsPanel::groupName(const QByteArray &group) const
{
    if (const Provider *provider = m_providers.find(group))
        return m_workshop.language().words(provider->descriptor().title);
    const std::map<QByteArray, QString> names{
        {"kassa", tr("Window")},   {"cli", tr("Command line")}, {"demo", tr("Demo purchases")},
        {"error", tr("Errors")},   {"page", tr("All pages")},   {"providers", tr("All providers")},
        {"bench", tr("Delivery")}, {"session", tr("Purchase")}, {"journal", tr("Journal")},
        {"story", tr("Stories")},  {"texts", tr("Texts")},
    };
    const auto found = names.find(group);
    return found == names.end() ? QString::fromUtf8(group) : found->second;
}

void TextsPanel::findScreens()
{
    m_screens = m_model.screens(m_group->currentData().toByteArray());
    fillChoices();
}

void TextsPanel::applyFilter()
{
    const auto text = m_editor->text();
    m_model.setFilter({m_group->currentData().toByteArray(),
                       TextFilter::State(std::max(0, m_state->currentIndex())), m_search->text().trimmed(),
                       m_screen->currentData().toByteArray()});
    if (text)
        choose(*text);
}

void TextsPanel::leavePointed()
{
    if (m_state->currentData() == "pointed"_ba)
        m_state->setCurrentIndex(0);
    applyFilter();
}

void TextsPanel::choose(std::size_t text)
{
    const int row = m_model.rowOf(text);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

void TextsPanel::point(const PointedWords &at, const QByteArray &pageLanguage)
{
    if (!load())
        return;
    std::vector<std::size_t> found;
    const std::vector<QByteArray> contexts = withContextsBeside(at.contexts);
    for (const QByteArray &language :
         {m_workshop.language().code(), pageLanguage, "en"_ba, QByteArray(pseudoLocale)}) {
        if (found.empty() && !language.isEmpty())
            found = textsSaying(m_workshop.index(), at.words, language, contexts);
    }
    showSaying(found, at.words);
}

void TextsPanel::showSaying(const std::vector<std::size_t> &texts, const QString &words)
{
    if (texts.empty()) {
        m_notice->tell(
            Tone::Warning,
            tr("No catalogue has “%1”: it is a name, a number or a provider's own word, or hard-coded.")
                .arg(words.left(80)));
        return;
    }
    m_notice->clear();
    m_model.setPointed(texts);
    if (!std::exchange(m_hasPointed, true))
        fillChoices();
    m_group->setCurrentIndex(0);
    m_screen->setCurrentIndex(0);
    m_state->setCurrentIndex(m_state->findData("pointed"_ba));
    m_search->clear();
    applyFilter();
    choose(texts.front());
}

void TextsPanel::showCount()
{
    const QString texts = tr("%n text(s)", nullptr, m_model.rowCount());
    const int changes = int(m_workshop.changes());
    m_count->setText(changes == 0 ? texts : tr("%1, %2").arg(texts, tr("%n not saved", nullptr, changes)));
    m_save->setEnabled(m_workshop.isLoaded());
    showNothing();
}

// Why no text is listed, and the way back to all of them.
void TextsPanel::showNothing()
{
    if (m_model.rowCount() > 0 || !m_workshop.isLoaded())
        return m_nothing->clear();
    QStringList asked;
    for (const auto &[name, box] :
         {std::pair{m_groupName, m_group}, {m_screenName, m_screen}, {m_stateName, m_state}}) {
        if (box->currentIndex() > 0)
            asked << tr("%1 “%2”").arg(name->text().remove(u'&'), box->currentText());
    }
    if (const QString searched = m_search->text().trimmed(); !searched.isEmpty())
        asked << tr("%1 “%2”").arg(tr("Search"), searched);
    QString words = tr("No text has all of this: %1.").arg(asked.join(u", "_s));
    if (asked.size() == 1) {
        const QByteArray state = m_state->currentData().toByteArray();
        const QString language = Language::nameOf(m_model.language());
        if (state == "changed")
            words = tr(
                "No text has been changed since the last saving. Choose any text and edit its translation.");
        else if (state == "unfinished")
            words = tr("Every text is finished (%1).").arg(language);
        else if (state == "faulty")
            words = tr("No text has a fault (%1).").arg(language);
    }
    m_nothing->tell(Tone::Note, words, tr("Show all texts"));
}

void TextsPanel::showAllTexts()
{
    for (QComboBox *each : {m_group, m_screen, m_state})
        each->setCurrentIndex(0);
    m_search->clear();
    findScreens();
    applyFilter();
    m_table->setFocus(Qt::OtherFocusReason);
}

QString TextsPanel::screenName(const QByteArray &screen) const
{
    const Language &language = m_workshop.language();
    return screen.startsWith("page ") ? language.words(KASSA_TEXT("texts", "page %1").with(screen.mid(5)))
                                      : language.words(titleOfPart(screen)).remove(u'&');
}

void TextsPanel::showWay()
{
    const auto text = m_editor->text();
    m_go->setEnabled(false);
    m_editor->pictures().setPictures(
        text ? m_pictures.of(m_workshop.index().texts()[*text].key, m_model.language())
             : std::vector<TextPicture>());
    if (!text)
        return m_editor->setWay({});
    const TextWay way = m_ways.to(m_workshop.index().texts()[*text].key);
    QStringList lines;
    if (!m_ways.isFound() && !way.place) {
        lines << tr("Looking for where it is seen...");
    } else if (!way.leads()) {
        lines << tr("Not seen in the window. %1").arg(m_workshop.language().words(way.why));
    } else {
        QStringList names;
        for (const QByteArray &screen : way.screens())
            names << screenName(screen);
        lines << tr("Seen in: %1").arg(names.mid(0, 4).join(u", "_s));
        if (!way.scenes.empty() && !way.scenes.front().story.isEmpty())
            lines << tr("Story %1, after %n step(s)", nullptr, int(way.scenes.front().steps))
                         .arg(QString::fromUtf8(way.scenes.front().story));
        m_go->setEnabled(true);
    }
    QStringList uses;
    for (const TextUse &use : way.uses)
        uses << u"%1:%2"_s.arg(QString::fromUtf8(use.file)).arg(use.line);
    if (!uses.isEmpty())
        lines << tr("In the sources: %1").arg(uses.mid(0, 3).join(u", "_s));
    m_editor->setWay(lines.join(u'\n'));
}

Done TextsPanel::showPictures(const QString &folder)
{
    auto pictures = TextPictures::open(folder);
    if (!pictures) {
        m_notice->tell(pictures.error());
        return tl::unexpected(pictures.error());
    }
    m_pictures = std::move(*pictures);
    m_picturesFolder = folder;
    m_notice->clear();
    showWay();
    return {};
}

void TextsPanel::askForPictures()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder that kassa texts screenshots has filled"), m_picturesFolder);
    if (!folder.isEmpty())
        (void)showPictures(folder);
}

void TextsPanel::tellWay(Tone tone, const QString &words)
{
    m_notice->tell(tone, words);
}

Done TextsPanel::saveTo(const QString &folder)
{
    auto conflicts = m_workshop.conflictsIn(folder);
    Done saved = conflicts ? Done() : tl::unexpected(conflicts.error());
    if (conflicts && !conflicts->empty()) {
        SaveConflictsDialog question(m_workshop.index(), std::move(*conflicts), folder, this);
        if (question.exec() == QDialog::Accepted)
            *conflicts = question.decided();
        else
            conflicts->clear(); // nothing is decided, so nothing is saved
    }
    if (conflicts)
        saved = m_workshop.save(folder, *conflicts);
    if (saved)
        m_notice->tell(Tone::Good, tr("Saved in %1").arg(folder));
    else
        m_notice->tell(saved.error());
    return saved;
}

void TextsPanel::askWhereToSave()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the .ts files"), m_workshop.folder());
    if (!folder.isEmpty())
        (void)saveTo(folder);
}

Done TextsPanel::begin(const QByteArray &language)
{
    const Done begun = m_workshop.begin(language);
    if (!begun) {
        m_notice->tell(begun.error());
        return begun;
    }
    m_model.setLanguage(language);
    m_language->setCurrentIndex(m_language->findData(language));
    return begun;
}

void TextsPanel::askForLanguage()
{
    static const QRegularExpression code(u"^[a-z]{2,3}(_[A-Z]{2})?$"_s);
    const QString words =
        QInputDialog::getText(this, tr("New language"), tr("Its code, for example de:")).trimmed();
    if (words.isEmpty())
        return;
    if (!code.match(words).hasMatch())
        return m_notice->tell(Tone::Wrong,
                              tr("“%1” is no code of a language, such as de or pt_BR.").arg(words));
    (void)begin(words.toLatin1());
}

void TextsPanel::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 6);
}

void TextsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        fitRows();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TextsPanel::retranslate()
{
    m_groupName->setText(tr("&Part"));
    m_screenName->setText(tr("S&creen"));
    m_go->setText(tr("&Take me there"));
    m_go->setToolTip(tr("Plays the shortest purchase to where the text is seen (F8)"));
    m_stateName->setText(tr("&State"));
    m_languageName->setText(tr("Tr&anslate into"));
    m_search->setPlaceholderText(tr("Search in source and translation"));
    m_search->setAccessibleName(tr("Search"));
    m_table->setAccessibleName(tr("Texts"));
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    m_choosePictures->setText(tr("P&ictures..."));
    m_choosePictures->setToolTip(tr("Shows the pictures that kassa texts screenshots has made of each text"));
    m_begin->setText(tr("&New language..."));
    m_save->setText(tr("Sa&ve..."));
    m_save->setToolTip(tr("Writes the .ts files into a folder"));
    fillChoices();
    m_model.retranslate();
    showCount();
    showWay();
}

} // namespace kassa
