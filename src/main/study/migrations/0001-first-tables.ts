import type { Migration } from '@main/study/migrations/migrate'

/**
 * Rows of the study (each change of them is in the history) and the history itself.
 * Identifiers are UUIDv7; times are whole milliseconds; JSON is canonical text.
 */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  sql: `
    CREATE TABLE study (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      currentPersonId TEXT REFERENCES person (id),
      createdMs INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      reactionOffsetMs INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE instrument (
      id TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      json TEXT NOT NULL,
      isDefault INTEGER NOT NULL CHECK (isDefault IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX instrumentByKey ON instrument (key, version);

    CREATE TABLE recording (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      date TEXT,
      "group" TEXT NOT NULL,
      sessionNumber INTEGER,
      placeInTreatment TEXT NOT NULL,
      deleteBy TEXT,
      note TEXT NOT NULL,
      createdMs INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE participant (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      position INTEGER NOT NULL,
      pseudonym TEXT NOT NULL,
      role TEXT NOT NULL
    ) STRICT;
    CREATE INDEX participantByRecording ON participant (recordingId, position);

    CREATE TABLE consent (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      fromWhom TEXT NOT NULL,
      purpose TEXT NOT NULL,
      until TEXT
    ) STRICT;
    CREATE INDEX consentByRecording ON consent (recordingId, id);

    CREATE TABLE media (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      position INTEGER NOT NULL,
      fileName TEXT NOT NULL,
      sizeBytes INTEGER NOT NULL,
      sha256 TEXT,
      durationMs INTEGER NOT NULL,
      offsetMs INTEGER NOT NULL,
      video TEXT,
      audio TEXT,
      path TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX mediaByRecording ON media (recordingId, position);
    CREATE INDEX mediaByHash ON media (sha256);

    CREATE TABLE rating (
      id TEXT PRIMARY KEY,
      recordingId TEXT NOT NULL REFERENCES recording (id),
      personId TEXT NOT NULL REFERENCES person (id),
      instrumentId TEXT NOT NULL REFERENCES instrument (id),
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      startedMs INTEGER NOT NULL,
      submittedMs INTEGER,
      reopenReason TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX ratingByRecording ON rating (recordingId, personId, kind);
    CREATE INDEX ratingByPerson ON rating (personId, kind, recordingId);
    CREATE INDEX ratingByInstrument ON rating (instrumentId);

    CREATE TABLE event (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      code TEXT NOT NULL,
      kind TEXT NOT NULL,
      subjectId TEXT REFERENCES participant (id),
      startMs INTEGER NOT NULL,
      endMs INTEGER,
      modifiers TEXT NOT NULL,
      note TEXT NOT NULL,
      reactionOffsetMs INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX eventByTime ON event (ratingId, startMs, id);
    CREATE INDEX eventBySubject ON event (subjectId) WHERE subjectId IS NOT NULL;

    -- How many events a rating has, so that the library counts without reading them.
    CREATE TABLE eventTally (ratingId TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT;
    CREATE TRIGGER eventAdded AFTER INSERT ON event BEGIN
      INSERT INTO eventTally (ratingId, events) VALUES (new.ratingId, 1)
        ON CONFLICT (ratingId) DO UPDATE SET events = events + 1;
    END;
    CREATE TRIGGER eventRemoved AFTER DELETE ON event BEGIN
      UPDATE eventTally SET events = events - 1 WHERE ratingId = old.ratingId;
    END;
    CREATE TRIGGER ratingRemoved AFTER DELETE ON rating BEGIN
      DELETE FROM eventTally WHERE ratingId = old.id;
    END;

    CREATE TABLE score (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      item INTEGER,
      dimension TEXT NOT NULL,
      value ANY NOT NULL CHECK (typeof(value) = 'integer' OR value IN ('not-rated', 'not-applicable'))
    ) STRICT;
    CREATE UNIQUE INDEX scoreOfItem ON score (ratingId, ifnull(item, 0), dimension);

    CREATE TABLE itemNote (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      item INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX itemNoteOfItem ON itemNote (ratingId, item);

    CREATE TABLE watched (
      ratingId TEXT PRIMARY KEY REFERENCES rating (id),
      intervals TEXT NOT NULL
    ) STRICT;

    -- The history. Rows are only ever added; contents may be erased (docs/study-file.md has the formulas).
    CREATE TABLE changeTx (
      txId INTEGER PRIMARY KEY,
      atMs INTEGER NOT NULL,
      personId TEXT,
      action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo', 'system')),
      scope TEXT NOT NULL,
      label TEXT NOT NULL,
      undoesTxId INTEGER,
      -- What undo and redo would take after this transaction, and what lay on top before it (undo in constant time).
      undoTop INTEGER,
      redoTop INTEGER,
      beneath INTEGER
    ) STRICT;
    CREATE INDEX changeTxByScope ON changeTx (scope, txId);

    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      txId INTEGER NOT NULL REFERENCES changeTx (txId),
      tableName TEXT NOT NULL,
      rowId TEXT NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
      before TEXT,
      after TEXT,
      salt TEXT,
      erased INTEGER NOT NULL CHECK (erased IN (0, 1)),
      contentHash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX changeByTx ON change (txId, seq);
    CREATE INDEX changeByRow ON change (tableName, rowId, seq);
  `,
}
