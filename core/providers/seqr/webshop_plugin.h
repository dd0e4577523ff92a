// seqrShop.js: the script of the vendor's web-shop plug-in, for ordinary checkouts (section 6.3). It draws
// the invoice's code or link, asks the shop's status URL and tells the page.
#pragma once

#include <QByteArray>

namespace kassa::seqr {

bool isPluginPath(const QByteArray &path); // "/webshop-plugin/js/seqrShop.js" and its like
QByteArray pluginScript();

} // namespace kassa::seqr
