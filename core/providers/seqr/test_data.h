// The sandbox's account and the people who scan (sections 2 and 10).
#pragma once

#include "providers/provider.h"
#include "providers/seqr/instant_checkout.h"

namespace kassa::seqr {

Keys sandboxAccount();
inline constexpr char createPurchaseKey[] = "create-purchase"; // in Keys: the path at Kassa's own shop

struct Account // what both sides know of it
{
    QByteArray terminal; // of the web-shop
    Secret terminalPassword;
    QByteArray reseller, user; // RESELLERUSER id and userId
    Secret resellerPassword;
    QByteArray webshop;      // id at Instant Checkout
    QByteArray purchasePath; // of createPurchase at the shop, as registered with SEQR
};
Account accountOf(const Keys &keys);

// PINs: any four digits are right but one (assumed).
inline constexpr char wrongPin[] = "0000";
inline constexpr char rightPin[] = "2580";

struct Persona // the buyer who holds the phone; the token is filled in when something is scanned
{
    QByteArray id;
    Text title;
    bool hasAddress = true;
    PurchaseCall details;
};
const std::vector<Persona> &personasOfTheApp();           // the first is the default
const Persona *findPersonaOfTheApp(const QByteArray &id); // null when unknown

} // namespace kassa::seqr
