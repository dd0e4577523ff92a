// What must not be kept, as data; and the interface through which bench and journal have it replaced
// (architecture section 5). The implementation is journal/redactor.
#pragma once

#include "base/secret.h"
#include "wire/message.h"

namespace kassa {

enum class SensitiveClass { Secret, Token, Pan, Cvv, NationalId };

// A published test value or sandbox key: replaced by its name and expanded again, "<<card:visa-3ds>>".
struct KnownSensitive
{
    SensitiveClass kind = SensitiveClass::Secret;
    QByteArray name; // "secret:qvickly.demo", "card:visa-3ds", "person:approved"
    Secret value;
};

struct SensitiveRules
{
    std::vector<KnownSensitive> known;
    // Names of JSON members, form fields and headers (compared without case, last name of nested ones) whose
    // values are sensitive wherever they stand.
    std::vector<std::pair<QByteArray, SensitiveClass>> names;
};

class Redaction
{
public:
    virtual ~Redaction() = default;
    // The same payload with every sensitive value replaced.
    virtual Payload redacted(const Payload &payload) = 0;
    virtual QByteArray redacted(const QByteArray &bytes) = 0;
    // Known values put back. State ("redaction.lost") when a value was replaced for good.
    virtual Result<Payload> expanded(const Payload &payload) const = 0;
};

} // namespace kassa
