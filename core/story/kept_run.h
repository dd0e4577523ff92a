// A run of a story as a folder: run.json, journal.kassa, and its pictures as PNG files. For CI to keep, and
// to be opened in the workstation later.
#pragma once

#include "story/runner.h"

namespace kassa {

// Makes the folder; a run that is there already is replaced. Nothing is synced: a power failure may take the
// runs of the last seconds. Storage ("run.write") naming the file, or as writeJournal().
Done keepRun(const QString &folder, const StoryRun &run);

// Of the story itself only file, name, titles, descriptions, provider, locale and outcome were kept, no
// steps. What is there is data: Storage ("run.read"), Limit ("run.size"), Malformed ("run.format") naming the
// file, or as Reader::open.
Result<StoryRun> keptRun(const QString &folder);
// The same without the journal and the pictures' bytes, from run.json alone.
Result<StoryRun> keptResult(const QString &folder);

// "qvickly-approve", for a story's run among others.
QString folderNameOf(const Story &story);

} // namespace kassa
