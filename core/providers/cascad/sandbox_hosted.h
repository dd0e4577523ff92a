// The hosted page (cascad.md section 6): list of methods, fields of a service, and what the page asks the
// Public API.
#pragma once

#include "providers/cascad/sandbox_api.h"

namespace kassa::cascad::sandbox {

// False: no such page.
bool openPage(Step &step, ExchangeId exchange, const Asked &asked, const Navigation &navigation);
void pressed(Step &step, ExchangeId exchange, const BuyerAction &action);
void documentShown(Step &step, const Page &page);
void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer);

std::vector<OpenPage> pagesOf(const State &state);

// What a document shows now.
Page pageOf(const State &state, const Document &document);

} // namespace kassa::cascad::sandbox
