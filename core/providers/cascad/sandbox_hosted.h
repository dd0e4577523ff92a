// The hosted page (cascad.md section 6): list of methods, fields of a service, status page, return to the
// shop.
#pragma once

#include "providers/cascad/sandbox_api.h"

namespace kassa::cascad::sandbox {

// False: no such page.
bool openPage(Step &step, ExchangeId exchange, const Asked &asked, const Navigation &navigation);
void pressed(Step &step, ExchangeId exchange, const BuyerAction &action);
void documentShown(Step &step, const Page &page);
bool isPageCallTag(const QByteArray &tag);
void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer);

std::vector<OpenPage> pagesOf(const State &state);

// --- shared with sandbox_gateway

Page pageOf(const State &state, const Document &document);
Page statusPage(const State &state, const Document &document, const Invoice &invoice);
Page goingPage(const State &state, const QByteArray &url); // "you will now be redirected"
Page closedPage(const State &state, const QByteArray &url);
Page pageFrame(const Document &document, const char *id, Text title);
void addRow(Page &page, Text label, Text value);
Document &keepDocument(Step &step, Document document);
Document documentFor(const State &state, const Invoice &invoice, DocumentKind kind, const QByteArray &url,
                     bool framed);
// The page moves on with the answer to a press: to the platform's return address.
void leaveToReturn(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice);
QByteArray returnHop(const State &state, const Invoice &invoice);
void postToShop(Step &step, const Document &document, const QByteArray &word);
// A call of the page's own script; the answer comes back with that purpose.
void callFrom(Step &step, const Document &document, const char *purpose, HttpRequest request);

} // namespace kassa::cascad::sandbox
