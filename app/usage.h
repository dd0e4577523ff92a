// Why a command line cannot be understood, in the program's language: CLI11's own words are English only.
#pragma once

#include "base/text.h"

#include <CLI/CLI.hpp>

namespace kassa::app {

// `app`: the whole program, right after its parse failed with `error`.
Text usageError(const CLI::App &app, const CLI::ParseError &error);

// What an option may be, as CLI11 keeps it: "none,web", "1 - 65000"; empty where anything goes.
QByteArray choicesOf(const CLI::Option &option);
QByteArray rangeOf(const CLI::Option &option);

} // namespace kassa::app
