#include "providers/qenta/script.h"

#include "dataStorage.js.h"

namespace kassa::qenta {

QByteArray storageScript()
{
    return QByteArray::fromRawData(dataStorage, sizeof(dataStorage) - 1);
}

} // namespace kassa::qenta
