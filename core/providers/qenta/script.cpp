#include "providers/qenta/script.h"

#include "dataStorage.js.h"
#include "frameFields.js.h"

namespace kassa::qenta {

QByteArray storageScript()
{
    return QByteArray::fromRawData(dataStorage, sizeof(dataStorage) - 1);
}

QByteArray frameScript()
{
    return QByteArray::fromRawData(frameFields, sizeof(frameFields) - 1);
}

} // namespace kassa::qenta
