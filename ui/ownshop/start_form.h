// How the sandbox for somebody's own shop is to run.
#pragma once

#include "providers/registry.h"
#include "session/provider_host.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace kassa {

class StartForm : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the form.
    StartForm(Language &language, const Registry &providers, QWidget *parent = nullptr);

    const Provider *provider() const; // null: there are none
    void setProvider(const QByteArray &id);
    // None: something is not filled in as it must be, which is told in place.
    std::optional<ProviderHostOptions> options();
    void setChangeable(bool changeable); // not while it runs; what is said of it stays readable
    void focusPorts();

private:
    QLabel *add(QWidget *field, int row, int column, int span = 1);
    void fillOutcomes();
    void showPorts();
    void warnOfHosts();
    std::optional<std::vector<QByteArray>> hosts() const; // none: not all are names of hosts
    QByteArray localeFor(const Descriptor &descriptor) const;
    void retranslate();

    Language &m_language;
    const Registry &m_providers;
    QGridLayout *m_grid;
    QComboBox *m_provider, *m_outcome, *m_time, *m_ports;
    QSpinBox *m_apiPort, *m_pagePort;
    QLineEdit *m_hosts;
    QLabel *m_providerLabel, *m_outcomeLabel, *m_timeLabel, *m_portsLabel, *m_apiPortLabel, *m_pagePortLabel,
        *m_hostsLabel;
    Notice *m_problem, *m_warning;
    bool m_changeable = true;
};

} // namespace kassa
