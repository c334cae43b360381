import type { Event } from '@domain/coding/event'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'

export interface EventTexts {
  /** Name of the code; its id where the instrument does not know it. */
  readonly code: (event: Event) => string
  /** Pseudonym, or nothing. */
  readonly subject: (event: Event) => string
  readonly modifiers: (event: Event) => string
  /** What stands inside a bar: who, and what more precisely. */
  readonly bar: (event: Event) => string
}

/** The words of events, looked up once and not for every frame. */
export function eventTexts(instrument: Instrument, participants: readonly Participant[], language: Language): EventTexts {
  const codes = new Map(instrument.codes.map((code) => [code.id, textIn(code.name, language)]))
  const pseudonyms = new Map(participants.map(({ id, pseudonym }) => [id, pseudonym]))
  const modifierNames = new Map(
    instrument.codes.flatMap((code) => code.modifiers.map(({ id, name }) => [`${code.id} ${id}`, textIn(name, language)])),
  )
  const code = (event: Event): string => codes.get(event.code) ?? event.code
  const subject = ({ subjectId }: Event): string => (subjectId === null ? '' : (pseudonyms.get(subjectId) ?? ''))
  const modifiers = (event: Event): string =>
    event.modifiers.map((id) => modifierNames.get(`${event.code} ${id}`) ?? id).join(', ')
  const bar = (event: Event): string => [subject(event), modifiers(event)].filter((text) => text !== '').join(' · ')
  return { code, subject, modifiers, bar }
}
