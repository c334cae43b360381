import type { Migration } from '@main/study/migrations/migrate'

/** Raters and blinding: who was trained when, who may not rate what, who is to rate what, and what a rating keeps of its rater. */
export const raters: Migration = {
  version: 4,
  name: 'raters',
  sql: `
    -- Whether raters are blind to one another; a study without this row is.
    CREATE TABLE blinding (
      studyId TEXT PRIMARY KEY REFERENCES study (id),
      isOn INTEGER NOT NULL CHECK (isOn IN (0, 1))
    ) STRICT;

    CREATE TABLE training (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL CHECK (kind IN ('training', 'calibration')),
      date TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX trainingByPerson ON training (personId, date);

    -- What somebody may not rate: a recording, or every session of a therapist.
    CREATE TABLE mayNotRate (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id),
      recordingId TEXT REFERENCES recording (id),
      therapist TEXT,
      CHECK ((recordingId IS NULL) <> (therapist IS NULL))
    ) STRICT;
    CREATE INDEX mayNotRateByPerson ON mayNotRate (personId, id);
    CREATE INDEX mayNotRateByRecording ON mayNotRate (recordingId) WHERE recordingId IS NOT NULL;

    -- The part that a rating's rater had in the study when it was begun.
    CREATE TABLE ratingRole (
      ratingId TEXT PRIMARY KEY REFERENCES rating (id),
      role TEXT NOT NULL
    ) STRICT;

    -- When a rating was worked on.
    CREATE TABLE workSpell (
      id TEXT PRIMARY KEY,
      ratingId TEXT NOT NULL REFERENCES rating (id),
      startMs INTEGER NOT NULL,
      endMs INTEGER NOT NULL CHECK (endMs >= startMs)
    ) STRICT;
    CREATE UNIQUE INDEX workSpellByStart ON workSpell (ratingId, startMs);

    CREATE TABLE assignmentPlan (
      id TEXT PRIMARY KEY,
      seed INTEGER NOT NULL,
      settings TEXT NOT NULL,
      madeMs INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE assignment (
      id TEXT PRIMARY KEY,
      planId TEXT REFERENCES assignmentPlan (id),
      recordingId TEXT NOT NULL REFERENCES recording (id),
      personId TEXT NOT NULL REFERENCES person (id),
      position INTEGER NOT NULL,
      dueDate TEXT
    ) STRICT;
    CREATE UNIQUE INDEX assignmentByRecording ON assignment (recordingId, personId);
    CREATE INDEX assignmentByPerson ON assignment (personId, position);
    CREATE INDEX assignmentByPlan ON assignment (planId) WHERE planId IS NOT NULL;
  `,
}
