// What a page could not do, in words.
#pragma once

#include "checkout/web_page.h"
#include "widgets/theme.h"

namespace kassa {

Tone toneOf(PageTrouble trouble);
// `what`: of WebBrowser::troubled(); it may quote a page.
QString wordsOf(PageTrouble trouble, const QString &what);
bool reloadHelps(PageTrouble trouble);

} // namespace kassa
