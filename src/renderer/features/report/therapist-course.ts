import type { ProgressSession } from '@domain/report/progress'
import type { StudyScores } from '@renderer/lib/study-scores'

/** The rated sessions that one pseudonym led. */
export interface TherapistCourse {
  readonly therapist: string
  readonly sessions: readonly (ProgressSession & { readonly group: string })[]
  /** In the order of their names; the same pseudonym in two groups may be two people. */
  readonly groups: readonly string[]
  /** Sessions without a date, which have no place in a course. */
  readonly undated: number
}

/** Every therapist of rated sessions, those with most sessions first. */
export function coursesOf({
  ratings,
  recordings,
}: Pick<StudyScores, 'ratings' | 'recordings'>): readonly TherapistCourse[] {
  const rated = new Set(ratings.map(({ recordingId }) => recordingId))
  const led = [...recordings.values()]
    .filter(({ id }) => rated.has(id))
    .flatMap((recording) => recording.therapists.map((therapist) => ({ therapist, recording })))
  return [...Map.groupBy(led, ({ therapist }) => therapist)]
    .map(([therapist, own]): TherapistCourse => ({
      therapist,
      sessions: own.flatMap(({ recording: { id, date, group } }) =>
        date === null ? [] : [{ recordingId: id, date, group }],
      ),
      groups: [...new Set(own.map(({ recording }) => recording.group))].toSorted((left, right) =>
        left.localeCompare(right),
      ),
      undated: own.filter(({ recording }) => recording.date === null).length,
    }))
    .toSorted(
      (left, right) => right.sessions.length - left.sessions.length || left.therapist.localeCompare(right.therapist),
    )
}
