// The web engine as a whole: what must be set before it starts, and whether it can run here.
#pragma once

#include <QString>

namespace kassa {

enum class RemoteDebugging {
    Refused, // Qt would let every origin debug the pages (--remote-allow-origins=*)
    AsSet,   // as QTWEBENGINE_REMOTE_DEBUGGING and the flags say: somebody asked for it
};

// Before the application object is made. Adds to QTWEBENGINE_CHROMIUM_FLAGS and QT_LOGGING_RULES and keeps
// what is set there.
void prepareWebEngine(RemoteDebugging remoteDebugging = RemoteDebugging::Refused);

// False for root: the engine's sandbox ends the program then, and pages of others are not shown without it.
// `why` (may be null) gets words for a person.
bool canShowPages(QString *why);

QString engineVersion(); // "Chromium 102.0.5005.177"

} // namespace kassa
