import { bareCode } from '@domain/exchange/bare-code'
import { readEventRows } from '@domain/exchange/boris/event-rows'
import { readEthogram, readSubjects } from '@domain/exchange/boris/ethogram'
import { modifiersOf } from '@domain/exchange/boris/modifiers'
import { type Paired, pairRows } from '@domain/exchange/boris/pairing'
import { readPlayers } from '@domain/exchange/boris/players'
import { type ForeignReading, type ForeignRefusal, mostEvents } from '@domain/exchange/foreign-file'
import { foreignText, millisecondsOfSeconds, problemAt, quoted, type Report } from '@domain/exchange/foreign-value'
import type { ExchangedCode, ExchangedEvent, ExchangedRecording, ExchangeProblem } from '@domain/exchange/interchange'
import { entriesOf, isJsonObject, type JsonObject, objectAt, own } from '@domain/exchange/json-object'

/** The newest form that BORIS writes (for observations of pictures). */
const newestVersion = [8, 6] as const

/**
 * A BORIS project (`.boris`, forms 1.6 to 8.6) as it understands itself: ethogram, subjects and observations with their
 * events paired as BORIS pairs them. A row that is wrong becomes a problem; a file that is no project is refused.
 */
export function readBoris(json: unknown): ForeignReading {
  if (!isJsonObject(json)) return refused('wrong-shape', 'the file', json)
  if (!isJsonObject(own(json, 'observations'))) return refused('wrong-shape', 'observations', own(json, 'observations'))
  const version = own(json, 'project_format_version')
  if (isNewer(version)) return refused('newer-version', 'project_format_version', version)
  const observations = entriesOf(own(json, 'observations'))
  const count = observations.reduce((sum, [, each]) => sum + eventsOf(each).length, 0)
  if (count > mostEvents) return refused('too-many', 'observations', count)

  const problems: ExchangeProblem[] = []
  const report = (problem: ExchangeProblem): void => void problems.push(problem)
  const codes = new Map(readEthogram(json, report).map((code) => [code.name, code]))
  const subjects = new Map(readSubjects(json, report).map((subject) => [subject.name, subject]))
  const recordings = observations.map(([name, each]) => readObservation(name, each, codes, report))
  for (const { events } of recordings) {
    for (const { subject } of events) {
      if (subject !== '' && !subjects.has(subject)) subjects.set(subject, { name: subject, description: '' })
    }
  }
  return {
    file: {
      kind: 'events',
      work: { recordings, codes: [...codes.values()], subjects: [...subjects.values()], problems },
    },
  }
}

function refused(reason: ForeignRefusal['reason'], where: string, value: unknown): ForeignReading {
  return { refusal: { reason, where, value: quoted(value) } }
}

/** Versions are texts or numbers ("7.0", 1.6); a project without one is older than versions are. */
function isNewer(version: unknown): boolean {
  if (typeof version !== 'string' && typeof version !== 'number') return false
  const [, major, minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?/u.exec(String(version)) ?? []
  if (major === undefined) return false
  const [newestMajor, newestMinor] = newestVersion
  return Number(major) > newestMajor || (Number(major) === newestMajor && Number(minor) > newestMinor)
}

function eventsOf(observation: unknown): readonly unknown[] {
  const events = isJsonObject(observation) ? own(observation, 'events') : undefined
  return Array.isArray(events) ? events : []
}

/** Codes that events name and the ethogram does not have are added to `codes`, so that no event is lost. */
function readObservation(
  name: string,
  value: unknown,
  codes: Map<string, ExchangedCode>,
  report: Report,
): ExchangedRecording {
  const observation = isJsonObject(value) ? value : {}
  const where = `observation ${name}`
  if (!Array.isArray(own(observation, 'events'))) report(problemAt('wrong-shape', where, own(observation, 'events')))
  const rows = readEventRows(
    eventsOf(observation),
    { observation: name, offsetMs: offsetOf(observation, where, report) },
    report,
  )
  for (const { code, where: row } of rows) {
    if (codes.has(code)) continue
    report(problemAt('not-in-ethogram', row, code))
    codes.set(code, bareCode(code))
  }
  const paired = pairRows(rows, (code) => codes.get(code)?.kind === 'state', report)
  const text = (field: string) => foreignText(own(observation, field), where, report)
  return {
    name: foreignText(name, where, report),
    date: dateOf(text('date')),
    description: text('description'),
    media: readPlayers(observation, where, report),
    variables: entriesOf(objectAt(observation, 'independent_variables')).map(([label, each]) => ({
      name: foreignText(label, where, report),
      value: foreignText(each, where, report),
    })),
    events: paired.map((each) => eventOf(each, codes.get(each.row.code))),
    scores: [],
    turns: [],
  }
}

/** BORIS adds an observation's time offset to the times that it stores; its own clips are cut at times without it. */
function offsetOf(observation: JsonObject, where: string, report: Report): number {
  const value = own(observation, 'time offset') ?? 0
  const offsetMs = millisecondsOfSeconds(value)
  if (offsetMs === null) report(problemAt('bad-number', `${where}, time offset`, value))
  return offsetMs ?? 0
}

/** BORIS has no date without a time: midnight stands for none. */
function dateOf(text: string): string | null {
  const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?$/u.test(text)
  return isDate ? text.replace(' ', 'T').replace(/T00:00(?::00)?$/u, '') : null
}

function eventOf({ row, kind, endMs, note }: Paired, code: ExchangedCode | undefined): ExchangedEvent {
  const { subject, atMs } = row
  const modifiers = modifiersOf(row.modifiers, code?.modifiers ?? [])
  return { rater: '', code: row.code, subject, kind, startMs: atMs, endMs, modifiers, note }
}
