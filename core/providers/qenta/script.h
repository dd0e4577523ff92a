// resources/pages/dataStorage.js as bytes, made part of the program when it is built.
#pragma once

#include <QByteArray>

namespace kassa::qenta {

QByteArray storageScript();

} // namespace kassa::qenta
