// Story files: whatever stands in one, there is a story, or an error that names file, line and column.
#include "property.h"
#include "providers/qvickly/provider.h"
#include "story/reader.h"
#include "story/yaml.h"

#include <QRegularExpression>

using namespace kassa;

namespace {

const Registry &registry()
{
    static const Registry made = [] {
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(qvickly::makeProvider());
        return Registry(std::move(providers));
    }();
    return made;
}

// "fuzz.yaml:3:7: ..."; the name of an included file may hold anything.
bool namesItsPlace(const QString &detail)
{
    static const QRegularExpression place(QStringLiteral(":[1-9][0-9]*:[1-9][0-9]*: ."),
                                          QRegularExpression::DotMatchesEverythingOption);
    return place.match(detail).hasMatch();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text = inputBytes(data, size);
    const auto beside = [&](const QString &) -> Result<QByteArray> { return text; }; // includes itself
    const auto stories = readStory({QStringLiteral("fuzz.yaml"), "fuzz", text}, registry(), beside);
    if (!stories) {
        mustHold(!stories.error().code.isEmpty());
        mustHold(namesItsPlace(english(stories.error().detail)));
        return 0;
    }
    mustHold(!stories->empty());
    for (const Story &story : *stories) {
        mustHold(story.provider == "qvickly");
        mustHold(!story.steps.empty());
        for (const StoryStep &step : story.steps)
            mustHold(step.place.line >= 1 && step.place.column >= 1);
    }
    return 0;
}
