// Page -> HTML. Works without script: every form posts to the page's own url with the pressed control's id in the field
// "control". Styles and script are static files of the page's own origin.
#pragma once

#include "texts/catalogue.h"
#include "wire/page.h"

namespace kassa {

// `assets`: path prefix of the static files on the page's own origin ("/_kassa"). Every text is escaped; URLs other
// than http, https and relative ones are only printed as text.
QByteArray render(const Page &page, const Catalogue &catalogue, const QByteArray &assets = "/_kassa");

// The BuyerAction that a form post of a rendered page means; none when the fields have no "control".
std::optional<std::pair<QByteArray, Fields>> pressedControl(const Fields &posted);

} // namespace kassa
