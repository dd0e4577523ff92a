// What functions, events and members mean, in words.
#pragma once

#include "base/text.h"

namespace kassa::qvickly {

Text functionNote(const QByteArray &function);
Text eventNote(const QByteArray &event);   // iframe -> shop page
Text hostWordNote(const QByteArray &word); // shop page -> iframe
Text ajaxNote(const QByteArray &call);
// `parent` is the name of the member around it; empty at the top.
Text memberNote(const QByteArray &parent, const QByteArray &member);

} // namespace kassa::qvickly
