import { codesFrom } from '@domain/exchange/codes-from'
import { exchangedMeant, type ExchangeMap, saidOf } from '@domain/exchange/exchange-map'
import type { ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import type { Instrument } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import { freeSlug, slugFrom } from '@domain/instrument/slug'
import type { ImportMakes } from '@contract/calls/imports'
import { SpoleError } from '@contract/error'
import { type Db, all } from '@main/study/connection'
import { addInstrument, defaultInstrument, saveInstrument } from '@main/study/queries/instruments'
import { createRecording, type NewMedia, recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { selectRows } from '@main/study/row-store'

export interface Making {
  readonly work: Interchange
  readonly map: ExchangeMap
  readonly makes: ImportMakes
  /** Media files of recordings to be made, by the recordings' names in the file. */
  readonly media: Readonly<Record<string, readonly NewMedia[]>>
  readonly reservedKeys: ReadonlyMap<string, string>
}

export interface Made {
  /** The map with what was made. */
  readonly map: ExchangeMap
  readonly newRecordingIds: readonly string[]
  readonly newParticipants: number
  readonly newCodes: number
  /** The scale with which ratings are begun, where it is one that was made for the file's codes. */
  readonly scaleId: string | undefined
}

const longestTitle = 200
const longestPseudonym = 20
const longestNote = 20_000

/** Makes what the file has and the study has not, as far as the person wishes: codes, recordings, participants. */
export function makePlaces(db: Db, asked: Making): Made {
  // Whoever has no pseudonym yet is not added yet.
  const participants = asked.makes.participants.filter(({ pseudonym }) => pseudonym !== '')
  const making = { ...asked, makes: { ...asked.makes, participants } }
  const codes = makeCodes(db, making)
  const recordings = makeRecordings(db, making)
  const map: ExchangeMap = {
    ...making.map,
    codes: { ...making.map.codes, ...codes.meant },
    recordings: { ...making.map.recordings, ...recordings },
    subjects: {
      ...making.map.subjects,
      ...Object.fromEntries(making.makes.participants.map(({ name, pseudonym }) => [name, pseudonym])),
    },
  }
  return {
    map,
    newRecordingIds: Object.values(recordings),
    newParticipants: makeParticipants(db, { ...making, map }),
    newCodes: codes.count,
    scaleId: codes.scaleId,
  }
}

function makeCodes(db: Db, { work, makes, reservedKeys }: Making) {
  if (makes.codes === null || makes.codes.names.length === 0) return { meant: {}, count: 0, scaleId: undefined }
  const { as, title, names } = makes.codes
  const base = defaultInstrument(db)
  const present = as === 'version' ? base.json.codes : []
  const made = codesFrom(work, new Set(names), { present, reservedKeys })
  const codes = [...present, ...made.map(({ code }) => code)]
  const meant = Object.fromEntries(made.map(({ name, code }) => [name, code.id]))
  if (as === 'version') {
    const instrument = { ...base.json, codes }
    refuseProblems(instrument, reservedKeys)
    saveInstrument(db, { id: base.id, instrument })
    return { meant, count: made.length, scaleId: undefined }
  }
  const name = title.trim() === '' ? work.recordings[0]?.name.slice(0, longestTitle) || 'codes' : title.trim()
  const taken = new Set(all<{ key: string }>(db, 'SELECT DISTINCT key FROM instrument').map(({ key }) => key))
  const instrument: Instrument = {
    ...base.json,
    key: freeSlug(slugFrom(name), taken),
    version: 1,
    title: { en: name, nb: name },
    shortTitle: name,
    codes,
  }
  refuseProblems(instrument, reservedKeys)
  return { meant, count: made.length, scaleId: addInstrument(db, instrument).id }
}

/** No instrument has more; the schema of instruments says the same. */
const mostCodes = 500

function refuseProblems(instrument: Instrument, reservedKeys: ReadonlyMap<string, string>): void {
  if (instrument.codes.length > mostCodes) throw new SpoleError('import-scale', { most: mostCodes })
  const [problem] = problemsOf(instrument, reservedKeys)
  if (problem !== undefined) throw new SpoleError('instrument-invalid', { kind: problem.kind })
}

/** Ids of the recordings that were made, by their names in the file. */
function makeRecordings(db: Db, { work, makes, media }: Making): Readonly<Record<string, string>> {
  const wanted = new Set(makes.recordings.map(({ name }) => name))
  return Object.fromEntries(
    work.recordings
      .filter(({ name }) => wanted.has(name))
      .map((exchanged) => {
        const { recording } = createRecording(db, {
          fields: fieldsOf(exchanged),
          media: saidOf(media, exchanged.name) ?? [],
          participants: [],
          consents: [],
        })
        return [exchanged.name, recording.id]
      }),
  )
}

function fieldsOf({ name, date, description, variables }: ExchangedRecording) {
  const lines = [description, ...variables.map((variable) => `${variable.name}: ${variable.value}`)]
  const title = name.trim().slice(0, longestTitle)
  return {
    title: title === '' ? '–' : title,
    date: /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0] ?? null,
    group: '',
    sessionNumber: null,
    placeInTreatment: '',
    deleteBy: null,
    note: lines
      .filter((line) => line !== '')
      .join('\n')
      .slice(0, longestNote),
  }
}

/**
 * Adds participants where the file names them: those that are wished for, and in a recording that was made also those
 * whose names stand for a pseudonym of other recordings.
 */
function makeParticipants(db: Db, { work, map, makes }: Making): number {
  const roles = new Map(makes.participants.map(({ pseudonym, role }) => [pseudonym, role]))
  const known = selectRows(db, 'participant', 'ORDER BY recordingId, position')
  const here = selectRows(db, 'recording', 'ORDER BY id')
  let count = 0
  for (const exchanged of work.recordings) {
    const recording = exchangedMeant(exchanged, here, map)
    if (recording === undefined || recording === null) continue
    const { participants, consents } = recordingDetail(db, recording.id)
    const isNew = makes.recordings.some(({ name }) => name === exchanged.name)
    const missing = pseudonymsIn(exchanged, map, isNew).filter(
      (pseudonym) => !participants.some((each) => isAlike(each.pseudonym, pseudonym)),
    )
    const added = missing.flatMap((wanted) => {
      const twin = isNew ? known.find(({ pseudonym }) => isAlike(pseudonym, wanted)) : undefined
      const role = roles.get(wanted) ?? twin?.role
      const pseudonym = (twin?.pseudonym ?? wanted).slice(0, longestPseudonym)
      return role === undefined ? [] : [{ id: null, pseudonym, role }]
    })
    if (added.length === 0) continue
    const { id, createdMs: _createdMs, ...fields } = recording
    updateRecording(db, { id, fields, participants: [...participants, ...added], consents })
    count += added.length
  }
  return count
}

/** Those that were said; in a recording that was made also the names themselves, which may be pseudonyms of other recordings. */
function pseudonymsIn({ events }: ExchangedRecording, map: ExchangeMap, isNew: boolean): readonly string[] {
  const names = new Set(events.map(({ subject }) => subject).filter((subject) => subject !== ''))
  return [...new Set([...names].flatMap((name) => meantBy(name, map, isNew)))]
}

function meantBy(name: string, { subjects }: ExchangeMap, isNew: boolean): readonly string[] {
  const said = saidOf(subjects, name)
  if (said === null || (said === undefined && !isNew)) return []
  return [said ?? name]
}

function isAlike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
