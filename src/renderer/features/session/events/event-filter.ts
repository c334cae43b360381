import type { Event } from '@domain/coding/event'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'

/** What the list is narrowed to; null and an empty text narrow nothing. */
export interface EventFilter {
  readonly item: number | null
  readonly code: string | null
  readonly subjectId: string | null
  /** Looked for in names of codes, pseudonyms, modifiers and notes. */
  readonly text: string
  /** Only what differs from the rating that is laid under. */
  readonly differing: boolean
}

export const noFilter: EventFilter = { item: null, code: null, subjectId: null, text: '', differing: false }

export function isFiltering({ item, code, subjectId, text, differing }: EventFilter): boolean {
  return item !== null || code !== null || subjectId !== null || text.trim() !== '' || differing
}

/** A test for events, or null when everything passes. */
export function filterOf(
  filter: EventFilter,
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
  differing: ReadonlySet<string>,
): ((event: Event) => boolean) | null {
  if (!isFiltering(filter)) return null
  const codes = new Set(
    instrument.codes
      .filter(
        ({ id, item }) =>
          (filter.code === null || id === filter.code) && (filter.item === null || item === filter.item),
      )
      .map(({ id }) => id),
  )
  const isOfCodes = filter.code === null && filter.item === null ? () => true : (event: Event) => codes.has(event.code)
  const hasText = textTest(filter.text, instrument, participants, language)
  return (event) =>
    isOfCodes(event) &&
    (!filter.differing || differing.has(event.id)) &&
    (filter.subjectId === null || event.subjectId === filter.subjectId) &&
    hasText(event)
}

/** Names are searched once, not once per event. */
function textTest(
  text: string,
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
): (event: Event) => boolean {
  const wanted = text.trim().toLocaleLowerCase(language)
  if (wanted === '') return () => true
  const has = (name: string): boolean => name.toLocaleLowerCase(language).includes(wanted)
  const codes = new Set(instrument.codes.filter(({ name }) => has(textIn(name, language))).map(({ id }) => id))
  const subjects = new Set(participants.filter(({ pseudonym }) => has(pseudonym)).map(({ id }) => id))
  const modifiers = new Set(
    instrument.codes.flatMap((code) =>
      code.modifiers.filter(({ name }) => has(textIn(name, language))).map(({ id }) => `${code.id} ${id}`),
    ),
  )
  return (event) =>
    codes.has(event.code) ||
    (event.subjectId !== null && subjects.has(event.subjectId)) ||
    event.modifiers.some((id) => modifiers.has(`${event.code} ${id}`)) ||
    (event.note !== '' && has(event.note))
}
