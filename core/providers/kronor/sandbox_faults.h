// Faults on demand (kronor.md section 11): what the tester has ordered for the next requests.
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

// How an answer travels, beside what it says.
struct Manner
{
    bool unavailable = false; // HTTP 503 with an empty body
    bool cut = false;         // the connection breaks instead of the answer
    Duration delay = {};
};

// Takes one fault of that kind that is due for the root field; none: there is none.
std::optional<FaultOrder> takeFault(State &state, const QByteArray &field, bool mutates, const char *kind);

tl::unexpected<graphql::FieldError> temporary(); // TEMPORARY_FAILURE

// The faults that are due for a field of a query or a subscription; none: it is answered.
std::optional<Resolved> faultOfQuery(State &state, const QByteArray &field, Manner &manner);

} // namespace kassa::kronor::sandbox
