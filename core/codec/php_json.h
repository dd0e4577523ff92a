// PHP's json_encode / json_decode(assoc) as far as signatures depend on them (qvickly.md section 3).
#pragma once

#include "codec/json.h"

namespace kassa {

// What json_encode() with default flags prints for the value as it stands: "/" as "\/", non-ASCII as \uxxxx
// (lower case, surrogate pairs; bytes that are no UTF-8 as \ufffd). Numbers as PHP 7.1+ reads and prints
// them:
// - an integer of 64 bits as it is ("-0" is the integer 0);
// - all else is a float in the fewest digits that read back the same (serialize_precision -1): whole floats
// lose ".0"
//   (1.0 -> 1, 1e16 -> 10000000000000000), 1.50 -> 1.5, -0.0 -> -0; below 1e-4 and from 1e17 on with an
//   exponent and a fraction (1e-5 -> 1.0e-5, 1e25 -> 1.0e+25), so also integers beyond 64 bits
//   (9223372036854775808 -> 9.223372036854776e+18).
// Objects stay objects and empty objects stay {}.
QByteArray phpEncode(const Json &value);

// What json_decode($text, true) keeps: objects become PHP arrays, so an empty object becomes an empty list,
// an object with keys "0","1",.. in order becomes a list, and of duplicate members the last value stands at
// the first one's place.
Json phpDecoded(const Json &value);

// phpEncode(phpDecoded(value)): the canonical text of qvickly.md section 3.
QByteArray phpCanonical(const Json &value);

// Every character above U+00FF in every string and member name becomes "?" (one per character, also for those
// outside the Basic Multilingual Plane): the server's conversion to ISO-8859-1.
Json toLatin1Lossy(const Json &value);
// JSON pointers (RFC 6901, "/Articles/0/title") of the strings that toLatin1Lossy would change, and of the
// members whose names it would change.
std::vector<QByteArray> pathsOutsideLatin1(const Json &value);

} // namespace kassa
