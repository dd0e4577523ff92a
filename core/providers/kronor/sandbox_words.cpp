#include "providers/kronor/sandbox_words.h"

namespace kassa::kronor::sandbox {

namespace {

struct WordRow
{
    const char *swedish;
    Text text;
};

const std::map<Word, WordRow> &words()
{
    static const std::map<Word, WordRow> table{
        {Word::Identify, {"Legitimera dig", KASSA_TEXT("kronor.page", "Identify yourself")}},
        {Word::IdentifyHint,
         {"Godkänn köpet med BankID.", KASSA_TEXT("kronor.page", "Approve the purchase with BankID.")}},
        {Word::ScanHint,
         {"Läs av QR-koden med BankID-appen i din telefon.",
          KASSA_TEXT("kronor.page", "Scan the QR code with the BankID app on your phone.")}},
        {Word::OpenApp, {"Öppna appen", KASSA_TEXT("kronor.page", "Open the app")}},
        {Word::OtherDevice,
         {"BankID på en annan enhet", KASSA_TEXT("kronor.page", "BankID on another device")}},
        {Word::Back, {"Tillbaka till butiken", KASSA_TEXT("kronor.page", "Back to the shop")}},
        {Word::HintOutstanding, {"Starta BankID-appen.", KASSA_TEXT("kronor.page", "Start the BankID app.")}},
        {Word::HintStarted,
         {"Söker efter BankID, det kan ta en liten stund ...",
          KASSA_TEXT("kronor.page", "Searching for BankID, it may take a little while ...")}},
        {Word::HintUserSign,
         {"Skriv in din säkerhetskod i BankID-appen och välj Legitimera.",
          KASSA_TEXT("kronor.page", "Enter your security code in the BankID app and choose Identify.")}},
        {Word::HintCancelled,
         {"Åtgärden avbröts.", KASSA_TEXT("kronor.page", "The identification was cancelled.")}},
        {Word::HintExpired,
         {"BankID-appen svarade inte i tid.",
          KASSA_TEXT("kronor.page", "The BankID app did not answer in time.")}},
        {Word::HintWrongPerson,
         {"Personnumret stämmer inte.", KASSA_TEXT("kronor.page", "The personal number does not match.")}},
        {Word::NotNeeded,
         {"Vänta, köpet kontrolleras.",
          KASSA_TEXT("kronor.page", "Please wait, the purchase is being checked.")}},
        {Word::Over,
         {"Köpet är avslutat. Gå tillbaka till butiken.",
          KASSA_TEXT("kronor.page", "This purchase is closed. Go back to the shop.")}},
        {Word::Failed,
         {"Legitimeringen misslyckades", KASSA_TEXT("kronor.page", "The identification failed")}},
        {Word::ToPay, {"Att betala", KASSA_TEXT("kronor.page", "To pay")}},
        {Word::Reference, {"Beställning", KASSA_TEXT("kronor.page", "Order")}},
        {Word::Method, {"Betalsätt", KASSA_TEXT("kronor.page", "Payment method")}},
        {Word::Card, {"Kort", KASSA_TEXT("kronor.page", "Card")}},
        {Word::BankTransfer, {"Banköverföring", KASSA_TEXT("kronor.page", "Bank transfer")}},
        {Word::BuyNowPayLater, {"Köp nu, betala senare", KASSA_TEXT("kronor.page", "Buy now, pay later")}},
        {Word::AppIdentify,
         {"Jag legitimerar mig mot Kronor", KASSA_TEXT("kronor.page", "I identify myself to Kronor")}},
        {Word::AppPay, {"Du betalar till butiken", KASSA_TEXT("kronor.page", "You pay the shop")}},
        {Word::Pay, {"Betala", KASSA_TEXT("kronor.page", "Pay")}},
        {Word::PayHint,
         {"Det här är en testsida. Inga pengar byter ägare.",
          KASSA_TEXT("kronor.page", "This is a test page. No money changes hands.")}},
        {Word::Paid, {"Betalningen är klar", KASSA_TEXT("kronor.page", "The payment is complete")}},
        {Word::NotPaid, {"Ingen betalning har gjorts", KASSA_TEXT("kronor.page", "Nothing was paid")}},
        {Word::AppDone,
         {"Klart. Gå tillbaka till webbläsaren.",
          KASSA_TEXT("kronor.page", "Done. Go back to the browser.")}},
        {Word::AppNotDone,
         {"Inget godkändes. Gå tillbaka till webbläsaren.",
          KASSA_TEXT("kronor.page", "Nothing was approved. Go back to the browser.")}},
        {Word::InvalidLink, {"Länken gäller inte", KASSA_TEXT("kronor.page", "This link is not valid")}},
        {Word::InvalidLinkHint,
         {"Den är okänd, har gått ut eller hör till något annat. Gå tillbaka till butiken.",
          KASSA_TEXT("kronor.page",
                     "It is unknown, has expired, or belongs to something else. Go back to the shop.")}},
        {Word::Closed, {"Sidan är stängd", KASSA_TEXT("kronor.page", "The page is closed")}},
    };
    return table;
}

} // namespace

Text word(Word which, const QByteArray &language)
{
    const WordRow &row = words().at(which);
    return language == "sv" ? Text::verbatim(QByteArray(row.swedish)) : row.text;
}

Text hintText(const QByteArray &hintCode, const QByteArray &language)
{
    if (hintCode == "started")
        return word(Word::HintStarted, language);
    if (hintCode == "userSign")
        return word(Word::HintUserSign, language);
    if (hintCode == "userCancel" || hintCode == "cancelled")
        return word(Word::HintCancelled, language);
    if (hintCode == "expiredTransaction")
        return word(Word::HintExpired, language);
    return hintCode.isEmpty() ? word(Word::HintWrongPerson, language) : word(Word::HintOutstanding, language);
}

} // namespace kassa::kronor::sandbox
