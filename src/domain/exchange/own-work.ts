import { type ExchangeMap, isSame, saidOf } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedRecording, ExchangeProblem, Interchange } from '@domain/exchange/interchange'

interface Known {
  readonly id: string
  readonly name: string
}

interface Asked {
  /** Who brings the file in; null while nobody works in the study. */
  readonly person: Known | null
  /** Everybody in the study. */
  readonly people: readonly Known[]
  readonly map: Pick<ExchangeMap, 'raters'>
}

/**
 * What of a file is this person's own work: rows with their name, rows that name nobody, and rows of a name that the map
 * says is theirs. A name that nobody in the study has is taken for theirs only if the file has no other. What other people
 * of the study did stays out whatever a map says: it may be hidden from whoever brings it in, and is theirs to bring.
 */
export function ownWork(work: Interchange, { person, people, map }: Asked): Interchange {
  const counts = new Map<string, number>()
  for (const { rater } of work.recordings.flatMap(rowsOf)) counts.set(rater, (counts.get(rater) ?? 0) + 1)
  const isNamed = (rater: string, { id, name }: Known) => rater === id || isSame(rater, name)
  const isPersons = (rater: string) => rater === '' || (person !== null && isNamed(rater, person))
  const isOthers = (rater: string) => !isPersons(rater) && people.some((each) => isNamed(rater, each))
  const said = (rater: string) => saidOf(map.raters ?? {}, rater)
  const unknown = [...counts.keys()].filter((rater) => !isPersons(rater) && !isOthers(rater))
  const unsaid = unknown.filter((rater) => said(rater) === undefined)
  const isAlone = unsaid.length === 1 && [...counts.keys()].every((rater) => rater === '' || unsaid.includes(rater))
  const isOwn = (rater: string) =>
    isPersons(rater) || (!isOthers(rater) && (said(rater) ?? (isAlone && unsaid.includes(rater))))
  const problems = [...counts].flatMap(([rater, count]): ExchangeProblem[] => {
    if (isOwn(rater) || said(rater) === false) return []
    return [problemAt(isOthers(rater) ? 'other-rater' : 'several-raters', 'the file', `${rater}: ${count}`)]
  })
  if ([...counts.keys()].every(isOwn)) return work
  return {
    ...work,
    recordings: work.recordings.map((recording) => ({
      ...recording,
      events: recording.events.filter(({ rater }) => isOwn(rater)),
      scores: recording.scores.filter(({ rater }) => isOwn(rater)),
      comments: recording.comments?.filter(({ rater }) => isOwn(rater)) ?? [],
    })),
    problems: [...work.problems, ...problems],
  }
}

function rowsOf({ events, scores, comments = [] }: ExchangedRecording): readonly { readonly rater: string }[] {
  return [...events, ...scores, ...comments]
}
