-- A journal file, version 1.
-- core and annex are JSON as UTF-8 bytes (blobs, so that they come back exactly); hash: see rowHash() in
-- core/journal/journal_file.cpp.
CREATE TABLE entries (
    position INTEGER PRIMARY KEY, -- 0, 1, 2, ... in order of appending
    branch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    cause_branch INTEGER NOT NULL,
    cause_ordinal INTEGER NOT NULL, -- 0: none
    at_us INTEGER NOT NULL, -- virtual time, microseconds since 1970 UTC
    kind TEXT NOT NULL,
    core BLOB NOT NULL,
    annex BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
-- One row: what has reached the disk for certain. Written alone when entries committed without fsync are to be synced.
CREATE TABLE synced (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    entries INTEGER NOT NULL
) STRICT;
INSERT INTO synced VALUES (1, 0);
