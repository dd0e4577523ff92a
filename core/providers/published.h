// Where the public can read what a provider's dossier says: the provider's own documentation and the subject.
#pragma once

#include <QByteArray>

namespace kassa {

// `documentation`: "docs.kronor.io"; `section`: of the dossier, "4.2" or "12, 6", whose first number is the
// subject. "docs.kronor.io: operations"; sections that rest on no single page give the documentation alone.
QByteArray publishedIn(const char *documentation, const char *section);

} // namespace kassa
