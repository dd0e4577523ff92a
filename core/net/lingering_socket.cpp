#include "net/lingering_socket.h"

#include <sys/socket.h>

namespace kassa {

void LingeringSocket::close()
{
    if (!std::exchange(m_willLinger, false) || state() != QAbstractSocket::ConnectedState) {
        QTcpSocket::close();
        return;
    }
    disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(this, &QTcpSocket::readyRead, this, [this] { skip(bytesAvailable()); });
    connect(this, &QTcpSocket::bytesWritten, this, &LingeringSocket::sentAll);
    skip(bytesAvailable());
    flush();
    sentAll();
}

void LingeringSocket::endSending()
{
    ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
}

void LingeringSocket::sentAll()
{
    if (bytesToWrite() == 0)
        endSending();
}

} // namespace kassa
