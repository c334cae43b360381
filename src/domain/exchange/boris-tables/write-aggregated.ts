import { setsOf, writtenModifier } from '@domain/exchange/boris/written-modifiers'
import { withoutControls } from '@domain/exchange/foreign-value'
import type { ExchangedCode, ExchangedEvent, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { beyondEvents, beyondNames, countOf, lossesOf, sumOf } from '@domain/exchange/losses'
import { neutralised } from '@domain/exchange/tables/formula'
import type { WrittenWork } from '@domain/exchange/written-work'

/** BORIS's word for what is not there. */
const none = 'NA'

/**
 * BORIS's table of aggregated events (columns of version 9), a line for each event in order of time, tabs between the
 * cells. Modifiers stand by their sets' places, not by their names; independent variables have columns of their own.
 */
export function writeAggregated(work: Interchange, name: string): WrittenWork {
  const events = work.recordings.flatMap((recording) => recording.events)
  const sets = new Map(codesOf(work, events).map((code) => [code.name, setsOf(code, ofCode(events, code.name))]))
  const mostSets = Math.max(0, ...[...sets.values()].map(({ length }) => length))
  const variables = [...new Set(work.recordings.flatMap((each) => each.variables.map((variable) => variable.name)))]
  const modifierColumns = Array.from({ length: mostSets }, (_, index) => `Modifier #${index + 1}`)
  const head = [
    ...before,
    ...variables,
    'Subject',
    subjectLength,
    'Behavior',
    'Behavioral category',
    ...modifierColumns,
    ...after,
  ]
  const categories = new Map(work.codes.map(({ name: code, category }) => [code, category]))
  const lines = work.recordings.flatMap((recording) => {
    const facts = factsOf(recording, variables)
    return recording.events
      .toSorted((a, b) => a.startMs - b.startMs)
      .map((event) => [
        ...facts,
        event.subject === '' ? 'No focal subject' : event.subject,
        none,
        event.code,
        categories.get(event.code) || 'Not defined',
        ...modifierCells(event, sets.get(event.code) ?? [], mostSets),
        ...timesOf(event),
        recording.media[0]?.path ?? none,
        none,
        none,
        none,
        none,
        event.note,
        '',
      ])
  })
  const isReserved = (value: string) => writtenModifier(value) !== value
  return {
    files: [
      { name: `${name}.tsv`, text: [head, ...lines].map((cells) => `${cells.map(written).join('\t')}\n`).join('') },
    ],
    losses: lossesOf({
      ...sumOf(work.recordings.map(beyondEvents)),
      ...beyondNames(work.codes),
      'code-categories': 0,
      raters: countOf(events, ({ rater }) => rater !== ''),
      kinds: countOf(events, ({ kind }) => kind === null),
      'modifier-sets': countOf(events, ({ modifiers }) => modifiers.length > 0),
      'media-offsets': work.recordings.reduce(
        (sum, { media }) => sum + countOf(media, ({ offsetMs }) => offsetMs !== 0),
        0,
      ),
      'reserved-characters': countOf(
        events,
        ({ subject, code, note, modifiers }) =>
          modifiers.some(({ value }) => isReserved(value)) ||
          [subject, code, note].some((text) => withoutControls(text).trim() !== text),
      ),
    }),
  }
}

const subjectLength = 'Observation duration by subject by observation'
const before = [
  'Observation id',
  'Observation date',
  'Description',
  'Observation type',
  'Source',
  'Time offset (s)',
  'Coding duration',
  'Media duration (s)',
  'FPS (frame/s)',
]
const after = [
  'Behavior type',
  'Start (s)',
  'Stop (s)',
  'Duration (s)',
  'Media file name',
  'Image index start',
  'Image index stop',
  'Image file path start',
  'Image file path stop',
  'Comment start',
  'Comment stop',
]

function factsOf(
  { name, date, description, media, events, variables }: ExchangedRecording,
  columns: readonly string[],
) {
  const values = new Map(variables.map((variable) => [variable.name, variable.value]))
  const times = events.flatMap(({ startMs, endMs }) => (endMs === null ? [startMs] : [startMs, endMs]))
  const codingMs =
    times.reduce((last, ms) => Math.max(last, ms), 0) - times.reduce((first, ms) => Math.min(first, ms), Infinity)
  const lengths = media.flatMap(({ durationMs }) => durationMs ?? [])
  return [
    name,
    date?.replace('T', ' ') ?? none,
    description,
    media.length === 0 ? 'Live observation' : 'Media file',
    media.length === 0 ? none : media.map(({ path }, index) => `player #${index + 1}:${path}`).join('|'),
    '0.0',
    times.length === 0 ? none : secondsOf(codingMs),
    lengths.length === 0 ? none : lengths.map(secondsOf).join(';'),
    none,
    ...columns.map((column) => values.get(column) ?? ''),
  ]
}

/** A point ends where it begins, a state that was never ended nowhere. */
function timesOf({ kind, startMs, endMs }: ExchangedEvent): readonly string[] {
  if (kind !== 'state' && endMs === null) return ['POINT', secondsOf(startMs), secondsOf(startMs), none]
  if (endMs === null) return ['STATE', secondsOf(startMs), none, none]
  return ['STATE', secondsOf(startMs), secondsOf(endMs), secondsOf(endMs - startMs)]
}

function modifierCells(
  { modifiers }: ExchangedEvent,
  sets: readonly { readonly name: string }[],
  columns: number,
): readonly string[] {
  return Array.from({ length: columns }, (_, index) => {
    const chosen = modifiers.filter(({ set }) => set === sets[index]?.name).map(({ value }) => writtenModifier(value))
    if (chosen.length > 0) return chosen.join(',')
    return index < sets.length && modifiers.length > 0 ? 'None' : ''
  })
}

function codesOf(
  { codes }: Interchange,
  events: readonly ExchangedEvent[],
): readonly Pick<ExchangedCode, 'name' | 'modifiers'>[] {
  const known = new Set(codes.map((code) => code.name))
  const others = new Set(events.map(({ code }) => code).filter((code) => !known.has(code)))
  return [...codes, ...[...others].map((name) => ({ name, modifiers: [] }))]
}

const ofCode = (events: readonly ExchangedEvent[], name: string) => events.filter(({ code }) => code === name)

const secondsOf = (ms: number): string => (ms / 1000).toFixed(3)

/** Quoted where it would end the cell or the line; kept from being run by spreadsheet programs. */
function written(cell: string): string {
  const safe = neutralised(cell)
  return /["\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
