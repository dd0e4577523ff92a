// The camera's pictures of what is seen only while something runs or has been played: stories that fail, and
// the sandbox for somebody's own shop.
#include "failing_stories.h"
#include "window_camera.h"

#include "ownshop/ownshop_panel.h"
#include "stories/stories_panel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize largeDock(1200, 900);

} // namespace

// The panel plays them once, in the first locale: the words follow the language.
void WindowCamera::playStories()
{
    const QString folder = m_settings.filePath(u"stories"_s);
    writeFailingStories(folder, m_context.registry->all().front()->descriptor());
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
    auto *tree = panel->findChild<QTreeWidget *>(u"storyList"_s);
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
