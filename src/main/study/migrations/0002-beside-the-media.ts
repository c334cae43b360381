import type { Migration } from '@main/study/migrations/migrate'

/** What came to stand beside the media: notes at a time, playable copies, and the waveform of the sound. */
export const besideTheMedia: Migration = {
  version: 2,
  name: 'beside the media',
  sql: `
    CREATE TABLE timeNote (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      kind TEXT NOT NULL CHECK (kind IN ('marker', 'comment')),
      atMs INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX timeNoteByTime ON timeNote (ratingId, atMs, id);

    CREATE TABLE mediaCopy (
      id TEXT PRIMARY KEY,
      mediaId TEXT NOT NULL REFERENCES media (id),
      fileName TEXT NOT NULL,
      sizeBytes INTEGER NOT NULL,
      madeMs INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX mediaCopyOfMedia ON mediaCopy (mediaId);

    -- Computed from the media and computed anew when lost: no history, and it goes with its file.
    CREATE TABLE waveform (
      mediaId TEXT PRIMARY KEY REFERENCES media (id) ON DELETE CASCADE,
      binMs INTEGER NOT NULL,
      isComplete INTEGER NOT NULL CHECK (isComplete IN (0, 1))
    ) STRICT;
    CREATE TABLE waveformPart (
      mediaId TEXT NOT NULL REFERENCES waveform (mediaId) ON DELETE CASCADE,
      level INTEGER NOT NULL,
      part INTEGER NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (mediaId, level, part)
    ) STRICT, WITHOUT ROWID;
  `,
}
