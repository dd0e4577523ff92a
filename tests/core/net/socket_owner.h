// A server whose owner writes down what its sockets do, and that accepts and echoes unless told otherwise.
#pragma once

#include "net/http_server.h"

#include <QObject>

#include <algorithm>

namespace kassa {

class SocketOwner : public QObject
{
public:
    explicit SocketOwner(HttpServerOptions options = {})
    {
        options.socketPaths = {"/ws"};
        auto listening = HttpServer::listen(options);
        if (!listening)
            return;
        server = std::move(*listening);
        connect(server.get(), &HttpServer::socketAsked, this, [this](const ArrivedSocket &socket) {
            asked.push_back(socket);
            if (accepting)
                server->acceptSocket(socket.id, chosen);
        });
        connect(server.get(), &HttpServer::socketTexts, this,
                [this](const std::vector<SocketTextArrived> &batch) {
                    for (const SocketTextArrived &text : batch) {
                        texts.append(text.bytes);
                        if (echoing)
                            server->sendText(text.id, text.bytes);
                    }
                });
        connect(server.get(), &HttpServer::socketClosed, this,
                [this](SocketId id, int code, const QByteArray &reason) {
                    ended.push_back(id);
                    codes.append(code);
                    reasons.append(reason);
                });
        connect(server.get(), &HttpServer::refused, this,
                [this](const Error &error, const QByteArray &, const QByteArray &) {
                    refusals.append(error.code);
                });
        connect(server.get(), &HttpServer::arrived, this, [this](const std::vector<ArrivedRequest> &batch) {
            for (const ArrivedRequest &request : batch)
                server->answer(request.id, buildResponse(200, {}, "page"));
        });
    }

    std::unique_ptr<HttpServer> server;
    std::vector<ArrivedSocket> asked;
    QByteArrayList texts;
    std::vector<SocketId> ended;
    QList<int> codes;
    QByteArrayList reasons;
    QByteArrayList refusals;
    QByteArray chosen;
    bool accepting = true;
    bool echoing = true;
};

} // namespace kassa
