// A run of a story as a folder: run.json, journal.kassa, and its pictures as PNG files. For CI to keep, and
// to be opened in the workstation later.
#pragma once

#include "story/runner.h"

namespace kassa {

// Makes the folder, its owner's only. It is written beside and takes its place when it is complete: a run
// that is there already is replaced, and what else is in its folder stays. Hundreds of stories end in a
// second: none waits for the disk, and nobody is told that a run is kept before syncKept(). Storage
// ("run.write") naming the file, ("run.foreign") where the folder holds something and no run, or as
// writeJournal(); then nothing has changed.
Done keepRun(const QString &folder, const StoryRun &run);
// All runs that were kept below the folder survive a power failure: one sync of its file system for all of
// them. Storage ("run.sync") naming the folder.
Done syncKept(const QString &folder);

// Of the story itself only file, name, titles, descriptions, provider, locale and outcome were kept, no
// steps. What is there is data: Storage ("run.read"), Limit ("run.size"), Malformed ("run.format") naming the
// file, or as Reader::open.
Result<StoryRun> keptRun(const QString &folder);
// The same without the journal and the pictures' bytes, from run.json alone.
Result<StoryRun> keptResult(const QString &folder);

// "qvickly-approve", for a story's run among others; never empty.
QString folderNameOf(const Story &story);

// The same for stories whose runs are kept beside each other: of those that would share a name, such as a
// file of two folders, the second is "approve-2". By the order of the stories.
class FolderNames
{
public:
    explicit FolderNames(const std::vector<Story> &stories);
    QString of(const Story &story) const; // empty: it is none of them

private:
    std::map<std::pair<QString, QByteArray>, QString> m_names; // by file and name
};

} // namespace kassa
