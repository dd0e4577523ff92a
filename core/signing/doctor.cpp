#include "signing/doctor.h"

#include "signing/mac.h"

namespace kassa {

namespace {

qsizetype firstDifferenceOf(const QByteArray &a, const QByteArray &b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return inA == a.end() && inB == b.end() ? -1 : inA - a.begin();
}

} // namespace

Diagnosis diagnose(const QByteArray &received, const std::vector<Hypothesis> &hypotheses, const Sign &sign)
{
    Diagnosis diagnosis;
    diagnosis.received = received;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const Hypothesis &hypothesis = hypotheses[i];
        const QByteArray mac = sign(hypothesis.key, hypothesis.signedBytes);
        if (i == 0)
            diagnosis.expected = mac;
        if (!equalInConstantTime(mac, received))
            continue;
        diagnosis.matches = i == 0;
        diagnosis.cause = hypothesis.id;
        diagnosis.firstDifference = firstDifferenceOf(hypotheses[0].signedBytes, hypothesis.signedBytes);
        break;
    }
    return diagnosis;
}

} // namespace kassa
