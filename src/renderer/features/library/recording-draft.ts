import type { ParticipantRole } from '@domain/recording/recording'
import type { Input } from '@contract/contract'
import type { RecordingDetail } from '@contract/calls/recordings'

type Update = Input<'recordings.update'>

/** A recording's facts while they are written, before main has accepted them. */
export interface RecordingDraft {
  readonly fields: Update['fields']
  readonly participants: readonly ParticipantDraft[]
  readonly consents: readonly ConsentDraft[]
}

/** `key` tells the rows of the form apart. */
export interface ParticipantDraft {
  readonly key: number
  readonly id: string | null
  readonly pseudonym: string
  readonly role: ParticipantRole
}

export interface ConsentDraft {
  readonly key: number
  readonly id: string | null
  readonly fromWhom: string
  readonly purpose: string
  readonly until: string | null
}

/** A group as most are: two therapists and six members. */
const firstGuess: readonly (readonly [string, ParticipantRole])[] = [
  ['T1', 'therapist'],
  ['T2', 'co-therapist'],
  ...[1, 2, 3, 4, 5, 6].map((number) => [`P${number}`, 'member'] as const),
]

/** A title from a file's name: `gruppe3_okt-14.mp4` -> `gruppe3 okt-14`. */
export function titleFromFile(fileName: string): string {
  return fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200)
}

export function newDraft(fileName: string, recordedOn: string | null): RecordingDraft {
  return {
    fields: {
      title: titleFromFile(fileName),
      date: recordedOn,
      group: '',
      sessionNumber: null,
      placeInTreatment: '',
      deleteBy: null,
      note: '',
    },
    participants: firstGuess.map(([pseudonym, role], key) => ({ key, id: null, pseudonym, role })),
    consents: [],
  }
}

export function draftOf({ recording, participants, consents }: RecordingDetail): RecordingDraft {
  const { title, date, group, sessionNumber, placeInTreatment, deleteBy, note } = recording
  return {
    fields: { title, date, group, sessionNumber, placeInTreatment, deleteBy, note },
    participants: participants.map(({ id, pseudonym, role }, key) => ({ key, id, pseudonym, role })),
    consents: consents.map(({ id, fromWhom, purpose, until }, key) => ({ key, id, fromWhom, purpose, until })),
  }
}

/** What main is asked to keep: rows without a name are left out. */
export function inputOf({
  fields,
  participants,
  consents,
}: RecordingDraft): Pick<Update, 'fields' | 'participants' | 'consents'> {
  return {
    fields: {
      ...fields,
      title: fields.title.trim(),
      group: fields.group.trim(),
      placeInTreatment: fields.placeInTreatment.trim(),
    },
    participants: participants
      .filter(({ pseudonym }) => pseudonym.trim() !== '')
      .map(({ id, pseudonym, role }) => ({ id, pseudonym: pseudonym.trim(), role })),
    consents: consents
      .filter(({ fromWhom, purpose }) => fromWhom.trim() !== '' || purpose.trim() !== '')
      .map(({ id, fromWhom, purpose, until }) => ({ id, fromWhom: fromWhom.trim(), purpose: purpose.trim(), until })),
  }
}

/** The next row of the list: counts on from the last pseudonym, `P6` -> `P7`. */
export function nextParticipant(rows: readonly ParticipantDraft[]): ParticipantDraft {
  const last = rows.at(-1)
  const key = nextKey(rows)
  if (last === undefined) return { key, id: null, pseudonym: 'T1', role: 'therapist' }
  const [, letters = 'P', digits = '0'] = /^(.*?)(\d+)$/.exec(last.pseudonym.trim()) ?? []
  const taken = new Set(rows.map(({ pseudonym }) => pseudonym.trim()))
  let number = Number(digits) + 1
  while (taken.has(`${letters}${number}`)) number += 1
  return { key, id: null, pseudonym: `${letters}${number}`, role: last.role }
}

export function nextKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}

/** Pseudonyms that stand more than once: marks could not tell their owners apart. */
export function repeatedPseudonyms(rows: readonly ParticipantDraft[]): readonly string[] {
  const names = rows.map(({ pseudonym }) => pseudonym.trim()).filter((name) => name !== '')
  return [...new Set(names.filter((name, place) => names.indexOf(name) < place))]
}
