// `kassa sandbox qvickly` as a process of its own. It ends with this object, and with this program.
#pragma once

#include "providers/qvickly/messages.h"

#include <QProcess>
#include <QTemporaryDir>

namespace kassa {

class SandboxProcess
{
public:
    // Environment ("bench.sandbox") when it does not become ready. The journal is in a folder that goes with
    // it.
    static Result<std::unique_ptr<SandboxProcess>> start(const QString &program, bool journal);
    ~SandboxProcess();

    QByteArray api() const { return m_api; } // origin
    quint16 port() const;
    const qvickly::Account &account() const { return m_account; }
    double peakMegabytes() const; // of resident memory
    double cpuSeconds() const;    // of all its threads
    double journalMegabytes() const;

private:
    QProcess m_process;
    QTemporaryDir m_folder;
    QByteArray m_api;
    qvickly::Account m_account;
};

} // namespace kassa
