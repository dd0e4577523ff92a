// What became of stories, for others to read: JUnit XML for CI, one HTML file for people.
#pragma once

#include "story/runner.h"

namespace kassa {

// JUnit as CI systems read it: a testsuite for each provider, a testcase for each story, what failed with
// expected, came, place and the messages that led to it. In English.
QByteArray junit(const std::vector<StoryRun> &runs, const Catalogue &catalogue);

// What failed, for people: place, expected, came, messages; lines. Empty when nothing did.
QString failureText(const StoryRun &run, const Catalogue &catalogue, const QByteArray &language);

// One self-contained page: a table of all, then for each its result, sequence diagram and journal.
QByteArray htmlReport(const std::vector<StoryRun> &runs, const Catalogue &catalogue,
                      const QByteArray &language);

} // namespace kassa
