// Card numbers as they stand in text. Used inside this room.
#pragma once

#include <QByteArray>

namespace kassa {

bool luhnHolds(QByteArrayView digits);

// "visa", "mastercard", "amex", "diners", "discover", "jcb", "maestro", "unionpay", "mir", "dankort"; empty
// when the range or, for that range, the length is nobody's.
QByteArray cardBrand(QByteArrayView digits);

// A number of that brand (empty: of nobody's) and length, made of zeros as far as can be.
QByteArray plainCardNumber(const QByteArray &brand, qsizetype length, bool luhn);

// The length of the card number that begins at `begin`, with its single blanks or hyphens between digits; 0:
// none. Order numbers, phone numbers and times of 13-19 digits pass Luhn once in ten by accident, so a number
// must also lie in a brand's range with that brand's length, must not be part of a longer run of digits, and
// must not be part of a long word (a digest, a token, base64): changing one of those would break what a
// signature covers.
qsizetype cardNumberAt(const QByteArray &text, qsizetype begin);

} // namespace kassa
