#include "windows.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace kassa::app {

namespace {

// The workstation lies beside this program, in the build tree as well as installed. Returns only when it
// fails.
void becomeWorkstation(Context &context)
{
    const QByteArray file =
        QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget().toLocal8Bit() + "-workstation";
    context.argv[0] = const_cast<char *>(file.constData()); // execv() takes what it does not change
    execv(file.constData(), context.argv);
    if (errno == ENOENT)
        context.complain(Exit::Environment,
                         KASSA_TEXT("cli", "Windows and real pages need kassa-workstation, which is not part "
                                           "of this build; \"kassa demo\" without --page web works here."));
    else
        context.complain(
            Exit::Environment,
            KASSA_TEXT("cli", "%1 cannot be started: %2").with(file).with(QByteArray(std::strerror(errno))));
}

} // namespace

void openWorkstation(Context &context, const WindowArguments &)
{
    becomeWorkstation(context);
}

std::unique_ptr<QCoreApplication> makeApplication(Context &context, Pages pages)
{
    if (pages == Pages::None)
        return std::make_unique<QCoreApplication>(context.argc, context.argv);
    becomeWorkstation(context);
    return nullptr;
}

Done inPages(Session &, const std::function<void(const TakePicture &)> &)
{
    return fail(ErrorKind::Environment, "pages.none", KASSA_TEXT("error", "This program has no pages"));
}

PicturePage pagePainter(const Context &)
{
    return {};
}

void takeScreenshots(Context &context, const ScreenshotArguments &)
{
    becomeWorkstation(context);
}

Result<DemoResult> runInPages(const Context &, const Provider &, const DemoOptions &, Journal &)
{
    return fail(ErrorKind::Environment, "pages.none", KASSA_TEXT("error", "This program has no pages"));
}

} // namespace kassa::app
