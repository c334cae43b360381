import { all, type Db } from '@main/study/connection'

/** Pseudonyms of those who led a session, in the order of its participants. */
export function therapistsOf(db: Db, recordingId: string): readonly string[] {
  return all<{ pseudonym: string }>(
    db,
    `SELECT pseudonym FROM participant
     WHERE recordingId = ? AND role IN ('therapist', 'co-therapist') ORDER BY position`,
    recordingId,
  ).map(({ pseudonym }) => pseudonym)
}
