// Scripts of resources/pages/qenta as bytes, made part of the program when it is built.
#pragma once

#include <QByteArray>

namespace kassa::qenta {

QByteArray storageScript(); // dataStorage.js
QByteArray frameScript();   // of the provider's frame

} // namespace kassa::qenta
