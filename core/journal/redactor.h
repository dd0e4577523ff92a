// Replaces sensitive values before anything is kept (architecture section 5): known test values and sandbox
// keys by name, "<<card:visa-3ds>>"; anything else by class and number, "<<pan:16,luhn,visa#2>>". The same
// value gets the same number, unless a hundred thousand others have come since it was last seen: a sandbox
// may run for days. Never a digest, such values can be guessed.
#pragma once

#include "journal/entry.h"
#include "wire/redaction.h"

#include <memory>

namespace kassa {

// How many card numbers and codes in it were replaced for good. Another of the same kind can stand in for
// them, which a sandbox takes in the same way as long as it was none of the published ones.
qsizetype standInsOf(const QByteArray &kept);

class Redactor : public Redaction
{
public:
    explicit Redactor(SensitiveRules rules);
    ~Redactor() override;

    Payload redacted(const Payload &payload) override;
    QByteArray redacted(const QByteArray &bytes) override;
    // Of bytes that begin with the head of an HTTP message what stands before byte `most`. A value that this
    // limit goes through is replaced as a whole; it is known by what follows, so hand over more than that.
    QByteArray redactedHead(const QByteArray &bytes, qsizetype most);
    // For doing a step again: card numbers and codes that were replaced for good are stood in for, see
    // standInsOf().
    Result<Payload> expanded(const Payload &payload) const override;
    // Of a message that was redacted and edited: what was replaced for good is put back from the original,
    // in the order in which it stands there. State ("redaction.lost") for what the original does not hold.
    Result<Payload> expanded(const Payload &edited, const Payload &original);
    // Names put back into bytes; State ("redaction.lost") when a "<<...#n>>" is met.
    Result<QByteArray> expanded(const QByteArray &bytes) const;
    // The annex's texts are taken for heads of HTTP messages.
    Entry entry(const Event &event, Annex annex = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
