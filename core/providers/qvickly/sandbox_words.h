// Words of the hosted pages. Swedish is the provider's own and stands here; English and Russian come from the
// catalogue.
#pragma once

#include "base/text.h"

namespace kassa::qvickly::sandbox {

enum class Word {
    YourDetails,
    ShopAsCompany,
    ShopAsPerson,
    Email,
    PersonalNumber,
    OrganisationNumber,
    ZipCode,
    Phone,
    Continue,
    ContinueWithoutNumber,
    ToPay,
    Methods,
    Method,
    Invoice,
    PartPayment,
    CardPayment,
    Swish,
    FirstName,
    LastName,
    Company,
    Street,
    City,
    Address,
    SaveAddress,
    DeliveryAddress,
    SaveDelivery,
    Buy,
    Cancel,
    PleaseWait,
    CardNumber,
    Expiry,
    Cvv,
    CardHolder,
    Pay,
    Secure,
    SecureHint,
    OpenApp,
    SwishHint,
    BankidHint,
    Restart,
    Done,
    DoneHint,
    PendingHint,
    Closed,
    ClosedHint,
    Denied,
};

// `language`: "sv", or any other for the catalogue's.
Text word(Word word, const QByteArray &language);
// Of a method number ("8"): "Kortbetalning".
Text methodWord(const QByteArray &method, const QByteArray &language);
// The Swedish name as answers carry it in method_name.
QByteArray methodName(const QByteArray &method);

} // namespace kassa::qvickly::sandbox
