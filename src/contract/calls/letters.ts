import { z } from 'zod'
import type { Instrument, Language, LocalText } from '@domain/instrument/instrument'
import {
  type LetterBlock,
  type LetterLogo,
  type LetterTemplate,
  letterHeadings,
  letterSections,
  type WholeLetter,
} from '@domain/letter/letter'
import type { ItemNote, Rating, RatingKind, Score } from '@domain/rating/rating'
import { call } from '@contract/call'
import type { UndoState } from '@contract/calls/ratings'
import type { RecordingDetail } from '@contract/calls/recordings'
import { id, isoDate, language, milliseconds, name, nothing, text } from '@contract/fields'

/** What a letter stands on, in numbers: names stay out of it. */
export interface LetterBasis {
  readonly kind: RatingKind
  /** Who took part in a consensus, else the one rater. */
  readonly raters: number
  /** A supervisor has approved the consensus. */
  readonly isApproved: boolean
}

/** A letter as a list tells of it. */
export interface LetterLine {
  readonly id: string
  readonly title: string
  readonly recipient: string
  readonly language: Language
  readonly writtenOn: string
  readonly createdMs: number
  readonly authorName: string
  readonly kind: RatingKind
}

/** A submitted rating that a letter can be written from. */
export interface LetterRating {
  readonly ratingId: string
  readonly kind: RatingKind
  readonly isOwn: boolean
  readonly personName: string
  readonly basis: LetterBasis
  readonly scale: LocalText
}

/** The letters of a recording that the present person may read, and what another can be written from. */
export interface LettersOfRecording {
  readonly recording: RecordingDetail
  readonly letters: readonly LetterLine[]
  /** The consensus first, then the own rating. */
  readonly ratings: readonly LetterRating[]
}

/** What every step of writing answers: undo and templates change more of a letter than one field. */
export interface LetterNow {
  readonly whole: WholeLetter
  readonly logo: LetterLogo | null
  readonly undo: UndoState
}

/** A letter with all that it is written from; events come by `events.page`. */
export interface OpenedLetter extends LetterNow {
  readonly rating: Rating
  readonly isOwnRating: boolean
  readonly raterName: string
  readonly basis: LetterBasis
  readonly recording: RecordingDetail
  readonly instrument: Instrument
  readonly scores: readonly Score[]
  readonly itemNotes: readonly ItemNote[]
  readonly readOnly: boolean
}

const section = z.enum(letterSections)
const texts = z.partialRecord(section, text)
const line = z.string().max(300)
const wording = z.object({
  language,
  title: line,
  sender: z.string().max(2000),
  logoId: id.nullable(),
  texts,
})
const moment = z.object({
  eventId: id.nullable(),
  item: z.int().min(1).max(1000).nullable(),
  startMs: milliseconds,
  endMs: milliseconds.nullable(),
  text,
  question: text,
})

const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), section, text }),
  z.object({ kind: z.literal('heading'), heading: z.enum(letterHeadings), text: z.string().max(2000) }),
  z.object({ kind: z.literal('logo'), logoId: id.nullable() }),
  z.object({ kind: z.literal('wording'), wording }),
  z.object({ kind: z.literal('addMoment'), moment }),
  z.object({
    kind: z.literal('changeMoment'),
    id,
    content: moment.pick({ item: true, text: true, question: true }).partial(),
  }),
  z.object({ kind: z.literal('removeMoment'), id }),
  z.object({ kind: z.literal('moveMoment'), id, to: z.int().min(0).max(1000) }),
])

export const letterCalls = {
  'letters.ofRecording': call(z.object({ recordingId: id }))<LettersOfRecording>(),
  /** Begins a letter from a submitted rating that the present person may see; answers its id. */
  'letters.begin': call(z.object({ ratingId: id, recipient: line, writtenOn: isoDate, wording }))<string>(),
  'letters.open': call(z.object({ letterId: id }))<OpenedLetter>(),
  /** One thing done to a letter: one transaction, durable when answered. */
  'letters.change': call(z.object({ letterId: id, edit }))<LetterNow>(),
  'letters.undo': call(z.object({ letterId: id }))<LetterNow>(),
  'letters.redo': call(z.object({ letterId: id }))<LetterNow>(),
  /** Deletes a letter and erases what it said from the history. */
  'letters.remove': call(z.object({ letterId: id }))<null>(),
  /** Texts kept to be used again: the person's own; of others too for who may know of their work. */
  'letters.blocks': call(nothing)<readonly LetterBlock[]>(),
  'letters.keepBlock': call(z.object({ section, language, text: z.string().trim().min(1).max(20_000) }))<null>(),
  'letters.removeBlock': call(z.object({ id }))<null>(),
  'letters.templates': call(nothing)<readonly LetterTemplate[]>(),
  /** Keeps a template, in the place of the one with this id; null for a new one. */
  'letters.keepTemplate': call(z.object({ id: id.nullable(), name, wording }))<null>(),
  'letters.removeTemplate': call(z.object({ id }))<null>(),
  /** Asks for a picture and keeps it in the study; null when the person changed their mind. */
  'letters.chooseLogo': call(nothing)<LetterLogo | null>(),
  'letters.logo': call(z.object({ id }))<LetterLogo>(),
}
