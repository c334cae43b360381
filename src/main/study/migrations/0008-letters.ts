import type { Migration } from '@main/study/migrations/migrate'

/** Feedback letters, and what is kept to write the next one: building blocks, templates and logos. */
export const letters: Migration = {
  version: 8,
  name: 'letters',
  sql: `
    CREATE TABLE letterLogo (
      id TEXT PRIMARY KEY,
      fileName TEXT NOT NULL,
      mediaType TEXT NOT NULL CHECK (mediaType IN ('image/png', 'image/jpeg')),
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      data TEXT NOT NULL
    ) STRICT;

    CREATE TABLE letterTemplate (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('en', 'nb')),
      title TEXT NOT NULL,
      sender TEXT NOT NULL,
      texts TEXT NOT NULL,
      logoId TEXT REFERENCES letterLogo (id)
    ) STRICT;

    CREATE TABLE letterBlock (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id),
      section TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('en', 'nb')),
      text TEXT NOT NULL,
      keptMs INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      personId TEXT NOT NULL REFERENCES person (id),
      language TEXT NOT NULL CHECK (language IN ('en', 'nb')),
      logoId TEXT REFERENCES letterLogo (id),
      title TEXT NOT NULL,
      recipient TEXT NOT NULL,
      sender TEXT NOT NULL,
      writtenOn TEXT NOT NULL,
      createdMs INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX letterOfRating ON letter (ratingId);

    CREATE TABLE letterText (
      id TEXT PRIMARY KEY,
      letterId TEXT NOT NULL REFERENCES letter (id),
      section TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX letterTextOfLetter ON letterText (letterId, section);

    -- The event a moment was picked from may go; the moment stays as it was written.
    CREATE TABLE letterMoment (
      id TEXT PRIMARY KEY,
      letterId TEXT NOT NULL REFERENCES letter (id),
      position INTEGER NOT NULL,
      eventId TEXT,
      item INTEGER,
      startMs INTEGER NOT NULL,
      endMs INTEGER,
      text TEXT NOT NULL,
      question TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letterMomentOfLetter ON letterMoment (letterId, position);
  `,
}
