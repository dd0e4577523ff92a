// Public API, Private API and card gateway (cascad.md sections 4 and 9), under both prefixes.
#pragma once

#include "providers/cascad/sandbox_rules.h"

namespace kassa::cascad::sandbox {

struct Asked
{
    QByteArray url, path; // without the origin; path without "/api" in front
    Fields query;
};
Asked askedFor(const State &state, const QByteArray &url);

void answerApi(Step &step, ExchangeId exchange, const HttpRequest &request);
// Public creation (section 4.2): the invoice's id, or why not.
tl::expected<QByteArray, Refusal> makePublicly(Step &step, const Json &wish);
// The HTML form of section 4.2: makes the invoice and sends the browser to its payment.
void processForm(Step &step, ExchangeId exchange, const Fields &form);
void notFound(Step &step, ExchangeId exchange);

// Answers a browser: by redirect, or by a page that posts a form by itself.
void sendBrowser(Step &step, ExchangeId exchange, const Navigation &navigation, Page page);

} // namespace kassa::cascad::sandbox
