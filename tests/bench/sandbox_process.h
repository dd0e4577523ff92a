// `kassa sandbox PROVIDER` as a process of its own. It ends with this object, and with this program.
#pragma once

#include "base/result.h"
#include "codec/json.h"

#include <QProcess>
#include <QTemporaryDir>

namespace kassa {

class SandboxProcess
{
public:
    // Environment ("bench.sandbox") when it does not become ready. The journal is in a folder that goes with
    // it.
    static Result<std::unique_ptr<SandboxProcess>> start(const QByteArray &provider, bool journal);
    ~SandboxProcess();

    QByteArray api() const { return m_api; } // origin
    quint16 port() const;
    QByteArray control() const { return m_control; } // address
    QByteArray credential(const QByteArray &name) const { return m_credentials[name].text(); }
    double peakMegabytes() const; // of resident memory
    double cpuSeconds() const;    // of all its threads
    double journalMegabytes() const;

private:
    QProcess m_process;
    QTemporaryDir m_folder;
    QByteArray m_api, m_control;
    Json m_credentials;
};

} // namespace kassa
