// The sandbox's accounts and the published test cards (cascad.md section 10): test mode only.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

Keys sandboxAccount();
// A second merchant, so that a wrong account can be tried.
Keys otherAccount();

struct TestCard
{
    QByteArray name; // "card:approved-3ds", as redaction shows it
    QByteArray number;
    bool threeDs = false;
    bool approved = true;
};

const std::vector<TestCard> &testCards();
// `number` with or without blanks. Null when it is no test card.
const TestCard *findTestCard(const QByteArray &number);
inline constexpr char stuckExpiry[] = "0777"; // of the approving cards: stays pending

// The resolution of a failing card by its expiry MMYY; "general_fatal_error" for any other.
QByteArray resolutionForExpiry(const QByteArray &expiry);

// Known, so that a demo purchase can be repeated: any CVV is taken, and any six digits but the wrong ones.
inline constexpr char testCvv[] = "123";
inline constexpr char testExpiry[] = "12/39";
inline constexpr char testPassword[] = "135790";
inline constexpr char wrongPassword[] = "404404";

QByteArray digitsOf(const QByteArray &text);
bool passesLuhn(const QByteArray &digits);

} // namespace kassa::cascad
