// PHP's json_encode / json_decode(assoc) as far as signatures depend on them (qvickly.md section 3).
#pragma once

#include "codec/json.h"

namespace kassa {

// What json_encode() with default flags prints for the value as it stands: "/" as "\/", non-ASCII as \uxxxx (lower
// case, surrogate pairs), integers as they are, floats by shortest round trip (1.0 -> 1.0 is PHP 7.1+'s
// serialize_precision -1 without JSON_PRESERVE_ZERO_FRACTION, so it prints 1; 1e25 -> 1.0e+25).
// Objects stay objects and empty objects stay {}.
QByteArray phpEncode(const Json &value);

// What json_decode($text, true) keeps: objects become PHP arrays, so an empty object becomes an empty list, an object
// with keys "0","1",.. in order becomes a list, and of duplicate members the last value stands at the first one's place.
Json phpDecoded(const Json &value);

// phpEncode(phpDecoded(value)): the canonical text of qvickly.md section 3.
QByteArray phpCanonical(const Json &value);

// Every character above U+00FF in every string and member name becomes "?" (one per character, also for those outside
// the Basic Multilingual Plane): the server's conversion to ISO-8859-1.
Json toLatin1Lossy(const Json &value);
// JSON-pointer-like paths ("/Articles/0/title") of the strings that toLatin1Lossy would change.
std::vector<QByteArray> pathsOutsideLatin1(const Json &value);

} // namespace kassa
