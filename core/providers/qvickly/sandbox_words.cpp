#include "providers/qvickly/sandbox_words.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

struct WordEntry
{
    Word word;
    QByteArray swedish;
    Text others;
};

// The dossier gives the start screen (section 11) and the terms of section 13; the other Swedish words are
// ours.
const std::vector<WordEntry> &words()
{
    static const std::vector<WordEntry> table{
        {Word::YourDetails, "Dina uppgifter", KASSA_TEXT("qvickly.page", "Your details")},
        {Word::ShopAsCompany, "Handla som företag", KASSA_TEXT("qvickly.page", "Shop as a company")},
        {Word::ShopAsPerson, "Handla som privatperson", KASSA_TEXT("qvickly.page", "Shop as a person")},
        {Word::Email, "E-postadress", KASSA_TEXT("qvickly.page", "E-mail address")},
        {Word::PersonalNumber, "Personnummer", KASSA_TEXT("qvickly.page", "Personal number")},
        {Word::OrganisationNumber, "Organisationsnummer", KASSA_TEXT("qvickly.page", "Organisation number")},
        {Word::ZipCode, "Postnummer", KASSA_TEXT("qvickly.page", "Zip code")},
        {Word::Phone, "Telefon", KASSA_TEXT("qvickly.page", "Phone")},
        {Word::Continue, "Fortsätt", KASSA_TEXT("qvickly.page", "Continue")},
        {Word::ContinueWithoutNumber, "Fortsätt utan personnummer",
         KASSA_TEXT("qvickly.page", "Continue without personal number")},
        {Word::ToPay, "Att betala (inkl. moms)", KASSA_TEXT("qvickly.page", "To pay (incl. VAT)")},
        {Word::Methods, "Tillgängliga betalsätt", KASSA_TEXT("qvickly.page", "Available payment methods")},
        {Word::Method, "Betalsätt", KASSA_TEXT("qvickly.page", "Payment method")},
        {Word::Invoice, "Faktura", KASSA_TEXT("qvickly.page", "Invoice")},
        {Word::PartPayment, "Delbetalning", KASSA_TEXT("qvickly.page", "Part payment")},
        {Word::CardPayment, "Kortbetalning", KASSA_TEXT("qvickly.page", "Card payment")},
        {Word::Swish, "Swish", KASSA_TEXT("qvickly.page", "Swish")},
        {Word::FirstName, "Förnamn", KASSA_TEXT("qvickly.page", "First name")},
        {Word::LastName, "Efternamn", KASSA_TEXT("qvickly.page", "Last name")},
        {Word::Company, "Företag", KASSA_TEXT("qvickly.page", "Company")},
        {Word::Street, "Gatuadress", KASSA_TEXT("qvickly.page", "Street")},
        {Word::City, "Ort", KASSA_TEXT("qvickly.page", "City")},
        {Word::Address, "Adress", KASSA_TEXT("qvickly.page", "Address")},
        {Word::SaveAddress, "Spara adressen", KASSA_TEXT("qvickly.page", "Save the address")},
        {Word::DeliveryAddress, "Annan leveransadress", KASSA_TEXT("qvickly.page", "Other delivery address")},
        {Word::SaveDelivery, "Spara leveransadressen",
         KASSA_TEXT("qvickly.page", "Save the delivery address")},
        {Word::Buy, "Slutför köp", KASSA_TEXT("qvickly.page", "Complete the purchase")},
        {Word::Cancel, "Avbryt", KASSA_TEXT("qvickly.page", "Cancel")},
        {Word::PleaseWait, "Vänta ...", KASSA_TEXT("qvickly.page", "Please wait…")},
        {Word::CardNumber, "Kortnummer", KASSA_TEXT("qvickly.page", "Card number")},
        {Word::Expiry, "Giltigt till (MM/ÅÅ)", KASSA_TEXT("qvickly.page", "Valid until (MM/YY)")},
        {Word::Cvv, "CVV", KASSA_TEXT("qvickly.page", "CVV")},
        {Word::CardHolder, "Namn på kortet", KASSA_TEXT("qvickly.page", "Name on the card")},
        {Word::Pay, "Betala", KASSA_TEXT("qvickly.page", "Pay")},
        {Word::Secure, "3-D Secure", KASSA_TEXT("qvickly.page", "3-D Secure")},
        {Word::SecureHint, "Din bank vill att du bekräftar köpet.",
         KASSA_TEXT("qvickly.page", "Your bank wants you to confirm the purchase.")},
        {Word::OpenApp, "Öppna appen på den här enheten",
         KASSA_TEXT("qvickly.page", "Open the app on this device")},
        {Word::SwishHint, "Skanna koden med Swish.", KASSA_TEXT("qvickly.page", "Scan the code with Swish.")},
        {Word::BankidHint, "Skanna koden med BankID-appen.",
         KASSA_TEXT("qvickly.page", "Scan the code with the BankID app.")},
        {Word::Restart, "Försök igen", KASSA_TEXT("qvickly.page", "Try again")},
        {Word::Done, "Tack för ditt köp", KASSA_TEXT("qvickly.page", "Thank you for your purchase")},
        {Word::DoneHint, "Köpet är genomfört.", KASSA_TEXT("qvickly.page", "The purchase is complete.")},
        {Word::PendingHint, "Väntar på godkännande", KASSA_TEXT("qvickly.page", "Waiting for approval")},
        {Word::Closed, "Kassan är stängd", KASSA_TEXT("qvickly.page", "The checkout is closed")},
        {Word::ClosedHint, "Gå tillbaka till butiken för att börja om.",
         KASSA_TEXT("qvickly.page", "Go back to the shop to start again.")},
        {Word::Denied, "Nekad", KASSA_TEXT("qvickly.page", "Denied")}};
    return table;
}

Word wordOfMethod(const QByteArray &method)
{
    if (method == "8")
        return Word::CardPayment;
    if (method == "1024" || method == "512")
        return Word::Swish;
    return method == "4" ? Word::PartPayment : Word::Invoice;
}

const WordEntry &entryOf(Word wanted)
{
    return *std::find_if(words().begin(), words().end(),
                         [&](const WordEntry &entry) { return entry.word == wanted; });
}

} // namespace

Text word(Word wanted, const QByteArray &language)
{
    const WordEntry &entry = entryOf(wanted);
    return language == "sv" ? Text::verbatim(entry.swedish) : entry.others;
}

Text methodWord(const QByteArray &method, const QByteArray &language)
{
    return word(wordOfMethod(method), language);
}

QByteArray methodName(const QByteArray &method)
{
    return entryOf(wordOfMethod(method)).swedish;
}

} // namespace kassa::qvickly::sandbox
