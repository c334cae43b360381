import type { Migration } from '@main/study/migrations/migrate'

/** What was brought in from other tools' files, so that it can be taken back as a whole, and transcripts of recordings. */
export const broughtIn: Migration = {
  version: 7,
  name: 'brought in',
  sql: `
    -- Which steps of the history one file made. No history of its own, for the reason that exchangeMeaning has none.
    CREATE TABLE broughtIn (
      importId TEXT NOT NULL PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id),
      fileName TEXT NOT NULL,
      atMs INTEGER NOT NULL,
      firstTxId INTEGER NOT NULL,
      lastTxId INTEGER NOT NULL,
      recordings TEXT NOT NULL,
      events INTEGER NOT NULL,
      scores INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX broughtInByPerson ON broughtIn (personId, atMs);

    CREATE TABLE transcript (
      recordingId TEXT NOT NULL PRIMARY KEY REFERENCES recording (id),
      fileName TEXT NOT NULL,
      cues TEXT NOT NULL
    ) STRICT;
  `,
}
