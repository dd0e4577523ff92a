// What needs a screen or a real page. The program `kassa` (handover.cpp) has neither and becomes
// kassa-workstation for it; that program (workstation/) is made of the same commands and does it.
#pragma once

#include "context.h"

#include "journal/journal.h"
#include "session/demo.h"
#include "session/session.h"
#include "story/picture.h"

#include <QCoreApplication>

namespace kassa::app {

struct WindowArguments // where the workstation starts; empty: where it was left
{
    std::string provider, sample, outcome;
};

// Opens the workstation and returns when it is closed.
void openWorkstation(Context &context, const WindowArguments &arguments);

struct WindowLook // in pictures
{
    int width = 1600, height = 1000; // logical pixels
    bool dark = false;
};

struct ScreenshotArguments
{
    QString folder;
    std::vector<QByteArray> locales;
    std::vector<const Provider *> providers; // none: the window alone
    WindowLook look = {};
};

// Pictures of all pages and panels, with an index. makeApplication() was asked for Pages::Web.
void takeScreenshots(Context &context, const ScreenshotArguments &arguments);

enum class Pages { None, Web };

// The application object of a command. Null where its pages cannot be shown; complained then. For Pages::Web
// `kassa` becomes kassa-workstation here, with the same arguments.
std::unique_ptr<QCoreApplication> makeApplication(Context &context, Pages pages);

// Shows the session's pages in a real browser while `run` runs, which is given what takes pictures of them;
// makeApplication() was asked for them.
Done inPages(Session &session, const std::function<void(const TakePicture &take)> &run);

// Takes pictures of pages by themselves; makeApplication() was asked for Pages::Web. Gone before the
// application.
PicturePage pagePainter(const Context &context);

// A demo purchase through real pages. Errors as Demo::create, and Environment (ports).
Result<DemoResult> runInPages(const Context &context, const Provider &provider, const DemoOptions &options,
                              Journal &journal);

} // namespace kassa::app
