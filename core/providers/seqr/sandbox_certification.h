// The provider's certification script, ticked by what the shop really does (section 10).
#pragma once

#include "bench/machine.h"
#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

struct CertificationStep
{
    QByteArray id;
    Text title;
};
const std::vector<CertificationStep> &certificationSteps(); // in the script's order

void certify(Step &step, const Request &request, const Answer &answer); // looks at one call
Rows certificationRows(const State &state);
inline constexpr char certificationPath[] = "/certification"; // of the report, at the origin of pages
Page certificationPage(const State &state);
void openCertification(Step &step); // the browser goes there

} // namespace kassa::seqr::sandbox
