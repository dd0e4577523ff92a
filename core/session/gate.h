// Between HTTP and the wire, without I/O: what a request that came to a provider's port means as a message,
// and what an answer looks like as HTTP.
#pragma once

#include "bench/machine.h"
#include "providers/provider.h"
#include "texts/catalogue.h"

namespace kassa {

enum class Door { Api, Page, Shop }; // a provider's two ports, and our own shop's

// Of Kassa's own files and sockets, on every port.
bool isOwnPath(const QByteArray &path);

// A page load, a press of one of our rendered controls, a page's own call, or an API request. `origin`: of
// the port. A control is pressed by its own page only: what another origin posts is a form like any other.
Draft draftOf(const RawHttp &raw, const RequestHead &head, Door door, const QByteArray &origin,
              const Descriptor &descriptor);

// Whether a browser may ask for it there: a page of another origin reaches no path of the API that is not the
// provider's for browsers. Refused ("gate.origin"), to be answered with refusalAtTheGate() and to be
// journaled.
Done admittedAtTheGate(const RequestHead &head, Door door, const QByteArray &origin,
                       const Descriptor &descriptor);
RawHttp refusalAtTheGate(const Error &error);

// Answered without the bench: static files, CORS preflights of the paths that the provider opens to browsers,
// methods that nothing serves. None: the request goes to the bench.
std::optional<RawHttp> answeredAtTheGate(const RequestHead &head, Door door, const Descriptor &descriptor);

// Adds the provider's CORS headers to an answer where the request had an Origin and the path is open.
RawHttp withCors(RawHttp response, const RequestHead &request, const Descriptor &descriptor);

RawHttp withHeader(RawHttp response, const QByteArray &name, const QByteArray &value);

// HttpResponse as it is; a Page rendered, never cached, without script of others. `relay`: path of the socket
// that page.js is to open; empty: a page without it.
RawHttp httpOf(const Payload &answer, const Catalogue &catalogue, const QByteArray &relay = {});

} // namespace kassa
