import type { ScoredRating } from '@domain/agreement/scored-rating'

/** A session in the course of a therapist's work. */
export interface ProgressSession {
  readonly recordingId: string
  /** ISO date; sessions without one have no place in time. */
  readonly date: string
}

/** What the raters of one session gave in one place of the sheet. */
export interface ProgressPoint extends ProgressSession {
  /** Independent raters with a grade. */
  readonly raters: number
  readonly mean: number
  readonly lowest: number
  readonly highest: number
  /** Standard error of the mean of these raters, s/√k; null for one rater. */
  readonly standardError: number | null
}

export interface ProgressLine {
  /** Null for the whole session. */
  readonly item: number | null
  readonly dimension: string
  /**
   * Stretches of sessions in order of time, broken where a session that was rated has no grade here: what was not seen is not
   * bridged.
   */
  readonly stretches: readonly (readonly ProgressPoint[])[]
  /** Rated sessions without a grade here. */
  readonly missing: readonly ProgressSession[]
  /** What was agreed on, where a session has a consensus. */
  readonly agreed: readonly (ProgressSession & { readonly grade: number })[]
}

type Rated = Pick<ScoredRating, 'recordingId' | 'kind' | 'scores'>

/** The course of one place of the sheet over sessions, from the independent ratings of each. */
export function progressLine(
  sessions: readonly ProgressSession[],
  ratings: readonly Rated[],
  { item, dimension }: Pick<ProgressLine, 'item' | 'dimension'>,
): ProgressLine {
  const byRecording = Map.groupBy(ratings, ({ recordingId }) => recordingId)
  const stretches: ProgressPoint[][] = []
  const missing: ProgressSession[] = []
  const agreed: (ProgressSession & { readonly grade: number })[] = []
  let isBroken = true
  const ordered = sessions.toSorted(
    (left, right) => left.date.localeCompare(right.date) || left.recordingId.localeCompare(right.recordingId),
  )
  for (const session of ordered) {
    const own = byRecording.get(session.recordingId) ?? []
    const grades = gradesOf(
      own.filter(({ kind }) => kind === 'independent'),
      item,
      dimension,
    )
    const [consensus] = gradesOf(
      own.filter(({ kind }) => kind === 'consensus'),
      item,
      dimension,
    )
    if (consensus !== undefined) agreed.push({ ...session, grade: consensus })
    if (grades.length === 0) {
      missing.push(session)
      isBroken = true
      continue
    }
    if (isBroken) stretches.push([])
    stretches.at(-1)?.push(pointOf(session, grades))
    isBroken = false
  }
  return { item, dimension, stretches, missing, agreed }
}

function gradesOf(ratings: readonly Rated[], item: number | null, dimension: string): readonly number[] {
  return ratings.flatMap(({ scores }) =>
    scores.flatMap((score) =>
      score.item === item && score.dimension === dimension && typeof score.value === 'number' ? [score.value] : [],
    ),
  )
}

function pointOf(session: ProgressSession, grades: readonly number[]): ProgressPoint {
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length
  const squares = grades.reduce((sum, grade) => sum + (grade - mean) ** 2, 0)
  return {
    ...session,
    raters: grades.length,
    mean,
    lowest: Math.min(...grades),
    highest: Math.max(...grades),
    standardError: grades.length < 2 ? null : Math.sqrt(squares / (grades.length - 1) / grades.length),
  }
}
