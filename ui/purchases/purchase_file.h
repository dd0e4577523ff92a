// A purchase in a file: what its run is a function of, the order, and every step that was done. Opening it
// plays the steps again. Never a secret: personal numbers and card numbers are replaced as in a journal, test
// data of the provider by its name, which is put back when the file is opened.
#pragma once

#include "providers/registry.h"
#include "session/session.h"

namespace kassa {

struct SavedPurchase
{
    SessionInputs inputs; // of the session that did the steps
    bool pages = false;   // as SessionOptions::pages
    Order order;          // to begin with; its personal number is empty when it could not be kept
    QByteArray entry;
    std::vector<Step> steps; // redacted, as Session::history()
    std::vector<Breakpoint> breakpoints = {};
    QByteArray locale = {};      // of the pages, where it is not that of the inputs: the pseudo-locale
    bool lostNationalId = false; // the order had one when it was saved
    bool standIns = false;       // cards or codes that were typed are not kept: others stand in for them

    SessionOptions options() const;
};

// `rules`: of the purchase's provider. Storage ("file.write") naming the file.
Done savePurchase(const QString &file, const SavedPurchase &purchase, const SensitiveRules &rules);

// Each error names the file and what is wrong: Storage ("purchase.read"), Limit ("purchase.size" above
// 64 MB), Malformed ("purchase.format"; "purchase.version" of another Kassa), NotFound ("purchase.provider"),
// State ("purchase.outside" of a provider's own system, which would be asked everything a second time).
Result<SavedPurchase> loadPurchase(const QString &file, const Registry &providers);

// Does the steps again, in `session`, which has done nothing yet and may have other origins, and gives it the
// breakpoints. Errors of
// Session::replay(): the steps before the one that failed are done.
Done playAgain(const SavedPurchase &purchase, Session &session);

} // namespace kassa
