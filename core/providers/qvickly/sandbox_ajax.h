// The page's own unsigned calls, POST /public/ajax.php?NAME (qvickly.md section 4.7): the server's half.
#pragma once

#include "providers/qvickly/sandbox_rules.h"

namespace kassa::qvickly::sandbox {

// `name` is the query; "isPaid" also comes from /public/isPaid. Never fails: what is unknown gets an error
// object.
HttpResponse answerAjax(Step &step, const QByteArray &name, const Fields &fields);

// data of address_selected (section 6).
Json selectedAddress(const Session &session);
// Form fields of an address below a prefix: "billingAddress[zip]".
Fields addressFields(const QByteArray &prefix, const Address &address);
Address addressFromFields(const Fields &fields, const Address &before);

} // namespace kassa::qvickly::sandbox
