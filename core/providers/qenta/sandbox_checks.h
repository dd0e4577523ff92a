// The checks that every signed request goes through, in the order of qenta.md section 11, and the explainer
// that says what the provider would not.
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

struct Call // a signed request
{
    QByteArray endpoint; // for people: "frontend/init", "backend/deposit"
    QByteArray base;     // address that it came to, with the alias: "http://localhost:8081/seamless"
    Fields fields;
    QByteArray language; // of consumerMessage: as sent, when it is one
};

struct Needed // a field that must be there, and the code when it is not
{
    QByteArray field;
    const char *errorClass;
    int parameter;
};

using Errors = std::vector<WireError>;

// (2) All missing fields together. `codes` in the documented order.
Errors missingFields(const Call &call, const std::vector<Needed> &needed);
// (3) Null with an error when nobody has such an account.
const Client *clientOf(const State &state, const Call &call, Errors &errors);
// (4) One of the orders must fit; the first is the documented one. `fingerprintParameter`: of the error.
bool checkFingerprint(Step &step, const Call &call, const Client &client,
                      const std::vector<QByteArrayList> &orders, int fingerprintParameter, Errors &errors);
// A warning that the provider does not give.
void explain(Step &step, const Call &call, const QByteArray &code, Text text);
// The same, once for each text: of what a shop does every time.
void remark(Step &step, const Call &call, const QByteArray &code, Text text);
void noteRefusal(Step &step, const Call &call, const Errors &errors);

bool isUrl(const QByteArray &text);
qsizetype lengthOf(const QByteArray &value); // bytes of UTF-8; line breaks do not count (section 2)
bool isNumber(const QByteArray &text, int mostDigits, int leastDigits = 1);
QByteArray withoutBlanks(const QByteArray &text); // of a number in groups, as people type it

} // namespace kassa::qenta::sandbox
