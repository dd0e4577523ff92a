// All that a page says to its reader.
#pragma once

#include "wire/page.h"

namespace kassa {

// Title, blocks, fields, buttons, in the order of the page; those within others (arguments) behind them.
// Without what is verbatim, amounts, and repetitions.
std::vector<Text> textsOf(const Page &page);

} // namespace kassa
