// What the hosted pages say: Swedish verbatim, other languages by translation (kronor.md section 11; BankID's
// recommended hint texts in meaning).
#pragma once

#include "base/text.h"

#include <map>

namespace kassa::kronor::sandbox {

enum class Word {
    Identify,
    IdentifyHint,
    ScanHint,
    OpenApp,
    OtherDevice,
    Back,
    HintOutstanding,
    HintStarted,
    HintUserSign,
    HintCancelled,
    HintExpired,
    HintWrongPerson,
    NotNeeded,
    Over,
    Failed,
    ToPay,
    Reference,
    Method,
    Card,
    BankTransfer,
    BuyNowPayLater,
    AppIdentify,
    AppPay,
    Pay,
    PayHint,
    Paid,
    NotPaid,
    AppDone,
    AppNotDone,
    InvalidLink,
    InvalidLinkHint,
    Closed,
};

// `language`: "sv" verbatim, else a text to translate.
Text word(Word which, const QByteArray &language);
// What BankID's hint code means for the shopper.
Text hintText(const QByteArray &hintCode, const QByteArray &language);

} // namespace kassa::kronor::sandbox
