#include "windows.h"

#include "checkout/page_picture.h"
#include "checkout/web_browser.h"
#include "checkout/web_engine.h"
#include "page_camera.h"
#include "session/session.h"

#include <QApplication>
#include <QEventLoop>
#include <QTabWidget>
#include <QTimer>

namespace kassa::app {

namespace {

// Pages are laid out and painted as in a window of this size: one column, and all that fits on a tall screen.
constexpr QSize windowSize(800, 1300);

QtMessageHandler tellAll = nullptr; // what it was before

// Without a screen there is no OpenGL. The engine warns of that each time it starts, and paints without.
void tellAllButNoOpenGl(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QStringLiteral("WebEngineContext used before QtWebEngineCore::initialize()")) &&
        !message.startsWith(QStringLiteral("No suitable graphics backend found")))
        tellAll(type, context, message);
}

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(Context &context, Pages pages)
{
    if (pages == Pages::None)
        return std::make_unique<QCoreApplication>(context.argc, context.argv);
    if (QString why; !canShowPages(&why)) {
        context.complain(Exit::Environment, Text::verbatim(why));
        return nullptr;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen"); // no window, whether or not there is a screen
    prepareWebEngine();
    tellAll = qInstallMessageHandler(&tellAllButNoOpenGl);
    return std::make_unique<QApplication>(context.argc, context.argv);
}

Done inPages(Session &session, const std::function<void(const TakePicture &)> &run)
{
    QTabWidget tabs;
    tabs.resize(windowSize);
    tabs.show();
    WebBrowser browser(tabs);
    browser.coverSensitive();
    if (Done attached = session.setBrowser(&browser); !attached)
        return attached;
    run([&] { return pictureOf(browser); });
    session.pause();
    return session.setBrowser(nullptr); // it goes first
}

PicturePage pagePainter(const Context &context)
{
    return [camera = std::make_shared<PageCamera>(), words = context.catalogue](const Page &page) {
        const QImage image = camera->take(page, *words, {100}).front().image;
        return image.isNull() ? std::nullopt : std::optional(pictureFrom(image));
    };
}

Result<DemoResult> runInPages(const Context &context, const Provider &provider, const DemoOptions &options,
                              Journal &journal)
{
    auto order = demoOrder(provider.descriptor(), options);
    if (!order)
        return tl::unexpected(order.error());
    SessionOptions how;
    how.locale = options.locale;
    how.outcome = options.outcome;
    how.seed = options.seed;
    how.start = options.start;
    how.pages = true;
    auto made = Session::create(provider, how, journal, context.catalogue);
    if (!made)
        return tl::unexpected(made.error());
    Session &session = **made;

    Done begun;
    const Done shown = inPages(session, [&](const TakePicture &) {
        session.setClock(ClockMode::Jumping);
        if (const auto first = session.begin(*order, options.entry); !first) {
            begun = tl::unexpected(first.error());
            return;
        }
        QEventLoop loop;
        QObject::connect(&session, &Session::failed, &loop, &QEventLoop::quit);
        QObject::connect(&session, &Session::changed, &loop, [&] {
            if (session.doing() == Session::Doing::Finished)
                loop.quit();
        });
        session.run();
        loop.exec();
    });
    for (const Done &each : {shown, begun}) {
        if (!each)
            return tl::unexpected(each.error());
    }
    return session.result();
}

} // namespace kassa::app
