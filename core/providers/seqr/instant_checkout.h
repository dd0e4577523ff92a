// Instant Checkout: what SEQR asks of the shop, and what QR codes and links say (sections 4.1 and 6).
#pragma once

#include "codec/form.h"
#include "wire/message.h"

namespace kassa::seqr {

struct PurchaseCall // the body of createPurchase
{
    QByteArray purchaseToken, clientName, street, city, country, state, zip, email;
    QByteArray msisdn; // digits; empty: left out

    bool operator==(const PurchaseCall &) const = default;
};

namespace purchaseError {
inline constexpr char invoicing[] = "INVOICING_ERROR"; // sendInvoice failed
inline constexpr char system[] = "SYSTEM_ERROR";
} // namespace purchaseError

QByteArray writePurchaseCall(const PurchaseCall &call);
// Malformed ("seqr.json"), or Refused ("seqr.token") when there is no purchaseToken. Unknown members are
// ignored.
Result<PurchaseCall> readPurchaseCall(const QByteArray &body);
HttpResponse purchaseAnswer(const QByteArray &invoiceReference);
HttpResponse purchaseRefusal(const QByteArray &errorCode, int status = 200);
// The invoice reference, or why there is none: Network, Refused (with the errorCode), Malformed.
Result<QByteArray> readPurchaseAnswer(const Payload &payload);

// --- codes and links

bool isPurchaseToken(const QByteArray &token); // letters, digits, "-", "_", "."
QByteArray serviceOf(const QByteArray &mode);  // "wss-dev" for "demo", else "wss" (assumed)
QByteArray invoicePayload(const QByteArray &invoiceReference);
QByteArray stickerPayload(const QByteArray &seqrId);
// Malformed ("seqr.token") when the token has other characters.
Result<QByteArray> instantPayload(const QByteArray &token, const QByteArray &webshopId,
                                  const QByteArray &service);
// The scheme is replaced, the rest stays byte for byte (V5). Anything that is no SEQR code stays as it is.
QByteArray appLink(const QByteArray &payload, const QByteArray &scheme = "seqr");

struct Scanned // what a code or link means
{
    enum class Kind { Invoice, Sticker, Service, Nothing };
    Kind kind = Kind::Nothing;
    QByteArray name; // invoiceReference, seqrId, or the service
    Fields fields;   // of a service
    QByteArray path; // "/R2026…", "/000/wss-dev?t=…": the code without scheme and host
};
Scanned readPayload(const QByteArray &payloadOrLink);

} // namespace kassa::seqr
