// The provider's frames in the shop's page: card fields (pci3) and Google Pay (qenta.md sections 6.2
// and 6.3).
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

Page framePage(const State &state, const Storage &storage);
Storage *storageOfFrame(State &state, const QByteArray &url);
// The buyer types into the frame.
void frameActs(Step &step, ExchangeId exchange, Storage &storage, const BuyerAction &action);
// The page around the frame asks for the verdict.
void frameHears(Step &step, const QByteArray &document, const PageEvent &event);
// The frame's own request to its storage was answered.
bool isStoreTag(const QByteArray &tag);
void storeAnswered(Step &step, const QByteArray &tag, const Payload &answer);

// The fields that ask for a card, also on the page behind redirectUrl; `options`: of dataStorage/init, which
// say what is shown and the placeholders (section 4.1).
std::vector<PageField> cardFields(const Fields &options);
// The tester's: which published cards are taken, and a way to give one without typing.
Form testCardsForm(Mode mode, Text button);
bool asksSecurityCode(const Fields &options);
CardRules rulesFor(const Storage &storage, const QByteArray &paymentType, Time now);

} // namespace kassa::qenta::sandbox
