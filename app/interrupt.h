// Ctrl-C and SIGTERM end a running event loop cleanly: everything is closed and written as at any end.
#pragma once

namespace kassa::app {

// After this the first signal quits the application's event loop; a second one kills as usual. Call it once,
// with a QCoreApplication in place.
void quitOnInterrupt();

} // namespace kassa::app
