// The beginning of a story for what no story goes through: what to expect is there, how to get there is for a
// person to write.
#pragma once

#include "story/coverage.h"

namespace kassa {

struct CoverageGap
{
    enum class Of { State, Transition, PageEvent, ErrorCode, Outcome };
    Of of = Of::State;
    QByteArray id; // as CoverageRow::id
    std::optional<Side> side;

    bool operator==(const CoverageGap &) const = default;
};

std::vector<CoverageGap> gapsOf(const Coverage &coverage);

// YAML that readStory() takes. An outcome's is complete.
QByteArray storyForGap(const Descriptor &descriptor, const CoverageGap &gap, const Catalogue &catalogue);

} // namespace kassa
