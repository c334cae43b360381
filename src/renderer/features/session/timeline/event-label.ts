import type { Event } from '@domain/coding/event'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'
import type { RowsBy } from '@renderer/features/session/timeline/rows'

export interface EventTexts {
  /** Name of the code; its id where the instrument does not know it. */
  readonly code: (event: Event) => string
  /** Pseudonym, or nothing. */
  readonly subject: (event: Event) => string
  readonly modifiers: (event: Event) => string
}

/** The words of events, looked up once and not for every frame. */
export function eventTexts(
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
): EventTexts {
  const codes = new Map(instrument.codes.map((code) => [code.id, textIn(code.name, language)]))
  const pseudonyms = new Map(participants.map(({ id, pseudonym }) => [id, pseudonym]))
  const modifierNames = new Map(
    instrument.codes.flatMap((code) =>
      code.modifiers.map(({ id, name }) => [`${code.id} ${id}`, textIn(name, language)]),
    ),
  )
  const code = (event: Event): string => codes.get(event.code) ?? event.code
  const subject = ({ subjectId }: Event): string => (subjectId === null ? '' : (pseudonyms.get(subjectId) ?? ''))
  const modifiers = (event: Event): string =>
    event.modifiers.map((id) => modifierNames.get(`${event.code} ${id}`) ?? id).join(', ')
  return { code, subject, modifiers }
}

/** What stands inside a bar: all that its row does not say already. */
export function barLabel(texts: EventTexts, rowsBy: RowsBy): (event: Event) => string {
  const parts = {
    code: [texts.subject, texts.modifiers],
    item: [texts.code, texts.subject, texts.modifiers],
    subject: [texts.code, texts.modifiers],
    custom: [texts.code, texts.subject, texts.modifiers],
  } as const satisfies Record<RowsBy, readonly ((event: Event) => string)[]>
  const known = new WeakMap<Event, string>()
  return (event) => {
    const label = known.get(event) ?? joined(parts[rowsBy].map((part) => part(event)))
    known.set(event, label)
    return label
  }
}

export function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ')
}
