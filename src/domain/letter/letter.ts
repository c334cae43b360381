import type { Language } from '@domain/instrument/instrument'

/** The texts of a letter, in its order. Figures, profile and moments stand between them by themselves. */
export const letterSections = ['basis', 'summary', 'strengths', 'advice', 'caveat', 'closing'] as const
export type LetterSection = (typeof letterSections)[number]

/** What a letter says in one line each. */
export const letterHeadings = ['title', 'recipient', 'sender', 'writtenOn'] as const
export type LetterHeading = (typeof letterHeadings)[number]

/** The clinical feedback to the therapist of one session, written from one rating. */
export interface Letter {
  readonly id: string
  readonly ratingId: string
  /** Who began it. */
  readonly personId: string
  readonly language: Language
  readonly logoId: string | null
  readonly title: string
  /** Whom it is for: pseudonyms, unless somebody writes a name by hand. */
  readonly recipient: string
  /** Who sends it: the laboratory or clinic, in as many lines as it likes. */
  readonly sender: string
  /** The day that stands on it, `YYYY-MM-DD`. */
  readonly writtenOn: string
  readonly createdMs: number
}

/** What stands in one section; a section without text has no row and is left out of the letter. */
export interface LetterText {
  readonly id: string
  readonly letterId: string
  readonly section: LetterSection
  readonly text: string
}

/** A moment of the session to look at again, with a question to think about. */
export interface LetterMoment {
  readonly id: string
  readonly letterId: string
  readonly position: number
  /** The event it was picked from; the event may be gone or changed since. */
  readonly eventId: string | null
  readonly item: number | null
  /** Recording time in milliseconds; `endMs` null for a moment without length. */
  readonly startMs: number
  readonly endMs: number | null
  readonly text: string
  readonly question: string
}

/** All rows of a letter, moments in their order. */
export interface WholeLetter {
  readonly letter: Letter
  readonly texts: readonly LetterText[]
  readonly moments: readonly LetterMoment[]
}

/** A text that was kept to be used again, by whom and for which section. */
export interface LetterBlock {
  readonly id: string
  readonly personId: string
  readonly section: LetterSection
  readonly language: Language
  readonly text: string
  readonly keptMs: number
}

/** The wording that new letters begin with. */
export interface LetterTemplate {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly title: string
  readonly sender: string
  readonly texts: Readonly<Partial<Record<LetterSection, string>>>
  readonly logoId: string | null
}

/** The picture at the head of a letter. */
export interface LetterLogo {
  readonly id: string
  readonly fileName: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  /** The file's bytes in base64. */
  readonly data: string
}

/** So many moments can be looked at again with profit; fewer or more are allowed and said. */
export const usualMoments = { fewest: 3, most: 5 } as const

/** A letter holds no more moments than this. */
export const mostMoments = 20

/** The text of a section, empty where there is none. */
export function textOf(texts: readonly Pick<LetterText, 'section' | 'text'>[], section: LetterSection): string {
  return texts.find((text) => text.section === section)?.text ?? ''
}
