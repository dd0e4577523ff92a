#include "ownshop/ownshop_panel.h"

#include "widgets/copyable.h"
#include "widgets/duration_dialog.h"
#include "widgets/language.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

enum PanelTab { ConnectTab, CodeTab, PurchasesTab, SwitchesTab };

constexpr int clockMillis = 500;
constexpr int leastLines = 28; // of its tabs: a buyer's page is read there; a low window scrolls

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    return column;
}

} // namespace

OwnShopPanel::OwnShopPanel(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_language(language), m_sandbox(language.catalogue()), m_purchases(language),
      m_form(new StartForm(language, providers)), m_start(new QPushButton), m_stop(new QPushButton),
      m_state(new QLabel), m_notice(new Notice), m_stack(new QStackedWidget), m_empty(new QLabel),
      m_tabs(new QTabWidget), m_addresses(new CopyRows), m_guideTitle(new QLabel), m_guide(new QLabel),
      m_snippets(new SnippetTabs(language)), m_purchasesLabel(new QLabel), m_table(new QTableView),
      m_time(new QLabel), m_skip(new QPushButton), m_showJournal(new QPushButton),
      m_pages(new OpenPagesView(language)), m_operationsLabel(new QLabel),
      m_operations(new SandboxCards(language)), m_switches(new SandboxCards(language))
{
    layOut();
    connectAll();
    showRunning();
}

void OwnShopPanel::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_stop);
    m_state->setWordWrap(true); // the words would make the panel wider than its place
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_showJournal);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // each tab scrolls by itself
    m_tabs->addTab(scrolled(connectPage()), {});
    m_tabs->addTab(m_snippets, {});
    m_tabs->addTab(purchasesPage(), {});
    m_tabs->addTab(m_switches, {});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addLayout(buttons);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
}

QWidget *OwnShopPanel::connectPage()
{
    auto *page = new QWidget;
    m_guide->setWordWrap(true);
    m_guide->setTextFormat(Qt::PlainText);
    m_guide->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont bold = m_guideTitle->font();
    bold.setBold(true);
    m_guideTitle->setFont(bold);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_addresses);
    column->addSpacing(8);
    column->addWidget(m_guideTitle);
    column->addWidget(m_guide);
    column->addStretch();
    return page;
}

QWidget *OwnShopPanel::purchasesPage()
{
    m_purchasesLabel->setBuddy(m_table);
    m_table->setModel(&m_purchases);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    new CopyActions(*m_table);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->addWidget(m_purchasesLabel, 1);
    head->addWidget(m_time);
    head->addWidget(m_skip);
    auto *table = new QWidget;
    QVBoxLayout *tableColumn = columnOf(table);
    tableColumn->addLayout(head);
    tableColumn->addWidget(m_table, 1);
    auto *operations = new QWidget;
    QVBoxLayout *operationsColumn = columnOf(operations);
    operationsColumn->addWidget(m_operationsLabel);
    operationsColumn->addWidget(m_operations, 1);
    auto *below = new QSplitter;
    below->addWidget(m_pages);
    below->addWidget(operations);
    below->setStretchFactor(0, 1);
    below->setSizes({600, 280});
    below->setChildrenCollapsible(false);
    auto *page = new QSplitter(Qt::Vertical);
    page->addWidget(table);
    page->addWidget(below);
    page->setStretchFactor(1, 1);
    page->setSizes({150, 400});
    page->setChildrenCollapsible(false);
    return page;
}

void OwnShopPanel::connectAll()
{
    connect(m_start, &QPushButton::clicked, this, [this] { hasTraffic() ? askToReplace() : start(); });
    connect(m_stop, &QPushButton::clicked, this, &OwnShopPanel::stop);
    connect(m_skip, &QPushButton::clicked, this, &OwnShopPanel::askHowLong);
    connect(m_showJournal, &QPushButton::clicked, this, &OwnShopPanel::journalRequested);
    connect(&m_sandbox, &OwnSandbox::journalChanged, this, &OwnShopPanel::journalChanged);
    connect(&m_sandbox, &OwnSandbox::changed, this, &OwnShopPanel::refresh);
    for (auto shown : {&OwnSandbox::started, &OwnSandbox::stopped})
        connect(&m_sandbox, shown, this, &OwnShopPanel::showRunning);
    connect(m_pages, &OpenPagesView::pressed, this, &OwnShopPanel::press);
    for (SandboxCards *cards : {m_operations, m_switches})
        connect(cards, &SandboxCards::asked, this, &OwnShopPanel::operate);
    m_tick.setInterval(clockMillis);
    connect(&m_tick, &QTimer::timeout, this, &OwnShopPanel::showTime);
    connect(&m_language, &Language::changed, this, &OwnShopPanel::retranslate);
}

bool OwnShopPanel::hasTraffic() const
{
    constexpr qint64 beginning = 1; // entry says which sandbox it is
    return journalSource() && journalSource()->count() > beginning;
}

// The journal of the last run goes.
void OwnShopPanel::askToReplace()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Start sandbox"),
                                     tr("The journal of your shop's last run would be lost."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("“Show its traffic” brings it to the journal, where “Save as” keeps it in a file."));
    auto *replaces = question->addButton(tr("Start without saving"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Go back"), QMessageBox::RejectRole));
    connect(replaces, &QAbstractButton::clicked, this, &OwnShopPanel::start);
    question->open();
}

void OwnShopPanel::start()
{
    tell({});
    auto options = m_form->options();
    if (!options)
        return;
    if (const Done started = m_sandbox.start(*m_form->provider(), std::move(*options)); !started) {
        tell([this, error = started.error()] { tellError(error); });
        if (started.error().code == "net.port-in-use" || started.error().code == "net.listen")
            m_form->focusPorts();
        return;
    }
    m_tabs->setCurrentIndex(ConnectTab);
    m_tabs->setFocus();
}

void OwnShopPanel::stop()
{
    tell({});
    m_sandbox.stop();
    m_start->setFocus();
}

// Empty: there is nothing to tell.
void OwnShopPanel::tell(std::function<void()> words)
{
    m_words = std::move(words);
    if (m_words)
        m_words();
    else
        m_notice->clear();
}

void OwnShopPanel::tellError(const Error &error)
{
    if (error.code == "net.port-in-use") {
        m_notice->tell(Tone::Wrong,
                       tr("The sandbox has not started: %1. Choose another port or free ports, or "
                          "end that other program.")
                           .arg(textWords(error.detail)));
    } else if (error.code == "net.listen") {
        m_notice->tell(Tone::Wrong,
                       tr("The sandbox has not started: %1. Ports below 1024 are often reserved; "
                          "choose a higher one, or free ports.")
                           .arg(textWords(error.detail)));
    } else {
        m_notice->tell(error);
    }
}

void OwnShopPanel::showRunning()
{
    const bool running = isRunning();
    m_form->setChangeable(!running);
    m_start->setEnabled(!running);
    m_stop->setEnabled(running);
    m_showJournal->setEnabled(journal() != nullptr);
    m_stack->setCurrentWidget(running ? static_cast<QWidget *>(m_tabs) : m_empty);
    m_stack->setMinimumHeight(running ? fontMetrics().height() * leastLines : 0);
    if (running) {
        m_tick.start();
        m_snippets->setSnippets(provider()->snippets(m_sandbox.origins(), keys()), keys());
        m_switches->setContents(switchCards(provider()->descriptor()));
    } else {
        m_tick.stop();
    }
    showAddresses();
    refresh();
    retranslate();
    Q_EMIT runningChanged(running);
}

void OwnShopPanel::showAddresses()
{
    std::vector<CopyValue> values;
    if (isRunning()) {
        const Origins origins = m_sandbox.origins();
        values.push_back({[] { return tr("API address"); }, QString::fromUtf8(origins.api), false});
        const Descriptor &descriptor = provider()->descriptor();
        for (const QByteArray &path : descriptor.apiPaths)
            values.push_back(
                {[] { return tr("API address with path"); }, QString::fromUtf8(origins.api + path), false});
        for (const QByteArray &path : descriptor.socketPaths)
            values.push_back({[] { return tr("WebSocket address"); },
                              QString::fromUtf8("ws" + origins.api.mid(qsizetype(qstrlen("http"))) + path),
                              false});
        values.push_back({[] { return tr("Page address"); }, QString::fromUtf8(origins.page), false});
        // The names are the provider's own ("eid"), as its documentation has them: they are not translated.
        const auto &ownKeys = descriptor.ownKeys;
        for (const auto &[name, value] : keys().ids) {
            if (std::find(ownKeys.begin(), ownKeys.end(), name) == ownKeys.end())
                values.push_back(
                    {[name = QString::fromUtf8(name)] { return name; }, QString::fromUtf8(value), false});
        }
        for (const auto &[name, value] : keys().secrets)
            values.push_back(
                {[name = QString::fromUtf8(name)] { return name; }, QString::fromUtf8(value.expose()), true});
    }
    m_addresses->setValues(std::move(values));
}

void OwnShopPanel::refresh()
{
    View view;
    if (const ProviderHost *host = m_sandbox.host())
        view = host->view();
    const Descriptor *descriptor = provider() ? &provider()->descriptor() : nullptr;
    m_purchases.setPurchases(std::move(view.purchases), descriptor);
    m_pages->setPages(std::move(view.pages));
    m_operations->setContents(descriptor ? offerCards(*descriptor, view.operations)
                                         : std::vector<CardContent>());
    showTime();
}

void OwnShopPanel::showTime()
{
    if (const ProviderHost *host = m_sandbox.host())
        m_time->setText(tr("Time in the sandbox: %1")
                            .arg(QString::fromLatin1(toIso(host->now()).left(19)).replace(u'T', u' ')));
}

void OwnShopPanel::press(Party party, const BuyerAction &action)
{
    ProviderHost *host = m_sandbox.host();
    if (!host)
        return;
    const Acted acted = host->press(party, action);
    tell([this, acted] {
        if (acted.error)
            m_notice->tell(*acted.error);
        else
            m_notice->tell(Tone::Good, wordsOf(acted));
    });
}

void OwnShopPanel::operate(OperationCard *card, const Fields &fields)
{
    ProviderHost *host = m_sandbox.host();
    if (!host)
        return;
    const Acted acted = host->operate(card->content().offer.operation, fields);
    card->answer(acted.error ? Result<MessageId>(tl::unexpected(*acted.error))
                             : Result<MessageId>(MessageId{}));
}

// What the sandbox reported last is what the press led to.
QString OwnShopPanel::wordsOf(const Acted &acted) const
{
    return acted.reports.empty() ? tr("Pressed") : m_language.words(acted.reports.back().text);
}

void OwnShopPanel::askHowLong()
{
    DurationDialog dialog(DurationDialog::toSkip(), this);
    if (!isRunning() || dialog.exec() != QDialog::Accepted || !isRunning())
        return;
    tell([this] { m_notice->tell(Tone::Note, tr("Time is skipped; your shop's answers are waited for.")); });
    m_sandbox.host()->skip(dialog.chosen(), [this] {
        tell([this] { m_notice->tell(Tone::Good, tr("The time has been skipped.")); });
        refresh();
    });
}

QString OwnShopPanel::guide() const
{
    const Origins origins = m_sandbox.origins();
    const QStringList steps{
        tr("In your shop's payment settings, replace the provider's API host by %1; the path stays.")
            .arg(QString::fromUtf8(origins.api)),
        tr("Enter the credentials above where your shop keeps those of its account."),
        tr("Your shop's callback address must point to this computer, such as "
           "http://127.0.0.1:8080/callback; other hosts must be allowed before the start."),
        tr("Begin a purchase in your shop. Its checkout comes from %1 and works in any browser.")
            .arg(QString::fromUtf8(origins.page)),
        tr("Press the buyer's and the tester's buttons there or on the tab “%1”, and watch callbacks and "
           "answers in the journal.")
            .arg(m_tabs->tabText(PurchasesTab)),
    };
    QString text;
    for (qsizetype i = 0; i < steps.size(); ++i)
        text += u"%1. %2\n"_s.arg(QString::number(i + 1), steps[i]);
    return text;
}

void OwnShopPanel::retranslate()
{
    m_start->setText(tr("Start sandbox"));
    m_stop->setText(tr("Stop sandbox"));
    m_showJournal->setText(tr("Show its traffic"));
    m_showJournal->setToolTip(tr("Shows in the journal what your shop and the sandbox say to each other."));
    m_state->setText(isRunning() ? tr("%1 is running.").arg(m_language.words(provider()->descriptor().title))
                                 : tr("The sandbox is not running."));
    m_empty->setText(tr("Here you can try your own shop with a provider's sandbox instead of the real "
                        "provider: no money moves. Choose a provider and press “Start sandbox”; then its "
                        "addresses, credentials and example code appear here."));
    m_tabs->setTabText(ConnectTab, tr("Connect a shop"));
    m_tabs->setTabText(CodeTab, tr("Example code"));
    m_tabs->setTabText(PurchasesTab, tr("Purchases and pages"));
    m_tabs->setTabText(SwitchesTab, tr("Behaviour"));
    m_guideTitle->setText(tr("How to point a shop at it"));
    m_guide->setText(guide());
    m_purchasesLabel->setText(tr("Purchases"));
    m_table->setAccessibleName(tr("Purchases of my shop"));
    m_skip->setText(tr("Skip time..."));
    m_operationsLabel->setText(tr("Provider's staff"));
    m_operations->setEmptyText(tr("Nothing can be done by the provider's staff right now."));
    m_switches->setEmptyText(tr("This sandbox has no switches."));
    m_addresses->retranslate();
    m_snippets->retranslate();
    m_pages->retranslate();
    m_operations->retranslate();
    m_switches->retranslate();
    if (m_words)
        m_words();
    showTime();
}

} // namespace kassa
