#include "sandbox_process.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace kassa {

namespace {

constexpr int longestWait = 10'000; // milliseconds

QByteArray contentsOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

Result<std::unique_ptr<SandboxProcess>> SandboxProcess::start(const QByteArray &provider, bool journal)
{
    const QString program = QStringLiteral(KASSA_PROGRAM);
    auto sandbox = std::make_unique<SandboxProcess>();
    QProcess &process = sandbox->m_process;
    auto environment = QProcessEnvironment::systemEnvironment();
    // The file that `kassa act` reads must stay that of a sandbox which a person has running.
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), sandbox->m_folder.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    QStringList arguments{QStringLiteral("sandbox"), QString::fromUtf8(provider)};
    if (journal)
        arguments << QStringLiteral("--journal") << sandbox->m_folder.filePath(QStringLiteral("bench.kassa"));
    process.start(program, arguments, QIODevice::ReadOnly);
    while (!process.canReadLine() && process.waitForReadyRead(longestWait)) {
    }
    const auto ready = Json::parse(process.readLine());
    if (!ready)
        return fail(
            ErrorKind::Environment, "bench.sandbox",
            Text::verbatim(
                QStringLiteral("%1 does not become ready: %2").arg(program, english(ready.error().detail))));
    sandbox->m_control = (*ready)["control"].text();
    sandbox->m_api = (*ready)[provider]["api"].text();
    sandbox->m_credentials = (*ready)[provider]["credentials"];
    return sandbox;
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (m_process.waitForFinished(longestWait))
        return;
    m_process.kill();
    m_process.waitForFinished(longestWait);
}

quint16 SandboxProcess::port() const
{
    return static_cast<quint16>(QUrl(QString::fromUtf8(m_api)).port());
}

double SandboxProcess::peakMegabytes() const
{
    const QByteArray status = contentsOf(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    const qsizetype at = status.indexOf("VmHWM:");
    return at < 0 ? 0 : status.mid(at).simplified().split(' ').value(1).toDouble() / 1024;
}

double SandboxProcess::cpuSeconds() const
{
    const QByteArray stat = contentsOf(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    // Counted behind the name, which may hold blanks: utime and stime are the 14th and 15th fields of
    // proc(5).
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double SandboxProcess::journalMegabytes() const
{
    qint64 bytes = 0;
    for (const QFileInfo &file :
         QDir(m_folder.path()).entryInfoList({QStringLiteral("bench.kassa*")}, QDir::Files))
        bytes += file.size();
    return static_cast<double>(bytes) / (1024 * 1024);
}

} // namespace kassa
