// The payment types of qenta.md section 4.4: what each needs, and what can be done with its payments
// afterwards (section 8).
#pragma once

#include "providers/qenta/messages.h"

namespace kassa::qenta {

enum class Storing { None, Card, Account, GooglePay }; // what goes into the data storage

struct PaymentType
{
    QByteArray id; // "CCARD"
    Text title;
    Storing storing = Storing::None;
    QByteArray institution; // in confirmations; of cards that of the card
    QByteArray code;        // paymentType of getOrderDetails (section 9)
    bool deposited = false; // its payments start deposited
    bool reversible = true; // depositReversal and refundReversal
    bool refundable = true;
    QByteArray currency = {};          // the only one it takes; empty: any
    std::vector<int> needs = {};       // parameters of errors.h that must be sent
    QByteArray institutionWanted = {}; // the shop sends this financialInstitution
    bool legacy = false;
};

const std::vector<PaymentType> &paymentTypes();
const PaymentType *findPaymentType(const QByteArray &id); // null for an unknown one
// Where the consumer confirms: a bank's, PayPal's, ... page; cards by 3-D Secure instead.
bool hasOwnPage(const PaymentType &type);

// What financialInstitution of a request may say, as far as it is published (section 4.4); empty: anything.
QByteArrayList institutionsOf(const PaymentType &type);
// Of a card's brand in a list that the shop has sent to restrict them.
enum class BrandWish { Any, Plain, Secured, Refused }; // Secured: 3-D Secure is forced
BrandWish wishFor(const QByteArray &brand, const QByteArray &list);

// The field of the request that a parameter of `needs` stands for.
QByteArray fieldOfParameter(int parameter);

struct PaidWith // what a payment was made with
{
    Fields request; // of frontend/init
    Fields stored;  // the entry of the data storage
    QByteArray authenticated, orderNumber, today;
};
// The method's own fields of a confirmation, in order of appearance (section 7.1).
Fields methodFields(const PaymentType &type, const PaidWith &paid);

} // namespace kassa::qenta
