// The sandbox's catalogue of payment services (cascad.md sections 4.1 and 10), and a service's fields as
// prerequest describes them.
#pragma once

#include "base/money.h"
#include "base/text.h"
#include "codec/form.h"
#include "codec/json.h"

namespace kassa::cascad {

struct Words // a language map; "en" is always there
{
    QByteArray en, ru, uk;
};

struct ServiceField
{
    QByteArray key, regexp; // regexp as it stands on the wire, bare or with delimiters
    Words label, hint;
    bool required = false;
    int position = 1;
};

struct Service
{
    QByteArray code, method, flow, currency;
    QByteArray amountMin, amountMax; // major units, as text
    std::vector<ServiceField> fields;
    bool testModeOnly = false;
};

struct Method
{
    QByteArray code, category;
    Words name;
    bool local = false; // of one country; which these are is nowhere published
};

const std::vector<Service> &services();
const Service *findService(const QByteArray &code);
const Method *findMethod(const QByteArray &code);
// What it is called in the controls of pages: "payment_card_hpp"; where its currency is not the invoice's
// "payment_card_hpp.eur".
QByteArray choiceName(const Service &service, const QByteArray &invoiceCurrency);
// An e-wallet's or bank's own site takes over ("hpp" but no card).
bool isCard(const Service &service);

// `label` or `hint` of a field, or a method's name, in that language, else English.
QByteArray inLanguage(const Json &words, const QByteArray &language);
QByteArray inLanguage(const Words &words, const QByteArray &language);

// A service's pattern as this program can use it: delimiters stripped, doubled backslashes halved where the
// pattern does not compile as it is. Empty for one that cannot be used: then nobody is stopped (section 4.1).
QByteArray usablePattern(const QByteArray &regexp);
// The whole value, as HTML's pattern attribute compares it.
bool fitsPattern(const QByteArray &regexp, const QByteArray &value);

// A prerequest answer, whatever its envelope (section 4.1).
struct Offer
{
    QByteArray code, method, flow, currency;
    bool available = true;
    Json fields; // array
};
struct Prerequest
{
    QByteArray currency;
    bool testMode = false;
    std::vector<Offer> offers; // in the order of the answer
    Json methods;              // object
};
std::optional<Prerequest> readPrerequest(const Json &answer);
QByteArray choiceName(const Prerequest &prerequest, const Offer &offer); // as of a Service
// The offer that a payer may choose by that name; null: none.
const Offer *offerNamed(const Prerequest &prerequest, const QByteArray &choice);
// The fields in the order of `position`, or of `weight` in older answers.
std::vector<Json> orderedFields(const Json &fields);

} // namespace kassa::cascad
