// What the tests of stories share: the providers, and a story from a text.
#pragma once

#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/registry.h"
#include "providers/seqr/provider.h"
#include "story/reader.h"
#include "texts/catalogue.h"

namespace kassa {

inline Registry allProviders()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    providers.push_back(seqr::makeProvider());
    providers.push_back(qenta::makeProvider());
    providers.push_back(cascad::makeProvider());
    return Registry(std::move(providers));
}

// Files beside the story "t.yaml" are found by their names.
inline Result<std::vector<Story>> storiesIn(const QByteArray &yaml, const Registry &registry,
                                            const std::map<QString, QByteArray> &files = {})
{
    return readStory({QStringLiteral("t.yaml"), "t", yaml}, registry,
                     [files](const QString &file) -> Result<QByteArray> {
                         const auto found = files.find(file);
                         if (found == files.end())
                             return fail(ErrorKind::Storage, "story.file",
                                         Text::verbatim(QStringLiteral("no file %1").arg(file)));
                         return found->second;
                     });
}

} // namespace kassa
