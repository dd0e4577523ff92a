// Open pages of the provider by their address: what all of them are made of, and what they do by themselves
// (cascad.md section 6).
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

Document &keepDocument(Step &step, Document document);
Document documentFor(const State &state, const Invoice &invoice, DocumentKind kind, const QByteArray &url,
                     bool framed);

Page pageFrame(const Document &document, const char *id, Text title);
void addRow(Page &page, Text label, Text value);
void addDeadline(Page &page, const Document &document, qint64 expires); // UNIX seconds
Page goingPage(const State &state, const QByteArray &url);              // "you will now be redirected"
Page closedPage(const State &state, const QByteArray &url);

// The page moves on with the answer to a press: to the platform's return address.
void leaveToReturn(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice);
// The same of a page of 3-D Secure: out of the frame that it may be in.
void leaveFrame(Step &step, ExchangeId exchange, const QByteArray &documentUrl, Invoice &invoice);
QByteArray returnHop(const State &state, const Invoice &invoice);
bool isInFrame(const Document &document, const Invoice &invoice); // of the card page
void postToShop(Step &step, const Document &document, const QByteArray &word);

// A call of the page's own script; its answer comes back with a tag that names purpose and document.
void callFrom(Step &step, const Document &document, const char *purpose, HttpRequest request);
struct PageCall
{
    QByteArray purpose, document; // "create"; url
};
bool isPageCallTag(const QByteArray &tag);
PageCall pageCallOf(const QByteArray &tag);

} // namespace kassa::cascad::sandbox
