// What is on screen, as a function of the state (qvickly.md sections 8 and 11): the checkout's steps, the
// acquirer, Swish and BankID, and the app of the buyer's phone.
#pragma once

#include "providers/qvickly/sandbox_state.h"

namespace kassa::qvickly::sandbox {

// The open document of a session as it is now.
Page pageOf(const State &state, const Session &session);
// The app that the host opened for this session.
Page appPage(const State &state, const Session &session);
// For an address of no known or living checkout.
Page closedPage(const State &state, const QByteArray &url);
Block warningBlock(Text text);
// A page of one sentence, for the simple addresses (/pwq).
Page plainPage(const State &state, const QByteArray &url, const QByteArray &id, Text title);
// As content_height says (px).
int heightOf(const Page &page);
QByteArray languageOf(const State &state);
// A PDF of one line.
QByteArray invoicePdf(const Payment &payment);

} // namespace kassa::qvickly::sandbox
