import type { ExchangeMap } from '@domain/exchange/exchange-map'
import type { NameIn } from '@domain/exchange/names-in'
import type { ParticipantRole } from '@domain/recording/recording'
import type { ImportMakes } from '@contract/calls/imports'

/** What a person has said of a file so far. */
export interface Choices {
  /** null until the first look has said what is taken for granted. */
  readonly map: ExchangeMap | null
  readonly makes: ImportMakes
}

export const nothingChosen: Choices = {
  map: null,
  makes: { recordings: [], participants: [], codes: null, speech: { asTranscript: true, asMarks: false } },
}

const emptyMap: ExchangeMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

/** What of a name is asked: which of the things here it means, that it is left out, that it is to be made, or nothing yet. */
export type Answer =
  | Readonly<{ kind: 'here'; id: string }>
  | Readonly<{ kind: 'out' }>
  | Readonly<{ kind: 'new' }>
  | Readonly<{ kind: 'open' }>

export function answerOf({ meant }: NameIn, isNew: boolean): Answer {
  if (isNew) return { kind: 'new' }
  if (meant === null) return { kind: 'out' }
  return meant === undefined ? { kind: 'open' } : { kind: 'here', id: meant }
}

type Named = 'recordings' | 'codes' | 'subjects'

function said(choices: Choices, of: Named, name: string, answer: Answer): ExchangeMap {
  const map = choices.map ?? emptyMap
  const { [name]: _before, ...others } = map[of]
  if (answer.kind === 'here') return { ...map, [of]: { ...others, [name]: answer.id } }
  if (answer.kind === 'out') return { ...map, [of]: { ...others, [name]: null } }
  return { ...map, [of]: others }
}

export function answerRecording(choices: Choices, name: string, answer: Answer, withMedia = false): Choices {
  const others = choices.makes.recordings.filter((each) => each.name !== name)
  const recordings = answer.kind === 'new' ? [...others, { name, withMedia }] : others
  return { map: said(choices, 'recordings', name, answer), makes: { ...choices.makes, recordings } }
}

export function answerCode(choices: Choices, name: string, answer: Answer): Choices {
  const { codes } = choices.makes
  const others = (codes?.names ?? []).filter((each) => each !== name)
  const names = answer.kind === 'new' ? [...others, name] : others
  const makes = { ...choices.makes, codes: { as: codes?.as ?? 'version', title: codes?.title ?? '', names } as const }
  return { map: said(choices, 'codes', name, answer), makes }
}

const longestPseudonym = 20

export function answerSubject(choices: Choices, name: string, answer: Answer): Choices {
  const others = choices.makes.participants.filter((each) => each.name !== name)
  const added = { name, pseudonym: pseudonymFor(name, others), role: roleFor(name) }
  const participants = answer.kind === 'new' ? [...others, added] : others
  return { map: said(choices, 'subjects', name, answer), makes: { ...choices.makes, participants } }
}

/** A short name is taken as it is; a long one, which may be somebody's own, becomes the next number. */
function pseudonymFor(name: string, others: ImportMakes['participants']): string {
  const plain = name.trim()
  if (/^\p{L}{1,3}\d{0,3}$/u.test(plain)) return plain
  const taken = new Set(others.map(({ pseudonym }) => pseudonym.toUpperCase()))
  let number = 1
  while (taken.has(`P${number}`)) number += 1
  return `P${number}`.slice(0, longestPseudonym)
}

function roleFor(name: string): ParticipantRole {
  return /^t\d{0,2}$|therapist|terapeut/iu.test(name.trim()) ? 'therapist' : 'member'
}

export function answerTier(choices: Choices, name: string, meaning: ExchangeMap['tiers'][string]): Choices {
  const map = choices.map ?? emptyMap
  return { ...choices, map: { ...map, tiers: { ...map.tiers, [name]: meaning } } }
}

export function answerRater(choices: Choices, name: string, isMe: boolean | null): Choices {
  const map = choices.map ?? emptyMap
  const { [name]: _before, ...others } = map.raters ?? {}
  return { ...choices, map: { ...map, raters: isMe === null ? others : { ...others, [name]: isMe } } }
}

export function answerTable(choices: Choices, table: NonNullable<ExchangeMap['table']>): Choices {
  const map = choices.map ?? emptyMap
  return { ...choices, map: { ...map, table: { ...map.table, ...table } } }
}

/** Names of which nothing here is known, and nothing was said. */
export function openNames(names: readonly NameIn[], isNew: (name: string) => boolean): readonly NameIn[] {
  return names.filter((each) => each.meant === undefined && !isNew(each.name))
}
