// Virtual time. Machines know only the time they are given; nobody in the pure rooms reads a clock.
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace kassa {

using Duration = std::chrono::microseconds;
using Time = std::chrono::sys_time<Duration>; // UTC

// "2026-01-02T03:04:05.000006Z": always UTC, always six decimals, so that texts sort as times do.
QByteArray toIso(Time time);

// Reads what toIso writes; nothing else.
std::optional<Time> fromIso(const QByteArray &text);

// "90s", "2h", "97d", "300ms": a whole number and a unit (ms, s, m, h, d). Not negative.
std::optional<Duration> parseDuration(const QByteArray &text);

} // namespace kassa
