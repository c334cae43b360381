import type { Migration } from '@main/study/migrations/migrate'

/** Packages that were made and read, where recordings came from, and ratings as packages brought them. */
export const packages: Migration = {
  version: 3,
  name: 'packages',
  sql: `
    CREATE TABLE package (
      id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('made', 'read')),
      kind TEXT NOT NULL CHECK (kind IN ('assignment', 'return', 'instrument')),
      formatVersion INTEGER NOT NULL,
      fromStudyId TEXT NOT NULL,
      fromStudyTitle TEXT NOT NULL,
      toStudyId TEXT,
      personId TEXT,
      personName TEXT NOT NULL,
      madeByName TEXT NOT NULL,
      madeMs INTEGER NOT NULL,
      recordings TEXT NOT NULL,
      instruments TEXT NOT NULL,
      lastSeq INTEGER NOT NULL,
      lastHash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE recordingOrigin (
      id TEXT PRIMARY KEY REFERENCES recording (id),
      studyId TEXT NOT NULL,
      studyTitle TEXT NOT NULL,
      packageId TEXT NOT NULL,
      madeMs INTEGER NOT NULL,
      instrumentId TEXT NOT NULL REFERENCES instrument (id)
    ) STRICT;
    CREATE INDEX recordingOriginByInstrument ON recordingOrigin (instrumentId);

    CREATE TABLE ratingVersion (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      personId TEXT NOT NULL REFERENCES person (id),
      ratingId TEXT NOT NULL,
      packageId TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('current', 'waiting', 'set-aside')),
      baseSeq INTEGER NOT NULL,
      changedMs INTEGER NOT NULL,
      records INTEGER NOT NULL,
      recordsHash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ratingVersionByRating ON ratingVersion (recordingId, personId);
    CREATE INDEX ratingVersionByState ON ratingVersion (state, recordingId);

    -- Records of other studies' histories. They prove themselves by their hashes, so they have no history of their own.
    CREATE TABLE carriedRecord (
      versionId TEXT NOT NULL REFERENCES ratingVersion (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      studyId TEXT NOT NULL,
      previousHash TEXT NOT NULL,
      seq INTEGER NOT NULL,
      txId INTEGER NOT NULL,
      atMs INTEGER NOT NULL,
      personId TEXT,
      action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo', 'system')),
      scope TEXT NOT NULL,
      label TEXT NOT NULL,
      undoesTxId INTEGER,
      tableName TEXT NOT NULL,
      rowId TEXT NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
      before TEXT,
      after TEXT,
      salt TEXT NOT NULL,
      contentHash TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (versionId, position)
    ) STRICT, WITHOUT ROWID;
  `,
}
