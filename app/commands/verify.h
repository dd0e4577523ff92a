// What `kassa verify` takes a person's bytes for.
#pragma once

#include "wire/message.h"

namespace kassa::app {

// `kind`: "callback", "request" or "response", as the command names them.
Message messageToVerify(RawHttp raw, const std::string &kind);

} // namespace kassa::app
