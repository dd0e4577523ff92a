// Entries for the tests of this folder.
#pragma once

#include "journal/entry.h"

namespace kassa {

// About 600 bytes when stored, as a signed request with its head is.
inline Entry sampleEntry(quint64 ordinal)
{
    Entry entry;
    entry.id = {1, ordinal};
    entry.cause = {0, ordinal - 1};
    entry.at = Time(Duration(1'767'323'045'000'000 + static_cast<qint64>(ordinal)));
    entry.kind = "sent";
    const QByteArray number = QByteArray::number(ordinal);
    const QByteArray hash = number.rightJustified(128, 'a');
    entry.core = Json::object({
        {"id", Json::integer(static_cast<qint64>(ordinal))},
        {"what", Json::string("sent")},
        {"channel", Json::string("api")},
        {"payload",
         Json::object({
             {"kind", Json::string("http-request")},
             {"origin", Json::string("http://127.0.0.1:8081")},
             {"head",
              Json::string(
                  "POST / HTTP/1.1\r\nHost: 127.0.0.1:8081\r\nContent-Type: application/json\r\n\r\n")},
             {"body", Json::string(R"({"credentials":{"id":"12345","hash":")" + hash +
                                   R"("},"data":{"Number":)" + number + R"(,"city":"Växjö"}})")},
         })},
    });
    entry.annex = {1'767'323'045'000'001, "127.0.0.1:43210", Json::object({{"accept", Json::string("*/*")}})};
    return entry;
}

} // namespace kassa
