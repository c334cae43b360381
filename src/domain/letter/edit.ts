import { assertNever } from '@domain/assert-never'
import type { RowChange } from '@domain/history/change'
import type { Language } from '@domain/instrument/instrument'
import {
  type Letter,
  type LetterHeading,
  type LetterMoment,
  type LetterSection,
  type LetterText,
  letterSections,
  mostMoments,
  type WholeLetter,
} from '@domain/letter/letter'

/** Wording as a whole: what a template or another language puts into a letter. */
export interface Wording {
  readonly language: Language
  readonly title: string
  readonly sender: string
  readonly logoId: string | null
  readonly texts: Readonly<Partial<Record<LetterSection, string>>>
}

/** What can be changed of a moment once it is there. */
export interface MomentContent {
  readonly item?: number | null | undefined
  readonly text?: string | undefined
  readonly question?: string | undefined
}

export type NewMoment = Omit<LetterMoment, 'id' | 'letterId' | 'position'>

/** One thing that a person does to a letter. */
export type LetterEdit =
  | Readonly<{ kind: 'text'; section: LetterSection; text: string }>
  | Readonly<{ kind: 'heading'; heading: LetterHeading; text: string }>
  | Readonly<{ kind: 'logo'; logoId: string | null }>
  /** Sections that the wording does not name stay as they are. */
  | Readonly<{ kind: 'wording'; wording: Wording }>
  | Readonly<{ kind: 'addMoment'; moment: NewMoment }>
  | Readonly<{ kind: 'changeMoment'; id: string; content: MomentContent }>
  | Readonly<{ kind: 'removeMoment'; id: string }>
  /** Puts a moment at a place, counted from 0. */
  | Readonly<{ kind: 'moveMoment'; id: string; to: number }>

export type LetterChange =
  | RowChange<'letter', Letter>
  | RowChange<'letterText', LetterText>
  | RowChange<'letterMoment', LetterMoment>

export type LetterLabel = 'letter.text' | 'letter.heading' | 'letter.logo' | 'letter.wording' | 'letter.moment'

/** A step on a letter: nothing to change when it already is as asked. */
export interface LetterStep {
  readonly label: LetterLabel
  readonly changes: readonly LetterChange[]
}

/** What an edit changes. Unknown moments, and more moments than a letter holds, change nothing. */
export function letterStep(whole: WholeLetter, edit: LetterEdit, newId: () => string): LetterStep {
  const { letter, moments } = whole
  switch (edit.kind) {
    case 'text':
      return { label: 'letter.text', changes: textChange(whole, edit.section, edit.text, newId) }
    case 'heading':
      return { label: 'letter.heading', changes: letterChange(letter, { [edit.heading]: edit.text }) }
    case 'logo':
      return { label: 'letter.logo', changes: letterChange(letter, { logoId: edit.logoId }) }
    case 'wording': {
      const { texts, ...head } = edit.wording
      const sections = letterSections.flatMap((section) => {
        const text = texts[section]
        return text === undefined ? [] : textChange(whole, section, text, newId)
      })
      return { label: 'letter.wording', changes: [...letterChange(letter, head), ...sections] }
    }
    case 'addMoment': {
      if (moments.length >= mostMoments) return { label: 'letter.moment', changes: [] }
      const added = { ...edit.moment, id: newId(), letterId: letter.id, position: moments.length }
      return momentStep(moments, inPlace(moments, added))
    }
    case 'changeMoment':
      return momentStep(
        moments,
        moments.map((moment) => (moment.id === edit.id ? withContent(moment, edit.content) : moment)),
      )
    case 'removeMoment':
      return momentStep(
        moments,
        moments.filter(({ id }) => id !== edit.id),
      )
    case 'moveMoment': {
      const moved = moments.find(({ id }) => id === edit.id)
      if (moved === undefined) return { label: 'letter.moment', changes: [] }
      const others = moments.filter((moment) => moment !== moved)
      return momentStep(moments, others.toSpliced(Math.max(0, edit.to), 0, moved))
    }
    default:
      return assertNever(edit)
  }
}

/** The rows that a new letter begins with. */
export function newLetter(letter: Letter, texts: Wording['texts'], newId: () => string): readonly LetterChange[] {
  const none: WholeLetter = { letter, texts: [], moments: [] }
  const sections = letterSections.flatMap((section) => textChange(none, section, texts[section] ?? '', newId))
  return [{ table: 'letter', before: null, after: letter }, ...sections]
}

function withContent(moment: LetterMoment, { item, text, question }: MomentContent): LetterMoment {
  return {
    ...moment,
    item: item === undefined ? moment.item : item,
    text: text ?? moment.text,
    question: question ?? moment.question,
  }
}

/** Moments stand in the order of the session until somebody moves them. */
function inPlace(moments: readonly LetterMoment[], added: LetterMoment): readonly LetterMoment[] {
  const isOrdered = moments.every((moment, place) => (moments[place - 1]?.startMs ?? 0) <= moment.startMs)
  const place = isOrdered ? moments.findIndex(({ startMs }) => startMs > added.startMs) : -1
  return place === -1 ? [...moments, added] : moments.toSpliced(place, 0, added)
}

function momentStep(before: readonly LetterMoment[], after: readonly LetterMoment[]): LetterStep {
  const placed = after.map((moment, position) => ({ ...moment, position }))
  const known = new Map(before.map((moment) => [moment.id, moment]))
  const kept = new Set(placed.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id))
  const changed = placed.filter((moment) => !isSame(known.get(moment.id), moment))
  return {
    label: 'letter.moment',
    changes: [
      ...gone.map((moment) => ({ table: 'letterMoment', before: moment, after: null }) as const),
      ...changed.map(
        (moment) => ({ table: 'letterMoment', before: known.get(moment.id) ?? null, after: moment }) as const,
      ),
    ],
  }
}

function textChange(
  { letter, texts }: WholeLetter,
  section: LetterSection,
  text: string,
  newId: () => string,
): readonly LetterChange[] {
  const before = texts.find((row) => row.section === section) ?? null
  if ((before?.text ?? '') === text) return []
  const row = before ?? { id: newId(), letterId: letter.id, section, text }
  return [{ table: 'letterText', before, after: text === '' ? null : { ...row, text } }]
}

function letterChange(letter: Letter, change: Partial<Letter>): readonly LetterChange[] {
  const after = { ...letter, ...change }
  return isSame(letter, after) ? [] : [{ table: 'letter', before: letter, after }]
}

function isSame<Row extends object>(left: Row | undefined, right: Row): boolean {
  return left !== undefined && (Object.keys(right) as (keyof Row)[]).every((key) => left[key] === right[key])
}
