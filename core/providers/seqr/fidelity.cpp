#include "providers/seqr/flow_parts.h"

namespace kassa::seqr {

std::vector<FidelityRow> fidelity()
{
    return {};
}

} // namespace kassa::seqr
