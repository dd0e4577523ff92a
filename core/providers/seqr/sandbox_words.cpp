#include "providers/seqr/sandbox_words.h"

#include <map>

namespace kassa::seqr::sandbox {

namespace {

struct WordRow
{
    const char *swedish;
    Text text;
};

const std::map<Word, WordRow> &appWords()
{
    static const std::map<Word, WordRow> table{
        {Word::TapToScan, {"Tryck här för att skanna", KASSA_TEXT("seqr.phone", "Tap here to scan")}},
        {Word::ScanHint,
         {"Klistra in vad QR-koden innehåller.", KASSA_TEXT("seqr.phone", "Paste what the QR code says.")}},
        {Word::Scan, {"Skanna", KASSA_TEXT("seqr.phone", "Scan")}},
        {Word::CodesNow, {"Koder som visas just nu", KASSA_TEXT("seqr.phone", "Codes shown now")}},
        {Word::DeliveryAddress, {"Leveransadress", KASSA_TEXT("seqr.phone", "Delivery address")}},
        {Word::AddressHint,
         {"Kontrollera adressen och bekräfta.", KASSA_TEXT("seqr.phone", "Check the address and confirm.")}},
        {Word::NoAddress,
         {"Du har ingen sparad adress.", KASSA_TEXT("seqr.phone", "You have no address stored.")}},
        {Word::Name, {"Namn", KASSA_TEXT("seqr.phone", "Name")}},
        {Word::Street, {"Gata", KASSA_TEXT("seqr.phone", "Street")}},
        {Word::Zip, {"Postnummer", KASSA_TEXT("seqr.phone", "Postal code")}},
        {Word::City, {"Ort", KASSA_TEXT("seqr.phone", "City")}},
        {Word::Region, {"Region", KASSA_TEXT("seqr.phone", "State or region")}},
        {Word::Country, {"Land", KASSA_TEXT("seqr.phone", "Country")}},
        {Word::Email, {"E-post", KASSA_TEXT("seqr.phone", "E-mail")}},
        {Word::Phone, {"Telefon", KASSA_TEXT("seqr.phone", "Phone")}},
        {Word::Confirm, {"Bekräfta", KASSA_TEXT("seqr.phone", "Confirm")}},
        {Word::Back, {"Tillbaka", KASSA_TEXT("seqr.phone", "Back")}},
        {Word::RequestingAmount, {"Hämtar belopp …", KASSA_TEXT("seqr.phone", "Requesting Amount…")}},
        {Word::WaitingForAmount, {"Väntar på belopp …", KASSA_TEXT("seqr.phone", "Waiting for Amount…")}},
        {Word::Bill, {"Räkning", KASSA_TEXT("seqr.phone", "Bill")}},
        {Word::To, {"Till", KASSA_TEXT("seqr.phone", "To")}},
        {Word::Total, {"Att betala", KASSA_TEXT("seqr.phone", "Total")}},
        {Word::ConfirmPayment, {"Bekräfta betalning", KASSA_TEXT("seqr.phone", "Confirm Payment")}},
        {Word::Cancel, {"Avbryt", KASSA_TEXT("seqr.phone", "Cancel")}},
        {Word::EnterPin, {"Ange din PIN-kod", KASSA_TEXT("seqr.phone", "Enter your PIN code")}},
        {Word::PinHint, {"4 siffror", KASSA_TEXT("seqr.phone", "4 digits")}},
        {Word::WrongPin,
         {"Fel PIN-kod. Försök igen.", KASSA_TEXT("seqr.phone", "Wrong PIN code. Try again.")}},
        {Word::Pay, {"Betala", KASSA_TEXT("seqr.phone", "Pay")}},
        {Word::Paying, {"Betalar …", KASSA_TEXT("seqr.phone", "Paying…")}},
        {Word::PaymentCompleted, {"Betalningen är klar.", KASSA_TEXT("seqr.phone", "Payment completed.")}},
        {Word::AmountReserved,
         {"Beloppet är reserverat.", KASSA_TEXT("seqr.phone", "The amount is reserved.")}},
        {Word::ReceiptsOfShop, {"Kvitton från butiken", KASSA_TEXT("seqr.phone", "Receipts from the shop")}},
        {Word::PaymentCanceled, {"Betalningen avbröts.", KASSA_TEXT("seqr.phone", "Payment cancelled.")}},
        {Word::PaymentFailed,
         {"Banken godkände inte betalningen.",
          KASSA_TEXT("seqr.phone", "The bank did not approve the payment.")}},
        {Word::BillExpired,
         {"Räkningen gäller inte längre.", KASSA_TEXT("seqr.phone", "The bill has expired.")}},
        {Word::NotFound, {"Koden är okänd.", KASSA_TEXT("seqr.phone", "The code is unknown.")}},
        {Word::ShopRefuses,
         {"Butiken kan inte ta emot beställningen just nu.",
          KASSA_TEXT("seqr.phone", "The shop cannot take the order right now.")}},
        {Word::Close, {"Stäng", KASSA_TEXT("seqr.phone", "Close")}},
        {Word::Reference, {"Referens", KASSA_TEXT("seqr.phone", "Reference")}},
        {Word::ToShop, {"Till butiken", KASSA_TEXT("seqr.phone", "To the shop")}},
    };
    return table;
}

} // namespace

Text word(Word which, const QByteArray &language)
{
    const WordRow &row = appWords().at(which);
    return language == "sv" ? Text::verbatim(QByteArray(row.swedish)) : row.text;
}

} // namespace kassa::seqr::sandbox
