// The camera's pictures of what is seen only while something runs or has been played: stories that fail, and
// the sandbox for somebody's own shop.
#include "window_camera.h"

#include "ownshop/ownshop_panel.h"
#include "stories/stories_panel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize largeDock(1200, 900);

// What a purchase that goes well does not fulfil, one of each kind, and a story that does go well.
const std::vector<QByteArray> expected{
    "{released: 1, times: at least 1}",
    "{released: 7}",
    "{total: 1.00 SEK}",
    "{page: no.page}",
    "{text: no words, within: 5s}",
    "{message: {channel: callback, to: shop-server}, times: never}",
    "{message: {channel: api, from: shop-server, kind: http-request, contains: no bytes}, times: at least 2}",
    "{message: {channel: socket}, times: exactly twice}",
    "{report: {kind: refused, subject: nothing, value: none}, times: at most 0}",
    "{report: {kind: state}, times: 1}",
    "{finding: {severity: wrong, id: nothing}}",
    "{sequence: [return, {channel: api, to: app}, api]}",
};

// `steps`: that a person or a rule does beside the purchase, one of each kind.
const QByteArray otherSteps = R"(steps:
  - hold: {channel: callback, to: shop-server, kind: http-request, contains: a}
    as: it
    times: 2
  - delay: callback
    by: 1h
  - drop: return
    times: always
  - double: socket
  - corrupt: {from: provider-page}
    from: a
    to: b
    sign: yes
  - answer: {channel: app}
    status: 500
  - cut: socket
  - checkout
  - wait: quiet
  - wait: 90s
  - release: it
  - end: it
  - press: nothing
    on: no.page
    repeat: yes
)";

QByteArray storyOf(const Descriptor &provider, const QByteArray &rest)
{
    return "title: " + provider.id + "\nprovider: " + provider.id + '\n' + rest;
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

// The panel plays them once, in the first locale: the words follow the language.
void WindowCamera::playStories()
{
    const Descriptor &provider = m_context.registry->all().front()->descriptor();
    const QString folder = m_settings.filePath(u"stories"_s);
    QDir().mkpath(folder);
    const QByteArray outcome = provider.outcomes.front().id;
    write(folder + u"/a right.yaml"_s, storyOf(provider, "outcome: " + outcome + '\n'));
    for (std::size_t i = 0; i < expected.size(); ++i)
        write(folder + u"/b wrong %1.yaml"_s.arg(i + 10),
              storyOf(provider, "outcome: " + outcome + "\nexpect:\n  - " + expected[i] + '\n'));
    for (const StateInfo &state : provider.states) {
        const QByteArray key = state.side == Side::Shop ? "state" : "payment";
        write(folder + u"/c %1.yaml"_s.arg(QString::fromUtf8(key)),
              storyOf(provider, "outcome: " + outcome + "\nexpect:\n  - {" + key + ": " + state.id + "}\n"));
    }
    write(folder + u"/d steps.yaml"_s, storyOf(provider, otherSteps));
    write(folder + u"/e no story.yaml"_s, storyOf(provider, "steps: [chekout]\n"));
    auto *panel = m_window->findChild<StoriesPanel *>();
    panel->showFolder(folder);
    const QString all = QCoreApplication::translate("kassa::StoriesPanel", "Play all");
    QEventLoop played;
    QObject::connect(panel, &StoriesPanel::finished, &played, &QEventLoop::quit);
    for (QPushButton *each : panel->findChildren<QPushButton *>()) {
        if (each->text() == all)
            each->click();
    }
    played.exec();
}

void WindowCamera::takeStories(const QByteArray &locale)
{
    setLocale(locale);
    const QString what = said(KASSA_TEXT("texts", "Stories that have been played"));
    auto *dock = m_window->findChild<QDockWidget *>(u"stories"_s);
    auto *panel = m_window->findChild<StoriesPanel *>();
    dock->setFloating(true); // as large as all it says
    dock->resize(largeDock);
    dock->show();
    settle();
    auto *tree = panel->findChild<QTreeWidget *>();
    auto *tabs = panel->findChild<QTabWidget *>();
    tree->expandAll();
    for (int i = 0; i < tree->topLevelItem(0)->childCount(); ++i) {
        tree->clearSelection();
        tree->topLevelItem(0)->child(i)->setSelected(true);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            takeNews(*dock, u"window/stories played %1 %2"_s.arg(i + 1).arg(tab + 1), what);
        }
    }
    tabs->setCurrentIndex(0);
    dock->setFloating(false);
}

// Its ports are free ones; where there are none the panel says why.
void WindowCamera::takeOwnShop(const QByteArray &locale, const Provider &provider)
{
    setLocale(locale);
    m_provider = provider.descriptor().id;
    auto *shop = m_window->findChild<OwnShopPanel *>();
    for (QWidget *each = shop; each; each = each->parentWidget()) {
        auto *tabs =
            qobject_cast<QTabWidget *>(each->parentWidget() ? each->parentWidget()->parentWidget() : nullptr);
        if (tabs && tabs->indexOf(each) >= 0)
            tabs->setCurrentWidget(each);
    }
    shop->setProvider(m_provider);
    shop->start();
    const QString name = u"window/ownshop running "_s + QString::fromUtf8(m_provider);
    takeWhole(*shop, name, said(titleOfPart("ownshop")), 100);
    shop->stop();
}

// Only when it has what no other picture of the locale has.
void WindowCamera::takeNews(QWidget &part, const QString &name, const QString &what)
{
    settle();
    std::vector<SeenText> texts = textsIn(part);
    if (std::any_of(texts.begin(), texts.end(),
                    [&](const SeenText &each) { return !m_book.shows(each.text, m_locale); }))
        keep(name, what, 100, part.grab().toImage(), std::move(texts));
}

} // namespace kassa::app
