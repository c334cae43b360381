import type { Migration } from '@main/study/migrations/migrate'

/** What was agreed on, by whom and with whose approval, and which ratings others are measured against. */
export const consensus: Migration = {
  version: 5,
  name: 'consensus',
  sql: `
    CREATE TABLE consensus (
      ratingId TEXT PRIMARY KEY REFERENCES rating (id),
      discussion TEXT NOT NULL,
      approvedBy TEXT REFERENCES person (id),
      approvedMs INTEGER,
      CHECK ((approvedBy IS NULL) = (approvedMs IS NULL))
    ) STRICT;

    CREATE TABLE consensusMember (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      personId TEXT NOT NULL REFERENCES person (id)
    ) STRICT;
    CREATE UNIQUE INDEX consensusMemberOfRating ON consensusMember (ratingId, personId);

    CREATE INDEX ratingByKind ON rating (kind, recordingId);

    CREATE TABLE gold (
      ratingId TEXT PRIMARY KEY REFERENCES rating (id),
      reason TEXT NOT NULL,
      declaredMs INTEGER NOT NULL,
      personId TEXT NOT NULL REFERENCES person (id)
    ) STRICT;
  `,
}
