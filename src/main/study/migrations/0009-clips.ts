import type { Migration } from '@main/study/migrations/migrate'

/** Films that were cut from recordings: where they are, so that they can be found and deleted with their recording. */
export const clips: Migration = {
  version: 9,
  name: 'clips',
  sql: `
    CREATE TABLE clip (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      ratingId TEXT NOT NULL REFERENCES rating (id),
      personId TEXT NOT NULL REFERENCES person (id),
      madeMs INTEGER NOT NULL,
      path TEXT NOT NULL,
      sizeBytes INTEGER NOT NULL,
      parts TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('copied', 'encoded')),
      consent TEXT NOT NULL
    ) STRICT;
    CREATE INDEX clipOfRecording ON clip (recordingId, madeMs);
    CREATE INDEX clipOfRating ON clip (ratingId);
    CREATE INDEX clipAtPath ON clip (path);

    -- Half clips by their paths, until they are whole or deleted: what a crash leaves behind is deleted at the next opening.
    -- Not data, so without history.
    CREATE TABLE clipBegun (
      path TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
  `,
}
