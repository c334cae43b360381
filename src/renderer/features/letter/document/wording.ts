import type { Language, LocalText } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Wording } from '@domain/letter/edit'
import { type LetterSection, type LetterTemplate, letterSections } from '@domain/letter/letter'
import { filled, type WordingBlank } from '@domain/letter/wording'
import type { LetterBasis } from '@contract/calls/letters'
import type { RecordingDetail } from '@contract/calls/recordings'
import { dateText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'
import { basisText } from './basis-text'

/** What the blanks of a template stand for in this letter. */
export interface WordingFacts {
  readonly recording: RecordingDetail
  readonly scale: LocalText
  readonly basis: LetterBasis
}

/** Sections that Spole has words for by itself. */
const worded = ['basis', 'caveat', 'closing'] as const satisfies readonly LetterSection[]

/** The wording that Spole comes with. */
export function builtInTemplate(language: Language): Omit<LetterTemplate, 'id' | 'name'> {
  const t = textsIn(language, 'letter')
  const texts = Object.fromEntries(worded.map((section) => [section, t(`wording.${section}`)]))
  return { language, title: t('wording.title'), sender: '', texts, logoId: null }
}

/** A template's wording with its blanks filled for one letter. */
export function wordingFrom(template: Omit<LetterTemplate, 'id' | 'name'>, facts: WordingFacts): Wording {
  const { language, title, sender, logoId, texts } = template
  const values = blanks(facts, language)
  const fill = (text: string): string => filled(text, values)
  const sections = letterSections.flatMap((section) => {
    const text = texts[section]
    return text === undefined ? [] : [[section, fill(text)] as const]
  })
  return { language, title: fill(title), sender, logoId, texts: Object.fromEntries(sections) }
}

/** The therapists of a recording by their pseudonyms: `T1 and T2`. */
export function therapistsOf({ participants }: Pick<RecordingDetail, 'participants'>, language: Language): string {
  const names = participants
    .filter(({ role }) => role === 'therapist' || role === 'co-therapist')
    .map(({ pseudonym }) => pseudonym)
  return new Intl.ListFormat(language).format(names)
}

function blanks({ recording, scale, basis }: WordingFacts, language: Language): Readonly<Record<WordingBlank, string>> {
  const { title, date, group } = recording.recording
  return {
    therapists: therapistsOf(recording, language),
    session: title,
    date: date === null ? textsIn(language, 'letter')('undated') : dateText(date, language),
    group,
    scale: textIn(scale, language),
    raters: basisText(basis, language),
  }
}
