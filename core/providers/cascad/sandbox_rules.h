// What the platform checks, in its order (cascad.md section 11): all failures of one stage in one errors
// document.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

struct Problem
{
    QByteArray title, pointer; // "/data/attributes/amount"; empty: of no field
};
struct Refusal
{
    int status = 422;
    std::vector<Problem> problems;
};
HttpResponse refusalAnswer(Step &step, const Refusal &refusal);

struct Creation // what is asked for
{
    const Json &wish;   // attributes, or the flat body
    QByteArray pointer; // in front of names: "/data/attributes/" or "/"
    qsizetype merchant = 0;
    bool test = true;
    bool fieldsLater = false; // a page asks for the service's fields
    bool isPrivate = false;   // by the Private API
};
// From `data.type` on; credentials have been checked. None: the invoice may be made.
std::optional<Refusal> checkCreation(const State &state, const Creation &creation, Time now);
std::optional<Refusal> checkAccount(const Merchant &merchant, bool isPublic);
// Of an invoice that has no service yet.
std::optional<Refusal> checkService(const State &state, const Invoice &invoice, const QByteArray &code,
                                    const Fields &fields);

// By public key; `test` says which one it was. None: nobody's.
struct KeyOwner
{
    qsizetype merchant = 0;
    bool test = true;
};
std::optional<KeyOwner> ownerOf(const State &state, const QByteArray &publicKey);
std::optional<qsizetype> merchantOfBasic(const State &state, const QByteArray &authorization);

// The prerequest answer of section 4.1, in the account's envelope.
Json prerequestAnswer(const State &state, KeyOwner owner, const QByteArray &currency, const Json &amount);
std::optional<Refusal> checkPrerequest(const Merchant &merchant, const Json &body);

} // namespace kassa::cascad::sandbox
