// SOAP 1.1 envelopes, document/literal wrapped: one element in the body, its children without a namespace.
#pragma once

#include "codec/xml.h"

#include <functional>
#include <optional>

namespace kassa {

inline constexpr char soapSpace[] = "http://schemas.xmlsoap.org/soap/envelope/";

struct SoapFault
{
    QByteArray code, text; // faultcode without its prefix: "Client"; faultstring

    bool operator==(const SoapFault &) const = default;
};

// The first element of the body, which may be a fault. Whatever prefixes, order, blanks and headers; SOAP 1.2
// is not taken. Errors of parseXml; Malformed ("soap.envelope", "soap.body").
Result<XmlElement> readSoap(const QByteArray &bytes, const XmlLimits &limits = {});
std::optional<SoapFault> faultOf(const XmlElement &body);

// How an envelope is spelled: the bytes of the two sides differ.
struct SoapSpelling
{
    QByteArray envelopePrefix;  // "soapenv"
    QByteArray operationPrefix; // "ext"
    QByteArray operationSpace;  // namespace URI of the operation's element
    bool declaration = false;   // begins with the XML declaration and a line feed
    bool header = false;        // an empty header, and the operation's prefix declared at the envelope
};

// `writeChildren` writes what stands inside the operation's element.
QByteArray soapEnvelope(const SoapSpelling &spelling, const QByteArray &operation,
                        const std::function<void(XmlWriter &)> &writeChildren);
QByteArray soapFault(const SoapSpelling &spelling, const SoapFault &fault);

} // namespace kassa
