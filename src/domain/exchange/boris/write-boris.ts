import { bareCode } from '@domain/exchange/bare-code'
import { heldStates } from '@domain/exchange/boris/held-events'
import { setsOf, writtenModifier, writtenModifiers } from '@domain/exchange/boris/written-modifiers'
import { writtenPlayers } from '@domain/exchange/boris/written-players'
import type { ExchangedCode, ExchangedEvent, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { beyondEvents, countOf, lossesOf, sumOf } from '@domain/exchange/losses'
import type { WrittenWork } from '@domain/exchange/written-work'

/** A code with what BORIS must know of it: whether it is a point or a state, and its sets of modifiers. */
interface Behavior {
  readonly code: ExchangedCode
  readonly kind: 'point' | 'state'
  readonly sets: ReturnType<typeof setsOf>
}

/**
 * A BORIS project (form 7.0) of all recordings. Of a state its start and its end are rows, which BORIS pairs by turns:
 * what that cannot bring back (states over each other, open ones before others) is left out and counted.
 */
export function writeBoris(work: Interchange, name: string): WrittenWork {
  const events = work.recordings.flatMap((recording) => recording.events)
  const behaviors = new Map(behaviorsOf(work, events).map((each) => [each.code.name, each]))
  const observations = work.recordings.map((recording) => observationOf(recording, behaviors))
  const labels = new Set(work.recordings.flatMap(({ variables }) => variables.map((variable) => variable.name)))
  const project = {
    time_format: 'hh:mm:ss',
    project_date:
      work.recordings.map(({ date }) => writtenDate(date)).find((date) => date !== '') ?? '1970-01-01T00:00:00',
    project_name: name,
    project_description: '',
    project_format_version: '7.0',
    subjects_conf: numbered(work.subjects.map((subject) => ({ key: '', ...subject }))),
    behaviors_conf: numbered([...behaviors.values()].map(writtenCode)),
    observations: Object.fromEntries(observations.map(({ entry }) => entry)),
    behavioral_categories: [...new Set(work.codes.map(({ category }) => category))].filter((each) => each !== ''),
    independent_variables: numbered(
      [...labels].map((label) => ({
        label,
        description: '',
        type: 'text',
        'default value': '',
        'possible values': '',
      })),
    ),
    coding_map: {},
    behaviors_coding_map: [],
    converters: {},
  }
  const sum = (countIn: (each: (typeof observations)[number]) => number) =>
    observations.reduce((total, each) => total + countIn(each), 0)
  const isReserved = (value: string): boolean => writtenModifier(value) !== value
  return {
    files: [{ name: `${name}.boris`, text: JSON.stringify(project, null, 1) }],
    losses: lossesOf({
      ...sumOf(work.recordings.map(beyondEvents)),
      raters: countOf(events, ({ rater }) => rater !== ''),
      kinds:
        countOf(events, ({ kind, code }) => kind !== behaviors.get(code)?.kind) +
        countOf(work.codes, ({ kind }) => kind === null),
      overlaps: sum((each) => each.overlaps),
      'open-states': sum((each) => each.openStates),
      exclusions: countOf(work.codes, ({ excludes }) => !excludes.every(canBeExcluded)),
      dates: countOf(work.recordings, ({ date }) => date !== null && dateRead(date) !== date),
      variables: sum((each) => each.variables),
      media: sum((each) => each.media),
      'reserved-characters':
        countOf(events, ({ modifiers }) => modifiers.some(({ value }) => isReserved(value))) +
        countOf(work.codes, ({ modifiers }) => modifiers.some(({ values }) => values.some(isReserved))),
    }),
  }
}

function behaviorsOf({ codes }: Interchange, events: readonly ExchangedEvent[]): readonly Behavior[] {
  const byCode = Map.groupBy(events, ({ code }) => code)
  const names = new Set(codes.map((code) => code.name))
  const others = [...byCode.keys()].filter((name) => !names.has(name)).map((name) => bareCode(name))
  return [...codes, ...others].map((code) => {
    const own = byCode.get(code.name) ?? []
    const isState = own.some(({ kind, endMs }) => kind === 'state' || endMs !== null)
    return { code, kind: code.kind ?? (isState ? 'state' : 'point'), sets: setsOf(code, own) }
  })
}

const choices = ['one', 'many', 'number', 'text'] as const

function writtenCode({ code, kind, sets }: Behavior) {
  return {
    type: kind === 'state' ? 'State event' : 'Point event',
    key: code.key,
    code: code.name,
    description: code.description,
    color: code.color,
    category: code.category,
    modifiers: numbered(
      sets.map(({ name, choice, values }) => ({
        name,
        description: '',
        type: choices.indexOf(choice),
        values: values.map(writtenModifier),
      })),
    ),
    excluded: code.excludes.filter(canBeExcluded).join(','),
    'coding map': '',
  }
}

/** Exclusions are one text, parted by commas. */
const canBeExcluded = (code: string): boolean => code !== '' && !code.includes(',') && code.trim() === code

type Row = readonly [seconds: number, subject: string, code: string, modifiers: string, comment: string]

function observationOf(recording: ExchangedRecording, behaviors: ReadonlyMap<string, Behavior>) {
  const fitting = recording.events.flatMap((event) => {
    const behavior = behaviors.get(event.code)
    const isFit =
      behavior?.kind === (event.kind ?? behavior?.kind) && (behavior?.kind === 'state' || event.endMs === null)
    return behavior === undefined || !isFit ? [] : [{ event, behavior }]
  })
  const modifiersOf = new Map(fitting.map(({ event, behavior }) => [event, writtenModifiers(event, behavior.sets)]))
  const points = fitting.filter(({ behavior }) => behavior.kind === 'point').map(({ event }) => event)
  const states = fitting.filter(({ behavior }) => behavior.kind === 'state').map(({ event }) => event)
  const held = [
    ...Map.groupBy(states, (event) => JSON.stringify([event.subject, event.code, modifiersOf.get(event)])).values(),
  ].map(heldStates)
  const rowAt = (ms: number, event: ExchangedEvent, comment: string): Row => [
    ms / 1000,
    event.subject,
    event.code,
    modifiersOf.get(event) ?? '',
    comment,
  ]
  const rows = [
    ...points.map((event) => rowAt(event.startMs, event, event.note)),
    ...held
      .flatMap(({ events }) => events)
      .flatMap((event) => [
        rowAt(event.startMs, event, event.note),
        ...(event.endMs === null ? [] : [rowAt(event.endMs, event, '')]),
      ]),
  ]
  const { lost, ...players } = writtenPlayers(recording.media)
  const variables = new Map(recording.variables.map(({ name, value }) => [name, value]))
  const observation = {
    ...players,
    type: recording.media.length === 0 ? 'LIVE' : 'MEDIA',
    date: writtenDate(recording.date),
    description: recording.description,
    'time offset': 0,
    independent_variables: Object.fromEntries(variables),
    close_behaviors_between_videos: false,
    scan_sampling_time: 0,
    'observation time interval': [0, 0],
    events: rows.toSorted(([a], [b]) => a - b),
  }
  return {
    entry: [recording.name, observation] as const,
    overlaps: held.reduce((sum, { overlaps }) => sum + overlaps, 0),
    openStates: held.reduce((sum, { openStates }) => sum + openStates, 0),
    variables: recording.variables.length - variables.size,
    media: lost,
  }
}

/** A date as reading brings it back: midnight stands for a date without a time. */
const dateRead = (date: string): string => writtenDate(date).replace(/T00:00:00$/u, '')

/** BORIS knows dates with a time to the second. */
function writtenDate(date: string | null): string {
  const [, day, time = '00:00', seconds = ':00'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?/u.exec(date ?? '') ?? []
  return day === undefined ? '' : `${day}T${time}${seconds}`
}

function numbered<Entry>(entries: readonly Entry[]): Readonly<Record<string, Entry>> {
  return Object.fromEntries(entries.map((entry, index) => [String(index), entry]))
}
