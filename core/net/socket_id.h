// The number of a WebSocket, at the server as well as at the client.
#pragma once

#include "base/ids.h"

namespace kassa {

using SocketId = Id<struct SocketTag>;

} // namespace kassa
