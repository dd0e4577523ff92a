// The control address of running sandboxes: JSON over HTTP on loopback below a random path, for `kassa act`.
//   GET  {control}/          what runs: purchases, operations, open pages with their controls
//   POST {control}/act       {"provider","action","ref","fields":{..}} -> {"ok","reports":[..],"error":{..}}
//   POST {control}/clock     {"advance":"2h"} -> {"ok","now":..} once everything due in it has happened
// A request with an Origin comes from a web page and is refused: no page may press buttons here.
#pragma once

#include "session/provider_host.h"

namespace kassa {

class ControlServer : public QObject
{
    Q_OBJECT

public:
    // `hosts` outlive the control. Environment (port).
    static Result<std::unique_ptr<ControlServer>> start(quint16 port, std::vector<ProviderHost *> hosts);
    ~ControlServer() override;

    QByteArray url() const; // "http://127.0.0.1:PORT/RANDOM"

private:
    ControlServer();
    struct State;
    std::unique_ptr<State> m_state;
};

Json toJson(const Report &report);

} // namespace kassa
