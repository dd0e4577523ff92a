// English in the pseudo-locale. Used inside this room.
#pragma once

#include <QString>

namespace kassa {

// "[Ćöñţíñûé ~~~]"
QString pseudo(const QString &english);

} // namespace kassa
