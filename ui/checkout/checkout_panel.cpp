#include "checkout/checkout_panel.h"

#include "checkout/app_side.h"
#include "checkout/blocked_list.h"
#include "checkout/checkout_bar.h"
#include "checkout/page_trouble.h"
#include "checkout/send_message.h"
#include "checkout/web_engine.h"
#include "widgets/notice.h"
#include "widgets/plain_tip.h"

#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QQuickWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QWebEngineHistory>

namespace kassa {

namespace {

constexpr std::array zoomSteps{0.25, 0.33, 0.5,  0.67, 0.75, 0.9, 1.0, 1.1,
                               1.25, 1.5,  1.75, 2.0,  2.5,  3.0, 4.0, 5.0};

double zoomed(double from, int steps)
{
    if (steps == 0)
        return 1;
    if (steps > 0) {
        const auto next = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), from + 0.001);
        return next == zoomSteps.end() ? zoomSteps.back() : *next;
    }
    const auto next = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), from - 0.001);
    return next == zoomSteps.begin() ? zoomSteps.front() : *std::prev(next);
}

std::vector<QByteArray> frameNames(const View &shop)
{
    std::vector<QByteArray> names;
    for (const OpenPage &each : shop.pages) {
        if (each.page.frame)
            names.push_back(each.page.frame->name);
    }
    return names;
}

std::vector<QByteArray> qrCodes(const View &shop)
{
    std::vector<QByteArray> codes;
    for (const OpenPage &each : shop.pages) {
        for (const Block &block : each.page.blocks) {
            if (block.kind == Block::Kind::Qr)
                codes.push_back(block.payload);
        }
    }
    return codes;
}

} // namespace

CheckoutPanel::CheckoutPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_bar(new CheckoutBar(this)), m_notice(new Notice(this)),
      m_stack(new QStackedWidget(this)), m_empty(new QLabel(this)), m_tabs(new QTabWidget(this)),
      m_app(new AppSide(language, this)), m_engine(new QLabel(this))
{
    if (canShowPages(&m_whyNoPages))
        makeBrowser();
    layOut();
    connectBar();
    addShortcuts();
    connect(m_app, &AppSide::pressed, this, &CheckoutPanel::press);
    connect(m_app, &AppSide::left, this, [this] {
        if (QWidget *page = m_tabs->currentWidget())
            page->setFocus(); // the buyer goes on there
    });
    retranslate();
    refresh();
}

CheckoutPanel::~CheckoutPanel()
{
    setSession(nullptr);
}

void CheckoutPanel::makeBrowser()
{
    // What the engine paints with is in the window from the start: a window that gets it later is taken down
    // and made anew, somewhere else, when the first page comes.
    auto *painter = new QQuickWidget(this);
    painter->hide();
    painter->setFocusPolicy(Qt::NoFocus);
    m_browser = std::make_unique<WebBrowser>(*m_tabs);
    m_blocked = new BlockedList(*m_browser, this);
    connect(m_browser.get(), &WebBrowser::opened, this, &CheckoutPanel::showOrExplain);
    connect(m_browser.get(), &WebBrowser::currentChanged, this, &CheckoutPanel::refreshPage);
    connect(m_browser.get(), &WebBrowser::troubled, this, [this](PageTrouble trouble, const QString &what) {
        m_trouble = {trouble, what};
        tellTrouble();
    });
    connect(m_browser.get(), &RealBrowser::appLink, m_app, &AppSide::setLink);
}

// Also when the language changes under it.
void CheckoutPanel::tellTrouble()
{
    const auto &[trouble, what] = *m_trouble;
    m_notice->tell(toneOf(trouble), wordsOf(trouble, what), reloadHelps(trouble) ? tr("Reload") : QString());
}

void CheckoutPanel::layOut()
{
    m_notice->setClosable(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    // The bar of its tabs is hidden while there is one page: the Tab key would stay there.
    m_tabs->setFocusProxy(nullptr);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    auto *beside = new QSplitter(this);
    beside->addWidget(m_stack);
    beside->addWidget(m_app);
    beside->setStretchFactor(0, 2);
    beside->setStretchFactor(1, 1);
    beside->setChildrenCollapsible(false);
    m_bar->addAtEnd(m_engine);
    m_engine->setMinimumWidth(1); // large texts need the room
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    if (m_blocked)
        layout->addWidget(m_blocked, 0, Qt::AlignLeft);
    layout->addWidget(m_notice);
    layout->addWidget(beside, 1);
}

void CheckoutPanel::connectBar()
{
    connect(m_bar, &CheckoutBar::operationAsked, this, &CheckoutPanel::operate);
    connect(m_bar, &CheckoutBar::sendAsked, this, &CheckoutPanel::openSendDialog);
    connect(m_bar, &CheckoutBar::outsideAsked, this, &CheckoutPanel::openOutside);
    connect(m_bar, &CheckoutBar::zoomAsked, this, &CheckoutPanel::zoom);
    if (!m_browser)
        return;
    WebBrowser *browser = m_browser.get();
    connect(m_bar, &CheckoutBar::addressEntered, browser, [this, browser](const QString &address) {
        m_notice->clear(); // of the address before
        browser->go(address);
    });
    connect(m_bar, &CheckoutBar::backAsked, browser, [browser] { browser->current()->view().back(); });
    connect(m_bar, &CheckoutBar::reloadAsked, browser, [this, browser] {
        m_notice->clear();
        browser->current()->reload();
    });
    connect(m_notice, &Notice::actionAsked, browser, [this, browser] {
        m_notice->clear();
        browser->current()->reload();
    });
    connect(m_bar, &CheckoutBar::sizeChosen, browser, &WebBrowser::setPageSize);
}

void CheckoutPanel::addShortcuts()
{
    // Of this panel only: F5 and the rest of the keyboard belong to the window.
    const auto add = [this](const QKeySequence &keys, auto &&act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_bar->editAddress(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { Q_EMIT m_bar->reloadAsked(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { Q_EMIT m_bar->backAsked(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { zoom(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { zoom(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoom(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { zoom(0); });
}

// --- the session

void CheckoutPanel::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        if (m_browser)
            (void)m_session->setBrowser(nullptr); // a session without pages had none
    }
    m_session = session;
    if (m_browser)
        m_browser->clear();
    m_app->clear();
    m_notice->clear();
    m_trouble.reset();
    if (m_session)
        connectSession();
    refresh();
}

void CheckoutPanel::connectSession()
{
    connect(m_session, &Session::changed, this, &CheckoutPanel::refresh);
    if (!m_browser)
        return;
    m_withoutPages = !m_session->setBrowser(m_browser.get());
}

void CheckoutPanel::refresh()
{
    m_shop = m_session ? m_session->view(Side::Shop) : View();
    m_app->setCodes(qrCodes(m_shop));
    m_app->setPages(m_session ? m_session->view(Side::Sandbox).pages : std::vector<OpenPage>());
    if (m_send)
        m_send->setFrames(frameNames(m_shop));
    explain();
    showOrExplain();
    refreshPage();
}

void CheckoutPanel::refreshPage()
{
    CheckoutBar::Offers offers;
    offers.lock = offerFor("lock");
    offers.update = offerFor("update");
    offers.unlock = offerFor("unlock");
    offers.send = !frameNames(m_shop).empty();
    QString address;
    if (m_browser && m_browser->isOpen() && m_browser->current()) {
        const QUrl url = m_browser->current()->page().url();
        address = url.toString();
        offers.page = m_browser->allows(url);
        offers.back = m_browser->current()->page().history()->canGoBack();
    }
    m_bar->setOffers(offers);
    m_bar->setAddress(address);
}

void CheckoutPanel::showOrExplain()
{
    const bool isOpen = m_browser && m_browser->isOpen();
    m_stack->setCurrentWidget(isOpen ? static_cast<QWidget *>(m_tabs) : m_empty);
}

void CheckoutPanel::explain()
{
    const bool begun = m_session && m_session->doing() != Session::Doing::Empty;
    m_empty->setText(
        !m_browser ? m_whyNoPages
        : m_session && m_withoutPages
            ? tr("This purchase runs without a browser. Journal and sequence diagram show all of it.")
        : begun ? tr("No page is open yet. Press Step until the purchase comes to it, or Run.")
                : tr("Start a purchase to see its checkout page here."));
}

// Of the purchase whose page is shown; else of the latest.
const OperationOffer *CheckoutPanel::offerFor(const QByteArray &operation) const
{
    const QByteArray url =
        m_browser && m_browser->current() ? m_browser->current()->page().url().toEncoded() : QByteArray();
    const auto page = std::find_if(m_shop.pages.begin(), m_shop.pages.end(),
                                   [&](const OpenPage &each) { return each.page.url == url; });
    const OperationOffer *found = nullptr;
    for (const OperationOffer &each : m_shop.operations) {
        if (each.operation != operation)
            continue;
        found = &each;
        if (page != m_shop.pages.end() && page->ref == each.ref)
            break;
    }
    return found;
}

void CheckoutPanel::operate(const QByteArray &operation)
{
    const OperationOffer *offer = offerFor(operation);
    if (!m_session || !offer)
        return;
    Fields fields;
    if (!offer->ref.isEmpty())
        fields.emplace_back("ref", offer->ref);
    tellIfRefused(m_session->apply(step::Operate{Side::Shop, operation, fields}));
}

void CheckoutPanel::press(const BuyerAction &action)
{
    if (m_session)
        tellIfRefused(m_session->apply(step::Press{Party::App, action}));
}

void CheckoutPanel::tellIfRefused(const Result<MessageId> &done)
{
    if (!done)
        tell(done.error());
}

void CheckoutPanel::tell(const Error &error)
{
    m_trouble.reset();
    m_notice->tell(error);
}

void CheckoutPanel::openSendDialog()
{
    if (!m_send) {
        m_send = new SendMessageDialog(
            [this](const FrameMessage &message) -> Done {
                if (!m_session)
                    return fail(ErrorKind::State, "checkout.no-session",
                                KASSA_TEXT("error", "there is no purchase"));
                const auto posted = m_session->postToFrame(message.frame, message.kind, message.data);
                return posted ? Done() : tl::unexpected(posted.error());
            },
            this);
        m_send->setFrames(frameNames(m_shop));
    }
    m_send->show();
    m_send->raise();
    m_send->activateWindow();
}

// --- the page

void CheckoutPanel::zoom(int steps)
{
    if (!m_browser)
        return;
    m_browser->setZoom(zoomed(m_browser->zoom(), steps));
    m_bar->setZoom(m_browser->zoom());
}

void CheckoutPanel::openOutside()
{
    if (!m_browser)
        return;
    const QUrl url = m_browser->current()->page().url();
    if (m_browser->allows(url)) // an address of a page is never a command for the system
        if (!QDesktopServices::openUrl(url)) {
            m_trouble = {PageTrouble::NoSystemBrowser, url.toDisplayString()};
            tellTrouble();
        }
}

// --- words

void CheckoutPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckoutPanel::retranslate()
{
    if (!m_browser)
        (void)canShowPages(&m_whyNoPages);
    explain();
    m_engine->setText(engineVersion().section(u'.', 0, 0)); // all of it takes too much room
    m_engine->setToolTip(plainTip(tr("Pages are shown by %1").arg(engineVersion())));
    m_bar->setZoom(m_browser ? m_browser->zoom() : 1);
    if (m_trouble && !m_notice->isHidden())
        tellTrouble();
}

} // namespace kassa
