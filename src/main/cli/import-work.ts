import { resolve } from 'node:path'
import { readFileSync, statSync } from 'node:fs'
import { type ExchangeMap, isSame } from '@domain/exchange/exchange-map'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { ForeignRefusal } from '@domain/exchange/foreign-file'
import type { ExchangeProblem, ExchangeProblemReason, Interchange } from '@domain/exchange/interchange'
import type { Person } from '@domain/rating/person'
import { SpoleError } from '@contract/error'
import { exchangeMap } from '@contract/exchange-map'
import { readArguments } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { readForeignFile } from '@main/exchange/read-foreign-file'
import type { Db } from '@main/study/connection'
import { importEvents, type PlannedImport, planImport } from '@main/study/import-events'
import { addPerson } from '@main/study/queries/people'
import { currentPerson } from '@main/study/queries/study'
import { inTransaction } from '@main/study/transaction'

export const importWork: Command = {
  usage: 'import STUDY FILE [--recording ID] [--map FILE.json] [--person NAME] [--dry-run]',
  summary:
    'brings tables (CSV, TSV, XLSX), BORIS projects or ELAN documents into the own ratings; --dry-run only says what would come',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY', 'FILE'], {
      recording: { type: 'string' },
      map: { type: 'string' },
      person: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    const [path = '', file = ''] = positionals
    const said = values.map === undefined ? nothingSaid : mapFrom(values.map)
    const work = await workOf(resolve(file), said)
    const map = withRecording(said, work, values.recording)
    const isDry = values['dry-run']
    const how = { path, passphrase: passphraseFrom(values['passphrase-file'], world), readOnly: isDry }
    const plan = await withStudy(how, ({ db }) => {
      const present = presentPerson(db, values.person)
      const planned = planImport(db, { personId: present?.id ?? null, newName: values.person?.trim(), work, map })
      if (planned.problems.some(({ reason }) => reason === 'rating-submitted')) throw new SpoleError('rating-submitted')
      if (!isDry) bringIn(db, present, values.person, planned)
      return planned
    })
    if (values.json) world.out(JSON.stringify({ ...countsOf(work), problems: plan.problems }))
    else for (const line of linesOf(plan, isDry)) world.out(line)
    return 0
  },
}

/** Who works in the study; `--person` names nobody else, since what others did is theirs and may be hidden. */
function presentPerson(db: Db, named: string | undefined): Person | null {
  const present = currentPerson(db)
  if (named !== undefined && present !== null && !isSame(present.name, named))
    throw new WrongUse(`In this study ${present.name} works, not “${named}”: who works is chosen in the app.`)
  return present
}

/** In a study in which nobody works yet, `--person` is the first who does, as a rater. */
function bringIn(db: Db, present: Person | null, named: string | undefined, plan: PlannedImport): void {
  inTransaction(db, () => {
    const isNew = present === null && named !== undefined && named.trim() !== ''
    const person = isNew ? addPerson(db, { name: named.trim(), role: 'rater' }) : present
    importEvents(db, person?.id ?? null, plan)
  })
}

const nothingSaid: ExchangeMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

async function workOf(path: string, map: ExchangeMap): Promise<Interchange> {
  const reading = await readForeignFile(path, map.table)
  if ('refusal' in reading) throw new WrongUse(refusals[reading.refusal.reason](path, reading.refusal))
  return reading.file.kind === 'events' ? reading.file.work : tiersToWork(reading.file.tiers, map)
}

const refusals: Readonly<Record<ForeignRefusal['reason'], (path: string, refusal: ForeignRefusal) => string>> = {
  'not-text': (path) => `${path} is not a text.`,
  'not-json': (path) => `${path} is not a BORIS project: it is not whole.`,
  'not-table': (path, { value }) => `${path} is not a table (${value}).`,
  'not-xml': (path, { where, value }) => `${path} is not well-formed XML (${where}: ${value}).`,
  'document-type': (path) => `${path} has a document type, which no ELAN document has; it could name other files.`,
  'wrong-shape': (path, { where, value }) =>
    `${path} is no project or table of BORIS, no ELAN document, and no table whose columns are known (--map says what they are): ${where} is “${value}”.`,
  'newer-version': (path, { value }) => `${path} was written by a newer BORIS or ELAN (its form is ${value}).`,
  'too-many': (path, { value }) => `${path} holds more than a study can take (${value}).`,
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

function linesOf({ recordings, problems }: PlannedImport, isDry: boolean): readonly string[] {
  const came = recordings.map(({ title, events, scores, comments }) => {
    const parts = [
      ...(events.length > 0 || scores.length + comments.length === 0 ? [counted(events.length, 'event')] : []),
      ...(scores.length > 0 ? [counted(scores.length, 'score')] : []),
      ...(comments.length > 0 ? [counted(comments.length, 'comment')] : []),
    ]
    return `“${title}”: ${parts.join(', ')}`
  })
  return [
    isDry ? 'This would come; nothing was written:' : 'This came:',
    ...(came.length === 0 ? ['nothing'] : came),
    ...(problems.length === 0 ? [] : [`${counted(problems.length, 'thing')} to look at:`]),
    ...problems.map(sentenceOfProblem),
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sentenceOfProblem({ reason, where, value }: ExchangeProblem): string {
  return `  ${where}: ${sentences[reason]}${value === '' || value === where ? '' : ` (“${value}”)`}`
}

const sentences: Readonly<Record<ExchangeProblemReason, string>> = {
  'unpaired-state': 'a state that was never ended; it is taken as an open one',
  'bad-time': 'not a time within the recording',
  'end-before-start': 'the end is not after the start',
  'bad-number': 'not a number',
  'unknown-reference': 'refers to something that is not in the file',
  'circular-reference': 'refers to itself',
  'too-long': 'longer than 10,000 characters; it is cut there',
  'control-characters': 'has control characters, which are dropped',
  'missing-field': 'something is missing',
  'wrong-shape': 'not of the form that belongs here',
  duplicate: 'is there already',
  'media-address': 'it is not known when this file begins',
  'unknown-code': 'no code has this name',
  'unknown-subject': 'no participant has this name; it is kept in the note',
  'unknown-recording': 'no recording has this title (--recording or --map says which one is meant)',
  'unknown-modifier': 'the code has no such modifier; it is kept in the note',
  'kind-mismatch': 'a point where the code is a state, or the other way round',
  'interval-as-point': 'marked over some time, but the code is a point; its start is taken',
  'several-raters': 'several people rated; a map can say which of the names is yours, or leave tiers out',
  'out-of-scale': 'outside the scale',
  'unknown-item': 'the scale has no such item, or not on this dimension',
  'already-answered': 'there is another answer already; it stays',
  'other-rater': 'the work of somebody else in this study, who brings it in',
  'other-instrument': 'of another scale',
  'not-independent': 'not a rating of one rater alone',
  'rating-submitted': 'your rating of it is submitted: reopen it first',
  'guessed-encoding': 'it does not say how its letters are written; this was taken, so look at å, ø and é',
}
