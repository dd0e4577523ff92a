#include "codec/php_json.h"
#include "property.h"

using namespace kassa;

namespace {

void checkRawMembers(const Json &json, const QByteArray &text)
{
    for (const auto &[name, value] : json.members()) {
        const auto raw = rawMember(text, name);
        mustHold(raw.has_value());
        mustHold(Json::parse(*raw) == json[name]);
    }
}

// "-0.0" is read as a float and printed as "-0", which is read as the integer 0: canonical from the second
// time on.
void checkCanonical(const Json &json)
{
    const auto once = Json::parse(phpCanonical(json));
    mustHold(once.has_value());
    const QByteArray twice = phpCanonical(*once);
    const auto parsedTwice = Json::parse(twice);
    mustHold(parsedTwice.has_value());
    mustHold(phpCanonical(*parsedTwice) == twice);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text = inputBytes(data, size);
    const auto json = Json::parse(text);
    if (!json) {
        mustHold(!json.error().code.isEmpty());
        return 0;
    }
    mustHold(Json::parse(json->toCompact()) == *json);
    mustHold(Json::parse(json->toPretty()) == *json);
    mustHold(pathsOutsideLatin1(toLatin1Lossy(*json)).empty());
    checkCanonical(*json);
    checkRawMembers(*json, text);
    return 0;
}
