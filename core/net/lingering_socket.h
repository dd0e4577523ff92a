// A TCP socket that can be closed without losing what was written last.
#pragma once

#include <QTcpSocket>

namespace kassa {

// QWebSocket closes its TCP connection right behind its close frame. Bytes of the peer that are unread then,
// or come later, would reset the connection, and the peer (in the middle of a message that is too large, say)
// would never see the close code.
class LingeringSocket : public QTcpSocket
{
public:
    using QTcpSocket::QTcpSocket;

    // The next close() ends our side once all is written, and throws away what comes, until the peer closes
    // as well. A second close(), or abort() without this, ends the connection at once.
    void lingerAtClose() { m_willLinger = true; }
    void close() override;

    void endSending(); // our side; the peer may go on

private:
    void sentAll();

    bool m_willLinger = false;
};

} // namespace kassa
