import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { borisKappas, observed } from '@domain/agreement/events/boris-observations'
import { timeUnitKappa } from '@domain/agreement/events/time-unit-kappa'
import { parseProject } from '@domain/exchange/boris/parse-project'
import { readBoris } from '@domain/exchange/boris/read-boris'
import { readForeignFile } from '@main/exchange/read-foreign-file'

const folder = resolve(import.meta.dirname, '../../../../shared/data/boris')
const isThere = existsSync(folder)
const textOf = (name: string): string => readFileSync(resolve(folder, name), 'utf8')

function read(name: string) {
  const reading = readBoris(parseProject(textOf(name)))
  if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
  return reading.file.work
}

/** Rows of BORIS's own aggregated table: subject, behaviour, start and stop in milliseconds. */
function aggregated(name: string): readonly string[] {
  const [head = '', ...rows] = textOf(name)
    .split(/\r?\n/u)
    .filter((line) => line !== '')
  const place = (column: string) => head.split('\t').indexOf(column)
  return rows
    .map((row) => row.split('\t'))
    .map((cells) => {
      const cell = (column: string) => cells[place(column)] ?? ''
      const ms = (column: string) => Math.round(Number(cell(column)) * 1000)
      const subject = cell('Subject').replace('No focal subject', '')
      return [subject, cell('Behavior'), ms('Start (s)'), ms('Stop (s)')].join('|')
    })
    .toSorted()
}

it.runIf(isThere).each([
  ['observation #1', 'test__observation__1__aggregated.tsv'],
  ['observation #2', 'test__observation__2__aggregated.tsv'],
  ['observation #2 (copy)', 'test__observation__2__copy___aggregated.tsv'],
  ['2 video', 'test__2_video__aggregated.tsv'],
  ['modifiers', 'test__modifiers__aggregated.tsv'],
  ['offset positif', 'test__offset_positif__aggregated.tsv'],
])('pairs the events of “%s” as BORIS itself does', (name, table) => {
  const recording = read('test.boris').recordings.find((each) => each.name === name)
  const ours = (recording?.events ?? []).map(({ subject, code, startMs, endMs }) =>
    [subject, code, startMs, endMs ?? startMs].join('|'),
  )
  expect(ours.length).toBeGreaterThan(0)
  expect(ours.toSorted()).toEqual(aggregated(table))
})

it.runIf(isThere)('reads every observation of real projects, and tells which states were never ended', () => {
  const work = read('test.boris')
  const rows = work.recordings.map(({ events }) =>
    events.reduce((sum, { kind, endMs }) => sum + (kind === 'state' && endMs !== null ? 2 : 1), 0),
  )
  expect(rows).toEqual([2, 4, 8, 28, 12, 12, 7, 2, 0, 30, 28, 0])
  expect(new Set(work.problems.map(({ reason }) => reason))).toEqual(new Set(['unpaired-state']))
  const spaces = read('test_with_leading_trailing_spaces_in_modifiers.boris')
  expect(spaces.recordings[0]?.events[0]?.modifiers).toEqual([
    { set: 'test 1', value: 'a   ' },
    { set: 'test 2 ', value: 'c ' },
  ])
})

it.runIf(isThere).each([
  ['observation #1', 'test__observation__1__'],
  ['observation #2', 'test__observation__2__'],
  ['observation #2 (copy)', 'test__observation__2__copy___'],
  ['2 video', 'test__2_video__'],
  ['modifiers', 'test__modifiers__'],
  ['offset positif', 'test__offset_positif__'],
])('finds the same events of “%s” in the project and in both tables of it', async (name, beginning) => {
  const eventsIn = async (file: string) => {
    const reading = await readForeignFile(resolve(folder, file))
    if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
    return reading.file.work.recordings
      .filter((each) => each.name === name)
      .flatMap(({ events }) => events)
      .map(({ modifiers, ...event }) => JSON.stringify({ ...event, modifiers: modifiers.map(({ value }) => value) }))
      .toSorted()
  }
  const ofProject = await eventsIn('test.boris')
  expect(ofProject.length).toBeGreaterThan(0)
  expect(await eventsIn(`${beginning}tabular.tsv`)).toEqual(ofProject)
  expect(await eventsIn(`${beginning}aggregated.tsv`)).toEqual(ofProject)
})

it.runIf(isThere).each([
  ['one', 'observation #1'],
  ['two', 'observation #2'],
  ['copy', 'observation #2 (copy)'],
  ['live', 'live'],
] as const)('the observation “%s”, by which kappa is held against BORIS, is what its project says', (fixture, name) => {
  const recording = read('test.boris').recordings.find((each) => each.name === name)
  const plain = (events: readonly { subject: string | null; code: string; startMs: number; endMs: number | null }[]) =>
    events.map(({ subject, code, startMs, endMs }) => [subject ?? '', code, startMs, endMs].join('|')).toSorted()
  expect(plain(recording?.events ?? [])).toEqual(plain(observed(fixture)))
})

it.runIf(isThere)('every pair of them at every unit has BORIS’s kappa, read from the project itself', () => {
  const names = { one: 'observation #1', two: 'observation #2', copy: 'observation #2 (copy)', live: 'live' } as const
  const eventsOf = (name: string) =>
    (read('test.boris').recordings.find((each) => each.name === name)?.events ?? []).map((event, at) => ({
      id: String(at),
      code: event.code,
      subject: event.subject === '' ? null : event.subject,
      startMs: event.startMs,
      endMs: event.endMs,
    }))
  expect(borisKappas).toHaveLength(30)
  for (const [first, second, unitMs, , kappa] of borisKappas) {
    const found = timeUnitKappa(eventsOf(names[first]), eventsOf(names[second]), { unitMs, countNothing: true })
    expect(found.kappa.value, `${first} ${second} ${unitMs}`).toBeCloseTo(kappa, 3)
  }
})
