import type { Migration } from '@main/study/migrations/migrate'

/** What names in other tools' files mean here, as a person said it last. */
export const meanings: Migration = {
  version: 6,
  name: 'meanings',
  sql: `
    -- A help for the next file of the same scheme: no history (whoever may not know that others rate is not told that
    -- they bring work in), and nothing is lost with it that cannot be said again.
    CREATE TABLE exchangeMeaning (
      personId TEXT NOT NULL REFERENCES person (id),
      scheme TEXT NOT NULL,
      map TEXT NOT NULL,
      saidMs INTEGER NOT NULL,
      PRIMARY KEY (personId, scheme)
    ) STRICT, WITHOUT ROWID;
  `,
}
