#include "providers/qenta/sandbox_payment_data.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

// Stars in the middle, as of cards; how the provider anonymises an IBAN is not documented.
QByteArray maskedIban(const QByteArray &iban)
{
    return iban.left(4) + QByteArray(std::max<qsizetype>(iban.size() - 8, 0), '*') + iban.right(4);
}

StoreResult readAccount(const QByteArray &paymentType, const Typed &typed)
{
    const Fields &data = typed.data;
    StoreResult result;
    const auto wrong = [&](const char *kind, int number) {
        result.errors.push_back(composedError(kind, number, typed.language));
    };
    const QByteArray owner = fieldOf(data, "accountOwner");
    const QByteArray iban = withoutBlanks(fieldOf(data, "bankAccountIban"));
    const QByteArray bic = fieldOf(data, "bankBic");
    if (owner.isEmpty())
        wrong(errorClass::missing, parameter::accountOwner);
    if (iban.isEmpty())
        wrong(errorClass::missing, parameter::iban);
    else if (iban.size() < 16 || iban.size() > 34)
        wrong(errorClass::wrongLength, parameter::iban);
    if (!bic.isEmpty() && (bic.size() < 8 || bic.size() > 12))
        wrong(errorClass::wrongLength, parameter::bic);
    if (!result.errors.empty())
        return result;
    result.entry = {{"paymentType", paymentType}, {"accountOwner", owner}};
    addField(result.entry, "bankName", fieldOf(data, "bankName"));
    addField(result.entry, "bankBic", bic);
    result.entry.emplace_back("bankAccountIban", maskedIban(iban));
    return result;
}

StoreResult readGiropay(const Typed &typed)
{
    const Fields &data = typed.data;
    StoreResult result;
    if (!isNumber(fieldOf(data, "bankAccount"), 12))
        result.errors.push_back(composedError(errorClass::invalid, parameter::accountNumber, typed.language));
    if (!isNumber(fieldOf(data, "bankNumber"), 8, 8))
        result.errors.push_back(
            composedError(errorClass::invalid, parameter::bankSortingCode, typed.language));
    if (result.errors.empty()) {
        result.entry = {{"paymentType", "GIROPAY"}};
        addField(result.entry, "accountOwner", fieldOf(data, "accountOwner"));
        result.entry.emplace_back("bankNumber", fieldOf(data, "bankNumber"));
    }
    return result;
}

} // namespace

StoreResult resultOf(const TypedCard &card, const CardRules &rules)
{
    StoreResult result;
    for (FieldError &each : card.errors(rules))
        result.errors.push_back(std::move(each.error));
    if (!result.errors.empty())
        return result;
    result.entry = card.entry(rules.paymentType);
    result.card = card.card();
    return result;
}

StoreResult anonymised(const State &state, const Typed &typed)
{
    const QByteArray typeName = fieldOf(typed.data, "paymentType");
    const PaymentType *type = findPaymentType(typeName.isEmpty() ? QByteArray("CCARD") : typeName);
    if (type != nullptr && type->id == "GIROPAY")
        return readGiropay(typed);
    if (type != nullptr && type->storing == Storing::Account)
        return readAccount(type->id, typed);
    if (type != nullptr && type->storing == Storing::Card) {
        TypedCard card;
        card.type(typed.data, typed.mode);
        return resultOf(card, {type->id, typed.language, typed.needsCode, state.now});
    }
    StoreResult result;
    result.errors.push_back(composedError(errorClass::invalid, parameter::paymentType, typed.language));
    return result;
}

} // namespace kassa::qenta::sandbox
