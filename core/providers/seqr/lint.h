// The SOAP linter: what is wrong with a request, and with the order of requests.
#pragma once

#include "providers/provider.h"
#include "providers/seqr/messages.h"

namespace kassa::seqr {

// One SOAP request by itself. `body`: the operation's element.
std::vector<Verdict> lintRequest(const HttpRequest &request, const XmlElement &body);
// The body of createPurchase.
std::vector<Verdict> lintPurchaseCall(const HttpRequest &request);

// What a shop says to it; of a message alone nobody knows that it is such an answer.
std::vector<Verdict> lintPurchaseAnswer(const HttpResponse &response);

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup);

} // namespace kassa::seqr
