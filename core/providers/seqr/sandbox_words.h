// The app's words: Swedish as in the vendor's own texts (section 6.3), English and Russian as texts.
#pragma once

#include "base/text.h"

namespace kassa::seqr::sandbox {

enum class Word {
    TapToScan,
    ScanHint,
    Scan,
    CodesNow,
    DeliveryAddress,
    AddressHint,
    NoAddress,
    Name,
    Street,
    Zip,
    City,
    Region,
    Country,
    Email,
    Phone,
    Confirm,
    Back,
    RequestingAmount,
    WaitingForAmount,
    Bill,
    To,
    Total,
    ConfirmPayment,
    Cancel,
    EnterPin,
    PinHint,
    WrongPin,
    Pay,
    Paying,
    PaymentCompleted,
    AmountReserved,
    ReceiptsOfShop,
    PaymentCanceled,
    PaymentFailed,
    BillExpired,
    NotFound,
    ShopRefuses,
    Close,
    Reference,
    ToShop,
};

Text word(Word which, const QByteArray &language); // "sv", else a translatable text

} // namespace kassa::seqr::sandbox
