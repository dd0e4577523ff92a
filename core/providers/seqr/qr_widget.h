// seqrQRCode: the script that draws an Instant Checkout code into a shop's page (section 6.1). It only draws.
#pragma once

#include <QByteArray>

namespace kassa::seqr {

// The paths it is served at: "…/wss-dev/seqrQRCode-0.0.1.min.js" and its like.
bool isWidgetPath(const QByteArray &path);
inline constexpr char drawingPath[] = "/qr.svg"; // "?data=" and the code: an image

QByteArray widgetScript();

} // namespace kassa::seqr
