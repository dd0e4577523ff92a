// Signed requests of shops' servers: which operation it is, the first check, and faults on demand (qenta.md
// section 11).
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

struct Asked // what was asked for, whether by a request or by a browser's navigation
{
    QByteArray method, url;
    QByteArrayList path; // segments below the origin, decoded, the empty ones left out
    Fields query, form;
    Headers headers;
    bool isRequest = false; // of a server; else of a browser
};

// Something an API answers: below /seamless, /qmore, or the toolkit page.
bool isApi(const Asked &asked);
void answerApi(Step &step, ExchangeId exchange, const Asked &asked);
void slowAnswerDue(Step &step, const QByteArray &key);
bool isAlias(const QByteArray &segment); // "seamless", "qmore"

} // namespace kassa::qenta::sandbox
