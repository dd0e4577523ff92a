// Page -> HTML. Works without script: every form posts to the page's own url with the pressed control's id in
// the field "control". Styles and script are static files of the page's own origin.
#pragma once

#include "texts/catalogue.h"
#include "wire/page.h"

namespace kassa {

struct RenderOptions
{
    QByteArray assets = "/_kassa"; // path prefix of the static files on the page's own origin: page.css, ...
    QByteArray relay = {};         // path of the socket that page.js opens; empty: no page.js
};

// Every text is escaped. Only http, https and relative addresses are opened or posted to; an app's address
// (isAppUrl) becomes a link only in a Link block or as where the page moves on to, marked data-app-link. Any
// other address is printed as text. Scripts must be absolute paths. Buttons carry their control's id in
// data-control; a form carries its id in data-form. Nothing of a locked page can be pressed except the
// "Continue" of its advance.
QByteArray render(const Page &page, const Catalogue &catalogue, const RenderOptions &options = {});

// The BuyerAction that a form post of a rendered page means; none when the fields have no "control". The
// button's own field is the last of that name.
std::optional<std::pair<QByteArray, Fields>> pressedControl(const Fields &posted);

} // namespace kassa
