// The data storage (qenta.md sections 4.1, 4.2 and 6): init, read, store, its script, and the provider's
// frames.
#pragma once

#include "providers/qenta/sandbox_checks.h"

namespace kassa::qenta::sandbox {

HttpResponse storageInit(Step &step, const Call &call);
HttpResponse storageRead(Step &step, const Call &call);

// What a browser asks below dataStorage/js/. `rest`: the segments behind "js".
void storageAsked(Step &step, ExchangeId exchange, const QByteArrayList &rest, const QByteArray &method,
                  const QByteArray &url, const Fields &form);
// The buyer types into the provider's frame.
void frameActs(Step &step, ExchangeId exchange, Storage &storage, const BuyerAction &action);
// The page around the frame asks for the verdict.
void frameHears(Step &step, const QByteArray &document, const PageEvent &event);
void storeAnswered(Step &step, const QByteArray &tag, const Payload &answer);
bool isStoreTag(const QByteArray &tag);
Storage *storageOfFrame(State &state, const QByteArray &url);

// Section 4.2's answer for what was stored; or the errors. Nothing of `data` is kept but what is anonymised.
struct StoreResult
{
    Errors errors;
    Fields entry;
    QByteArray card; // name of the published test card
};
StoreResult anonymised(const State &state, Mode mode, const QByteArray &language, const Fields &data);

Page framePage(const State &state, const Storage &storage);

} // namespace kassa::qenta::sandbox
