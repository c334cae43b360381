import type { Event } from '@domain/coding/event'
import type { Code, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'

export type TimelineEvent = Pick<Event, 'code' | 'kind' | 'subjectId' | 'startMs' | 'endMs'>

export interface TimelineRow {
  readonly code: Code
  /** Null where the row is all of the code, or names nobody. */
  readonly subjectId: string | null
  readonly name: string
  readonly events: readonly TimelineEvent[]
}

export interface TimelineRowsOptions {
  readonly codes: readonly Code[]
  readonly events: readonly TimelineEvent[]
  /** Ids and pseudonyms, in the order of the recording. */
  readonly participants: readonly Readonly<{ id: string; pseudonym: string }>[]
  /** A row a code, or a row for each participant of a code whose marks name somebody. */
  readonly isBySubject: boolean
  readonly language: Language
}

/** The codes that were marked, in the order of the codebook. */
export function timelineRows({
  codes,
  events,
  participants,
  isBySubject,
  language,
}: TimelineRowsOptions): readonly TimelineRow[] {
  const byCode = Map.groupBy(events, ({ code }) => code)
  return codes.flatMap((code): readonly TimelineRow[] => {
    const own = byCode.get(code.id) ?? []
    if (own.length === 0) return []
    const name = textIn(code.name, language)
    if (!isBySubject || own.every(({ subjectId }) => subjectId === null))
      return [{ code, subjectId: null, name, events: own }]
    const bySubject = Map.groupBy(own, ({ subjectId }) => subjectId)
    const subjects = [...participants.map(({ id }) => id), null].filter((id) => bySubject.has(id))
    return subjects.map((subjectId) => {
      const pseudonym = participants.find(({ id }) => id === subjectId)?.pseudonym
      return {
        code,
        subjectId,
        name: pseudonym === undefined ? name : `${pseudonym} · ${name}`,
        events: bySubject.get(subjectId) ?? [],
      }
    })
  })
}
