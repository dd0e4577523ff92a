#include "codec/soap.h"

namespace kassa {

namespace {

QByteArray afterColon(const QByteArray &name)
{
    return name.mid(name.indexOf(':') + 1);
}

} // namespace

Result<XmlElement> readSoap(const QByteArray &bytes, const XmlLimits &limits)
{
    const auto root = parseXml(bytes, limits);
    if (!root)
        return tl::unexpected(root.error());
    if (root->name != "Envelope" || root->space != soapSpace)
        return fail(
            ErrorKind::Malformed, "soap.envelope",
            KASSA_TEXT("error", "the document is <%1>, not a SOAP 1.1 envelope").with(root->name.left(100)));
    for (const XmlElement &part : root->children) {
        if (part.name == "Body" && part.space == soapSpace && !part.children.empty())
            return part.children.front();
    }
    return fail(ErrorKind::Malformed, "soap.body", KASSA_TEXT("error", "the envelope has no body"));
}

std::optional<SoapFault> faultOf(const XmlElement &body)
{
    if (body.name != "Fault" || body.space != soapSpace)
        return std::nullopt;
    return SoapFault{afterColon(body.textOf("faultcode")), body.textOf("faultstring")};
}

QByteArray soapEnvelope(const SoapSpelling &spelling, const QByteArray &operation,
                        const std::function<void(XmlWriter &)> &writeChildren)
{
    const QByteArray prefix = spelling.envelopePrefix + ':';
    const std::pair<QByteArray, QByteArray> space{"xmlns:" + spelling.operationPrefix,
                                                  spelling.operationSpace};
    XmlWriter::Attributes atEnvelope{{"xmlns:" + spelling.envelopePrefix, soapSpace}};
    XmlWriter::Attributes atOperation;
    (spelling.header ? atEnvelope : atOperation).push_back(space);
    XmlWriter writer;
    if (spelling.declaration)
        writer.declaration();
    writer.open(prefix + "Envelope", atEnvelope);
    if (spelling.header)
        writer.empty(prefix + "Header");
    writer.open(prefix + "Body").open(spelling.operationPrefix + ':' + operation, atOperation);
    writeChildren(writer);
    return writer.close().close().close().take();
}

QByteArray soapFault(const SoapSpelling &spelling, const SoapFault &fault)
{
    const QByteArray prefix = spelling.envelopePrefix + ':';
    XmlWriter writer;
    if (spelling.declaration)
        writer.declaration();
    writer.open(prefix + "Envelope", {{"xmlns:" + spelling.envelopePrefix, soapSpace}});
    writer.open(prefix + "Body").open(prefix + "Fault");
    writer.element("faultcode", prefix + fault.code).element("faultstring", fault.text);
    return writer.close().close().close().take();
}

} // namespace kassa
