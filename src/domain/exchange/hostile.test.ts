import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBoris } from '@domain/exchange/boris/read-boris'
import { readBorisTable } from '@domain/exchange/boris-tables/read-boris-table'
import { readEaf } from '@domain/exchange/eaf/read-eaf'
import type { ForeignReading } from '@domain/exchange/foreign-file'
import type { ExchangedEvent } from '@domain/exchange/interchange'
import { ownTableOf, readOwnTable } from '@domain/exchange/own-tables/read-own-table'
import { readTable } from '@domain/exchange/tables/read-table'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { XmlNode } from '@domain/exchange/xml-node'

// Whatever stands in a file, reading it ends in a refusal or in events that are whole.

const names = fc.constantFrom('a', 'b', 'P1', '__proto__', 'constructor', '', ' ', 'State event', 'silence')
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.double(), names)
const row = fc.oneof(fc.tuple(value, value, value, value, value), value)

const project = fc.record(
  {
    project_format_version: fc.oneof(fc.constantFrom('1.6', '4.0', '7.0', 7), value),
    behaviors_conf: fc.oneof(fc.dictionary(names, fc.record({ type: names, code: names, modifiers: value })), value),
    subjects_conf: fc.oneof(fc.dictionary(names, fc.record({ name: names })), value),
    observations: fc.dictionary(
      names,
      fc.oneof(
        fc.record({ events: fc.array(row), file: value, media_info: value, 'time offset': value, date: value }),
        value,
      ),
    ),
  },
  { requiredKeys: ['observations'] },
)

const attributes = fc.dictionary(
  fc.constantFrom(
    'TIER_ID',
    'PARENT_REF',
    'LINGUISTIC_TYPE_REF',
    'ANNOTATION_ID',
    'ANNOTATION_REF',
    'PREVIOUS_ANNOTATION',
    'TIME_SLOT_ID',
    'TIME_VALUE',
    'TIME_SLOT_REF1',
    'TIME_SLOT_REF2',
    'CONSTRAINTS',
    'TIME_ORIGIN',
    'MEDIA_URL',
    'LINGUISTIC_TYPE_ID',
  ),
  fc.constantFrom('a', 'b', 'c', '1', '2', '-5', '99999999999999', 'Time_Subdivision', 'Symbolic_Subdivision', ''),
)
const node = (name: string, children: fc.Arbitrary<readonly XmlNode[]>): fc.Arbitrary<XmlNode> =>
  fc.record({
    name: fc.constant(name),
    attributes: attributes.map((each) => new Map(Object.entries(each))),
    children,
    text: names,
  })
const none = fc.constant<readonly XmlNode[]>([])
const some = (...nodes: readonly fc.Arbitrary<XmlNode>[]) => fc.array(fc.oneof(...nodes), { maxLength: 8 })
const annotation = node('ANNOTATION', some(node('ALIGNABLE_ANNOTATION', none), node('REF_ANNOTATION', none)))
const document = node(
  'ANNOTATION_DOCUMENT',
  some(
    node('TIER', some(annotation)),
    node('TIME_ORDER', some(node('TIME_SLOT', none))),
    node('LINGUISTIC_TYPE', none),
    node('HEADER', some(node('MEDIA_DESCRIPTOR', none))),
  ),
)

const table = fc.record({
  header: fc.constantFrom(
    ['Observation id', 'Subject', 'Behavior', 'Behavior type', 'Time', 'Time offset (s)', 'Modifier #1'],
    ['Observation id', 'Subject', 'Behavior', 'Behavior type', 'Start (s)', 'Stop (s)', 'Modifiers'],
  ),
  rows: fc.array(
    fc.record({
      line: fc.nat(),
      cells: fc.array(
        fc.oneof(names, fc.constantFrom('POINT', 'STATE', 'START', 'STOP', '1', '2.5', '-1', '1e99', 'NA')),
        {
          maxLength: 9,
        },
      ),
    }),
  ),
})

const ownTable = fc.record({
  header: fc.constantFrom(
    ['event_id', 'code', 'kind', 'start_ms', 'end_ms', 'recording', 'rater', 'note', 'reaction_offset_ms'],
    ['score_id', 'scope', 'item', 'dimension', 'grade', 'answer', 'note', '__proto__'],
    ['comment_id', 'at_ms', 'comment', 'rating_kind'],
  ),
  rows: fc.array(
    fc.record({
      line: fc.nat(),
      cells: fc.array(
        fc.oneof(
          names,
          fc.constantFrom(
            'point',
            'state',
            'item',
            'overall',
            'graded',
            'not-rated',
            '1',
            '-1',
            '0',
            '1e99',
            '9'.repeat(40),
          ),
        ),
        { maxLength: 11 },
      ),
    }),
  ),
})

function eventsOf(reading: ForeignReading): readonly ExchangedEvent[] {
  if ('refusal' in reading) return []
  const { file } = reading
  const work = file.kind === 'events' ? file.work : tiersToWork(file.tiers, { tiers: {} })
  return work.recordings.flatMap(({ events }) => events)
}

/** The events that are not whole. */
function broken(reading: ForeignReading): readonly ExchangedEvent[] {
  const isTime = (ms: number) => Number.isSafeInteger(ms)
  return eventsOf(reading).filter(
    ({ code, startMs, endMs, kind }) =>
      code === '' || !isTime(startMs) || startMs < 0 || (endMs !== null && (!isTime(endMs) || kind === 'point')),
  )
}

it('holds for projects of BORIS', () => {
  fc.assert(
    fc.property(project, (json) => {
      expect(broken(readBoris(json))).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(broken(readBoris(json))).toEqual([])
    }),
  )
})

it('loses no row of a project whose times and names are sound', () => {
  const press = fc.tuple(
    fc.nat(1e6),
    fc.constantFrom('', 'P1', 'P2'),
    fc.constantFrom('silence', 'stop', 'new'),
    fc.constantFrom('', 'a', 'None|b'),
  )
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const events = presses.map(([ms, ...texts]) => [ms / 1000, ...texts, ''])
      const reading = readBoris({
        behaviors_conf: [{ type: 'State event', code: 'silence' }],
        observations: { o: { events } },
      })
      const rows = eventsOf(reading).reduce(
        (sum, { kind, endMs }) => sum + (kind === 'state' && endMs !== null ? 2 : 1),
        0,
      )
      expect(rows).toBe(presses.length)
    }),
  )
})

it('holds for tables of BORIS', () => {
  fc.assert(
    fc.property(table, (each) => {
      expect(broken(readBorisTable(each))).toEqual([])
    }),
  )
})

it('holds for documents of ELAN', () => {
  fc.assert(
    fc.property(document, (root) => {
      expect(broken(readEaf(root, 'x'))).toEqual([])
    }),
  )
})

it('holds for tables of Spole', () => {
  fc.assert(
    fc.property(ownTable, (each) => {
      const kind = ownTableOf(each)
      if (kind === null) throw new Error('not recognised')
      const reading = readOwnTable(each, kind)
      expect(broken(reading)).toEqual([])
      if ('refusal' in reading || reading.file.kind !== 'events') return
      const { recordings } = reading.file.work
      for (const score of recordings.flatMap(({ scores }) => scores)) {
        expect(typeof score.value === 'string' || Number.isSafeInteger(score.value)).toBe(true)
        expect(score.item === null || Number.isSafeInteger(score.item)).toBe(true)
      }
    }),
  )
})

const anyTable = fc.record({
  header: fc.array(
    fc.oneof(
      names,
      fc.constantFrom('code', 'start', 'end', 'duration (ms)', 'item', 'score', 'i1_a', 'recording', 'rater'),
    ),
    { maxLength: 8 },
  ),
  rows: fc.array(
    fc.record({
      line: fc.nat(),
      cells: fc.array(
        fc.oneof(names, fc.constantFrom('1', '-1', '1:02', '1e99', '9'.repeat(40), 'NR', '\0'), fc.string()),
      ),
    }),
  ),
})

it('holds for any table', () => {
  fc.assert(
    fc.property(anyTable, (each) => {
      expect(broken(readTable(each, { name: 'x', map: {} }))).toEqual([])
    }),
  )
})
