// All that a page says to its reader.
#pragma once

#include "wire/page.h"

namespace kassa {

// Title, blocks, fields, buttons, in the order of the page; those within others (arguments) behind them, then
// what rendering adds. Without what is verbatim, amounts, and repetitions.
std::vector<Text> textsOf(const Page &page);

// What rendering adds to a page.
Text testerHeading(); // above the tester's buttons
Text testerNote();    // below the heading
Text lockedNotice();
Text qrCodeWords();
Text timeLeft(const QByteArray &seconds); // "15 min 33 s", of an hour and more "2 h 0 min 5 s"; of:
Text longTimeLeft(const QByteArray &h, const QByteArray &min, const QByteArray &s);
Text shortTimeLeft(const QByteArray &min, const QByteArray &s);
Text continueWord(); // of a page that goes on by itself

} // namespace kassa
