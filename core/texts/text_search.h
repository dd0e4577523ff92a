// From words that are seen back to the texts that say them.
#pragma once

#include "texts/text_index.h"

namespace kassa {

// Texts whose words in that language ("qps" as well), with something at their place markers, are `seen`;
// without any, those whose words stand in `seen`. Best first: more of the words its own, then of one of
// `contexts` or below it. At most twenty.
std::vector<std::size_t> textsSaying(const TextIndex &index, const QString &seen, const QByteArray &language,
                                     const std::vector<QByteArray> &contexts = {});

} // namespace kassa
