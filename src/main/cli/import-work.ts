import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type ExchangeMap, isSame } from '@domain/exchange/exchange-map'
import { isSpeech } from '@domain/exchange/foreign-file'
import type { Interchange } from '@domain/exchange/interchange'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { Person } from '@domain/rating/person'
import type { ImportMakes } from '@contract/calls/imports'
import { SpoleError } from '@contract/error'
import { exchangeMap } from '@contract/exchange-map'
import { readArguments } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { linesOf, sentenceOfRefusal } from '@main/cli/import-words'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { findForeign, type ForeignFound } from '@main/exchange/read-foreign-file'
import type { Db } from '@main/study/connection'
import { writePlanned } from '@main/study/imports/bring-in'
import { newestTxId } from '@main/study/imports/brought-in'
import { type PlannedHere, planHere } from '@main/study/imports/plan-here'
import { addPerson } from '@main/study/queries/people'
import { currentPerson } from '@main/study/queries/study'
import { inTransaction } from '@main/study/transaction'

export const importWork: Command = {
  usage:
    'import STUDY FILE [--recording ID] [--map FILE.json] [--person NAME] [--as marks|transcript|both] [--dry-run]',
  summary:
    'brings tables (CSV, TSV, XLSX), BORIS projects, ELAN documents or speech (VTT, SRT, TextGrid, RTTM) into the own ratings; --dry-run only says what would come',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY', 'FILE'], {
      recording: { type: 'string' },
      map: { type: 'string' },
      person: { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    const [path = '', file = ''] = positionals
    const said = values.map === undefined ? nothingSaid : mapFrom(values.map)
    const found = await findForeign(resolve(file), said.table)
    const work = workOf(resolve(file), found, said)
    const map = withRecording(said, work, values.recording)
    const speech = speechAs(values.as, found)
    const isDry = values['dry-run']
    const how = { path, passphrase: passphraseFrom(values['passphrase-file'], world), readOnly: isDry }
    const planned = await withStudy(how, ({ db }) => {
      const present = presentPerson(db, values.person)
      const asked = { personId: present?.id ?? null, newName: values.person?.trim(), makes: { ...noMakes, speech } }
      const plan = planHere(db, { ...asked, media: {}, reservedKeys: new Map() }, { found, work, map })
      const isSubmitted = plan.plan.problems.some(({ reason }) => reason === 'rating-submitted')
      if (isSubmitted) throw new SpoleError('rating-submitted')
      if (!isDry) write(db, { present, named: values.person, fileName: basename(file), plan })
      return plan
    })
    if (values.json) world.out(JSON.stringify({ ...countsOf(work), problems: planned.plan.problems }))
    else for (const line of linesOf(planned, isDry)) world.out(line)
    return 0
  },
}

const noMakes = { recordings: [], participants: [], codes: null } as const satisfies Omit<ImportMakes, 'speech'>

const speechWays = {
  marks: { asTranscript: false, asMarks: true },
  transcript: { asTranscript: true, asMarks: false },
  both: { asTranscript: true, asMarks: true },
} as const satisfies Record<string, ImportMakes['speech']>

/** What a file of speech becomes; of any other file nothing can be said, and the transcripts in it stay transcripts. */
function speechAs(as: string | undefined, { format }: ForeignFound): ImportMakes['speech'] {
  const isTalk = format !== null && isSpeech(format)
  if (as === undefined) return isTalk ? speechWays.marks : speechWays.transcript
  const way = Object.entries(speechWays).find(([name]) => name === as)?.[1]
  if (way === undefined) throw new WrongUse(`--as says marks, transcript or both, not “${as}”.`)
  if (!isTalk) throw new WrongUse('--as is for WebVTT, SRT, TextGrid and RTTM.')
  return way
}

/** Who works in the study; `--person` names nobody else, since what others did is theirs and may be hidden. */
function presentPerson(db: Db, named: string | undefined): Person | null {
  const present = currentPerson(db)
  if (named !== undefined && present !== null && !isSame(present.name, named))
    throw new WrongUse(`In this study ${present.name} works, not “${named}”: who works is chosen in the app.`)
  return present
}

interface Written {
  readonly present: Person | null
  readonly named: string | undefined
  readonly fileName: string
  readonly plan: PlannedHere
}

/** In a study in which nobody works yet, `--person` is the first who does, as a rater. */
function write(db: Db, { present, named = '', fileName, plan }: Written): void {
  inTransaction(db, () => {
    const isNew = present === null && named.trim() !== ''
    const person = isNew ? addPerson(db, { name: named.trim(), role: 'rater' }) : present
    if (person === null) throw new SpoleError('no-person')
    writePlanned(db, { personId: person.id, fileName, planned: plan, before: newestTxId(db) })
  })
}

const nothingSaid: ExchangeMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

function workOf(path: string, found: ForeignFound, map: ExchangeMap): Interchange {
  const { reading } = found
  if ('refusal' in reading) throw new WrongUse(sentenceOfRefusal(path, reading.refusal))
  return reading.file.kind === 'events' ? reading.file.work : tiersToWork(reading.file.tiers, map)
}

/** A map is a few names; more than this is some other file. */
const longestMap = 4 * 1024 * 1024

function mapFrom(path: string): ExchangeMap {
  const text = textOf(path)
  try {
    const parsed = exchangeMap.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new WrongUse(`${path} is not a map: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`)
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUse(`${path} is not JSON.`)
    throw error
  }
}

function textOf(path: string): string {
  try {
    if (statSync(path).size <= longestMap) return readFileSync(path, 'utf8')
  } catch {
    throw new WrongUse(`${path} cannot be read.`)
  }
  throw new WrongUse(`${path} is larger than a map can be.`)
}

/** `--recording` says which recording is meant where the file has only one. */
function withRecording(map: ExchangeMap, { recordings }: Interchange, id: string | undefined): ExchangeMap {
  if (id === undefined) return map
  const [only, ...others] = recordings
  if (only === undefined || others.length > 0)
    throw new WrongUse(`The file has ${recordings.length} recordings: say with --map which one is which.`)
  return { ...map, recordings: { ...map.recordings, [only.name]: id } }
}

/** What is in the file, whether or not it has a place here. */
function countsOf({ recordings, codes, subjects, problems }: Interchange) {
  return {
    recordings: recordings.length,
    codes: codes.length,
    subjects: subjects.length,
    events: recordings.reduce((sum, { events }) => sum + events.length, 0),
    unpaired: problems.filter(({ reason }) => reason === 'unpaired-state').length,
  }
}
