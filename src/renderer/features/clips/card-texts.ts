import type { TFunction } from 'i18next'
import type { ClipPart } from '@domain/clips/clip'
import type { Event } from '@domain/coding/event'
import type { Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { formatClockShort } from '@domain/time/clock'
import type { CardText } from '@renderer/features/clips/film/plan'
import type { ClipWish } from '@renderer/features/clips/wish'
import type { ClipRequest } from '@renderer/lib/clip-request'

interface Words {
  readonly t: TFunction<'clips'>
  readonly language: Language
}

/** What an event is evidence for, in words: its item, else its code. */
export function headingOf({ instrument }: ClipRequest, { code: id }: Event, language: Language): string {
  const code = instrument.codes.find((each) => each.id === id)
  const item = instrument.items.find(({ number }) => number === code?.item)
  if (item !== undefined) return `${item.number} ${textIn(item.name, language)}`
  return code === undefined ? id : textIn(code.name, language)
}

/** The name of an event's code. */
export function codeText({ instrument }: ClipRequest, { code: id }: Event, language: Language): string {
  const code = instrument.codes.find((each) => each.id === id)
  return code === undefined ? id : textIn(code.name, language)
}

/** A card: item, code and time; whom it is about only where that was asked for, and never by more than a pseudonym. */
export function cardOf(
  request: ClipRequest,
  { namesSubjects, verdicts }: Pick<ClipWish, 'namesSubjects' | 'verdicts'>,
  { part, events, number, total }: { part: ClipPart; events: readonly Event[]; number: number; total: number },
  { t, language }: Words,
): CardText {
  const headings = [...new Set(events.map((event) => headingOf(request, event, language)))]
  const codes = [...new Set(events.map((event) => codeText(request, event, language)))]
  const subjects = [...new Set(events.flatMap(({ subjectId }) => pseudonymOf(request, subjectId)))]
  const said = [...new Set(events.flatMap(({ id }) => verdicts.get(id) ?? []))]
  const lines = [
    ...codes.filter((code) => !headings.includes(code)),
    ...(namesSubjects && subjects.length > 0 ? [subjects.join(', ')] : []),
    `${formatClockShort(part.startMs)} – ${formatClockShort(part.endMs)}`,
    ...said.map((verdict) => t(`verdict.${verdict}`)),
    ...(total > 1 ? [t('cardNumber', { number, total })] : []),
  ]
  return { heading: headings.join(' · '), lines }
}

function pseudonymOf({ participants }: ClipRequest, subjectId: string | null): readonly string[] {
  const found = participants.find(({ id }) => id === subjectId)
  return found === undefined ? [] : [found.pseudonym]
}
