import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ExchangeMap } from '@domain/exchange/exchange-map'
import { recordingMeant } from '@domain/exchange/exchange-map'
import type { ExchangedMedia, Interchange } from '@domain/exchange/interchange'
import { type NamesIn, namesIn } from '@domain/exchange/names-in'
import { schemeOf, schemeOfTable } from '@domain/exchange/scheme'
import type { ImportLook, ImportMakes, ImportOutcome, ImportPreview } from '@contract/calls/imports'
import { findForeign, type ForeignFound } from '@main/exchange/read-foreign-file'
import type { Db } from '@main/study/connection'
import { isNothing, type PlannedHere, planHere, workIn } from '@main/study/imports/plan-here'
import { defaultInstrument } from '@main/study/queries/instruments'
import { meaningsSaid } from '@main/study/queries/meanings'
import type { NewMedia } from '@main/study/queries/recordings'
import { selectRows } from '@main/study/row-store'
import { rolledBack } from '@main/study/transaction'

/** What a person asks of a file. */
export interface ImportAsk {
  readonly path: string
  readonly personId: string | null
  /** Who would work in a study in which nobody does yet. */
  readonly newName?: string | undefined
  /** null on the first look. */
  readonly map: ExchangeMap | null
  readonly makes: ImportMakes
  readonly recordingId: string | null
  readonly media: Readonly<Record<string, readonly NewMedia[]>>
  /** Keys that no code may have, each with its command. */
  readonly reservedKeys: ReadonlyMap<string, string>
}

/** The file as it was read, with everything that is taken for granted about it. */
interface Read {
  readonly found: ForeignFound
  readonly scheme: string | null
  readonly map: ExchangeMap
  readonly rememberedMs: number | null
}

const nothingSaid: ExchangeMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

/** Problems that are shown; a person reads no more, and more would fill the window. */
const mostProblems = 20_000

/** Reads a file with what was said of it, or on the first look with what was said of such files before. */
export async function readFor(db: Db, { path, map, personId, recordingId }: ImportAsk): Promise<Read> {
  const first = await findForeign(path, map?.table)
  const scheme = schemeIn(first)
  if (map !== null) return { found: first, scheme, map: placed(db, first, map, recordingId), rememberedMs: null }
  const said = scheme === null || personId === null ? null : meaningsSaid(db, { personId, scheme })
  const found = said?.map.table === undefined ? first : await findForeign(path, said.map.table)
  const remembered = said?.map ?? nothingSaid
  return { found, scheme, map: placed(db, found, remembered, recordingId), rememberedMs: said?.saidMs ?? null }
}

/** With recordings proposed that nobody has said anything of. */
function placed(db: Db, found: ForeignFound, map: ExchangeMap, recordingId: string | null): ExchangeMap {
  const work = workIn(found, map)
  if (work === null) return map
  return { ...map, recordings: { ...proposedRecordings(db, work, recordingId), ...map.recordings } }
}

function schemeIn({ table, reading }: ForeignFound): string | null {
  if (table !== null) return schemeOfTable(table)
  return 'file' in reading ? schemeOf(reading.file) : null
}

/** A recording that has no title of this name may be the one with the media file that the file names, or the one that was asked from. */
function proposedRecordings(db: Db, { recordings }: Interchange, askedId: string | null): Record<string, string> {
  const here = selectRows(db, 'recording', 'ORDER BY id')
  const media = selectRows(db, 'media', 'ORDER BY recordingId, position')
  const known = new Set(here.map(({ id }) => id))
  const proposed = recordings.flatMap(({ name, id, media: files }): [string, string][] => {
    if (recordingMeant(name, here, nothingSaid) !== undefined || (id !== undefined && known.has(id))) return []
    const names = new Set(files.map(({ path }) => baseOf(path).toLowerCase()))
    const ids = new Set(
      media.filter(({ fileName }) => names.has(fileName.toLowerCase())).map((file) => file.recordingId),
    )
    const [only, ...others] = ids
    return only === undefined || others.length > 0 ? [] : [[name, only]]
  })
  const [single, ...more] = recordings
  if (askedId !== null && single !== undefined && more.length === 0) proposed.push([single.name, askedId])
  return Object.fromEntries(proposed)
}

/** The last part of an address of whatever system wrote it. */
export function baseOf(path: string): string {
  return basename(path.replaceAll('\\', '/'))
}

/** What would come of a file. Nothing is written. */
export async function lookIntoFile(db: Db, ask: ImportAsk): Promise<ImportLook> {
  const { found, map, rememberedMs } = await readFor(db, ask)
  const here = hereOf(db)
  const { reading, table, format } = found
  const work = workIn(found, map)
  if ('refusal' in reading || format === null || work === null) {
    const unknown = { reason: 'wrong-shape', where: 'the file', value: '' } as const
    return { table, result: 'refusal' in reading ? reading : { refusal: unknown }, here: here.told }
  }
  const plan = () => outcomeOf(planHere(db, ask, { found, work, map }))
  const outcome = isNothing(ask.makes) ? plan() : rolledBack(db, plan)
  const names = namesIn(reading.file, work, { ...here, map })
  const result: ImportPreview = {
    format,
    found: {
      recordings: work.recordings.length,
      codes: work.codes.length,
      subjects: work.subjects.length,
      openStates: work.problems.filter(({ reason }) => reason === 'unpaired-state').length,
      ...countsOf(work),
    },
    names,
    mediaBeside: await mediaBeside(ask.path, work, names),
    map,
    rememberedMs,
    outcome,
  }
  return { table, result, here: here.told }
}

/** What comes, in numbers, with what does not. */
export function outcomeOf({ made, plan, transcripts }: PlannedHere): ImportOutcome {
  const isNew = new Set(made?.newRecordingIds)
  const turns = new Map(transcripts.map(({ recordingId, cues }) => [recordingId, cues.length]))
  const planned = plan.recordings.map(({ recordingId, title, events, scores, notes, comments }) => ({
    recordingId,
    title,
    isNew: isNew.has(recordingId),
    events: events.length,
    scores: scores.length,
    comments: comments.length + notes.length,
    turns: turns.get(recordingId) ?? 0,
  }))
  const rated = new Set(planned.map(({ recordingId }) => recordingId))
  const spokenOnly = transcripts.filter(({ recordingId }) => !rated.has(recordingId))
  return {
    into: [
      ...planned,
      ...spokenOnly.map(({ recordingId, title, cues }) => ({
        recordingId,
        title,
        isNew: isNew.has(recordingId),
        events: 0,
        scores: 0,
        comments: 0,
        turns: cues.length,
      })),
    ],
    newRecordings: made?.newRecordingIds.length ?? 0,
    newParticipants: made?.newParticipants ?? 0,
    newCodes: made?.newCodes ?? 0,
    problems: plan.problems.slice(0, mostProblems),
    problemCount: plan.problems.length,
  }
}

function countsOf({ recordings }: Interchange) {
  return recordings.reduce(
    (sum, { events, scores, turns, comments = [] }) => ({
      events: sum.events + events.length,
      scores: sum.scores + scores.length,
      comments: sum.comments + comments.length,
      turns: sum.turns + turns.length,
    }),
    { events: 0, scores: 0, comments: 0, turns: 0 },
  )
}

/** What names can be said to mean. */
function hereOf(db: Db) {
  const recordings = selectRows(db, 'recording', 'ORDER BY title, id')
  const participants = selectRows(db, 'participant', 'ORDER BY recordingId, position')
  const scale = defaultInstrument(db).json
  return {
    recordings,
    participants,
    codes: scale.codes,
    told: {
      dimensions: scale.dimensions.map(({ id, name }) => ({ id, name })),
      recordings: recordings.map(({ id, title, date }) => ({ id, title, date })),
      codes: scale.codes.map(({ id, name, kind, color, shape }) => ({ id, name, kind, color, shape })),
      pseudonyms: [...new Set(participants.map(({ pseudonym }) => pseudonym))].toSorted(),
      scale: scale.shortTitle,
    },
  }
}

/** No file names more media of which one would be looked for. */
const mostLookedFor = 1000

/** Media files beside the file, of recordings that are not here: looked for by name, not opened. */
async function mediaBeside(path: string, { recordings }: Interchange, names: NamesIn): Promise<Record<string, string>> {
  const unknown = new Set(names.recordings.filter(({ meant }) => meant === undefined).map(({ name }) => name))
  const wanted = recordings.filter(({ name, media }) => unknown.has(name) && media.length > 0).slice(0, mostLookedFor)
  const there = await Promise.all(
    wanted.map(async ({ name, media }): Promise<[string, string][]> => {
      const file = firstName(media)
      return file !== '' && (await isFile(join(dirname(path), file))) ? [[name, file]] : []
    }),
  )
  return Object.fromEntries(there.flat())
}

function firstName([first]: readonly ExchangedMedia[]): string {
  const name = baseOf(first?.path ?? '')
  return name === '.' || name === '..' ? '' : name
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
