#include "codec/form.h"
#include "property.h"

using namespace kassa;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text = inputBytes(data, size);
    mustHold(percentDecode(percentEncode(text)) == text);
    const auto fields = parseForm(text);
    if (!fields)
        return 0;
    mustHold(parseForm(buildForm(*fields)) == *fields);
    for (const auto &[name, value] : *fields) {
        mustHold(contains(*fields, name));
        mustHold(nested(*fields, name).size() < fields->size());
    }
    return 0;
}
