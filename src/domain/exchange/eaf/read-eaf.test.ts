import { describe, expect, it } from 'vitest'
import type { XmlNode } from '@domain/exchange/xml-node'
import { readEaf } from './read-eaf'

const el = (
  name: string,
  attributes: Record<string, string> = {},
  inner: readonly XmlNode[] | string = [],
): XmlNode => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children: typeof inner === 'string' ? [] : inner,
  text: typeof inner === 'string' ? inner : '',
})

const slots = (times: Record<string, string | null>) =>
  el(
    'TIME_ORDER',
    {},
    Object.entries(times).map(([id, time]) =>
      el('TIME_SLOT', time === null ? { TIME_SLOT_ID: id } : { TIME_SLOT_ID: id, TIME_VALUE: time }),
    ),
  )

const aligned = (id: string, from: string, to: string, value = '') =>
  el('ANNOTATION', {}, [
    el('ALIGNABLE_ANNOTATION', { ANNOTATION_ID: id, TIME_SLOT_REF1: from, TIME_SLOT_REF2: to }, [
      el('ANNOTATION_VALUE', {}, value),
    ]),
  ])

const referring = (id: string, parent: string, previous: string | null = null, value = id) =>
  el('ANNOTATION', {}, [
    el(
      'REF_ANNOTATION',
      { ANNOTATION_ID: id, ANNOTATION_REF: parent, ...(previous === null ? {} : { PREVIOUS_ANNOTATION: previous }) },
      [el('ANNOTATION_VALUE', {}, value)],
    ),
  ])

const tier = (id: string, type: string, more: Record<string, string>, annotations: readonly XmlNode[]) =>
  el('TIER', { TIER_ID: id, LINGUISTIC_TYPE_REF: type, ...more }, annotations)

const types = ['none', 'Time_Subdivision', 'Included_In', 'Symbolic_Subdivision', 'Symbolic Association'].map(
  (constraint) =>
    el('LINGUISTIC_TYPE', {
      LINGUISTIC_TYPE_ID: constraint,
      ...(constraint === 'none' ? {} : { CONSTRAINTS: constraint }),
    }),
)

const root = (...parts: readonly XmlNode[]) =>
  el('ANNOTATION_DOCUMENT', { FORMAT: '3.0', DATE: '2026-03-01T10:00:00+01:00' }, [...parts, ...types])

function read(document: XmlNode) {
  const reading = readEaf(document, 'session 4')
  if ('refusal' in reading || reading.file.kind !== 'tiers') throw new Error(JSON.stringify(reading))
  const { tiers } = reading.file
  const at = (name: string) =>
    tiers.tiers
      .find((each) => each.name === name)
      ?.annotations.map(({ value, startMs, endMs }) => `${value} ${startMs}-${endMs}`)
  return { ...tiers, at, reasons: tiers.problems.map(({ reason, where }) => `${reason}: ${where}`) }
}

describe('times of annotations', () => {
  it('come from slots, spread between neighbours, and from the annotation that is referred to', () => {
    const { at, problems } = read(
      root(
        slots({ a: '1000', b: null, c: null, d: '4000', e: '1500', f: '1600' }),
        // Children may stand before their parents.
        tier('parts', 'Time_Subdivision', { PARENT_REF: 'turn' }, [
          aligned('p1', 'a', 'b', 'one'),
          aligned('p2', 'b', 'c', 'two'),
          aligned('p3', 'c', 'd', 'three'),
        ]),
        tier('turn', 'none', { PARTICIPANT: 'P1', ANNOTATOR: 'R1' }, [aligned('t1', 'a', 'd', ' says ')]),
        tier('laugh', 'Included_In', { PARENT_REF: 'turn' }, [aligned('l1', 'e', 'f', 'ha')]),
        tier('words', 'Symbolic_Subdivision', { PARENT_REF: 'parts' }, [
          referring('w3', 'p2', 'w2'),
          referring('w1', 'p2'),
          referring('w2', 'p2', 'w1'),
        ]),
        tier('tone', 'Symbolic Association', { PARENT_REF: 'turn' }, [referring('s1', 't1', null, 'warm')]),
      ),
    )
    expect(at('turn')).toEqual(['says 1000-4000'])
    expect(at('parts')).toEqual(['one 1000-2000', 'two 2000-3000', 'three 3000-4000'])
    expect(at('laugh')).toEqual(['ha 1500-1600'])
    expect(at('words')).toEqual(['w1 2000-2333', 'w2 2333-2667', 'w3 2667-3000'])
    expect(at('tone')).toEqual(['warm 1000-4000'])
    expect(problems).toEqual([])
  })

  it('are milliseconds where nothing is said, and frames where it is', () => {
    const annotated = [slots({ a: '25', b: '50' }), tier('x', 'none', {}, [aligned('a1', 'a', 'b', 'v')])]
    const header = (unit: string) => el('HEADER', { TIME_UNITS: unit })
    expect(read(root(...annotated)).at('x')).toEqual(['v 25-50'])
    expect(read(root(header('PAL-frames'), ...annotated)).at('x')).toEqual(['v 1000-2000'])
    expect(read(root(header('NTSC-frames'), ...annotated)).at('x')).toEqual(['v 834-1668'])
    expect(read(root(header('ells'), ...annotated)).reasons).toEqual(['bad-time: TIME_UNITS'])
  })
})

it('reads participants, annotators and vocabularies of both forms', () => {
  const old = el('CONTROLLED_VOCABULARY', { CV_ID: 'old' }, [el('CV_ENTRY', { DESCRIPTION: 'a point' }, 'stop')])
  const multilingual = el('CONTROLLED_VOCABULARY', { CV_ID: 'new' }, [
    el('CV_ENTRY_ML', { CVE_ID: 'c1' }, [
      el('CVE_VALUE', { LANG_REF: 'eng', DESCRIPTION: 'warm' }, 'warmth'),
      el('CVE_VALUE', {}, 'varme'),
    ]),
  ])
  const coded = (id: string) => el('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: id, CONTROLLED_VOCABULARY_REF: id })
  const { tiers, media, date } = read(
    root(
      el('HEADER', {}, [
        el('MEDIA_DESCRIPTOR', { MEDIA_URL: 'file:///films/a%2C b.mp4', TIME_ORIGIN: '1500' }),
        el('MEDIA_DESCRIPTOR', { MEDIA_URL: 'file://./100%.wav' }),
        el('MEDIA_DESCRIPTOR', { MEDIA_URL: 'file:///C:/films/c.mp4' }),
      ]),
      tier('a', 'old', { PARTICIPANT: 'P1', ANNOTATOR: 'R1' }, []),
      tier('b', 'new', {}, []),
      old,
      multilingual,
      coded('old'),
      coded('new'),
    ),
  )
  expect(tiers.map(({ participant, annotator, vocabulary }) => [participant, annotator, vocabulary])).toEqual([
    ['P1', 'R1', [{ value: 'stop', description: 'a point' }]],
    ['', '', [{ value: 'warmth', description: 'warm' }]],
  ])
  expect(media.map(({ path, offsetMs }) => [path, offsetMs])).toEqual([
    ['/films/a, b.mp4', -1500],
    ['./100%.wav', 0],
    ['C:/films/c.mp4', 0],
  ])
  expect(date).toBe('2026-03-01')
})

it('says of what cannot be read where it stands, and reads the rest', () => {
  const { at, reasons } = read(
    root(
      slots({ a: '1000', b: '2000', z: 'soon' }),
      tier('x', 'none', {}, [
        aligned('ok', 'a', 'b', 'v'),
        aligned('lost', 'a', 'z'),
        el('ANNOTATION', {}, [el('ALIGNABLE_ANNOTATION')]),
      ]),
      tier('x', 'none', {}, []),
      tier('y', 'gone', {}, []),
      tier('c1', 'Symbolic Association', { PARENT_REF: 'c2' }, [referring('r1', 'r2')]),
      tier('c2', 'Symbolic Association', { PARENT_REF: 'c1' }, [referring('r2', 'r1')]),
    ),
  )
  expect(at('x')).toEqual(['v 1000-2000'])
  expect(reasons.toSorted()).toEqual([
    'bad-time: tier x, annotation lost',
    'bad-time: time slot z',
    'circular-reference: tier c1',
    'duplicate: tier x',
    'missing-field: tier x, annotation ',
    'unknown-reference: tier c1, annotation r1',
    'unknown-reference: tier c2, annotation r2',
    'unknown-reference: tier y',
  ])
})

it('refuses what is no document of ELAN, or a newer one', () => {
  expect(readEaf(el('html'), 'x')).toEqual({ refusal: { reason: 'wrong-shape', where: 'the root', value: 'html' } })
  expect(readEaf(el('ANNOTATION_DOCUMENT', { FORMAT: '4.0' }), 'x')).toMatchObject({
    refusal: { reason: 'newer-version' },
  })
  const huge = Array<XmlNode>(1_000_001).fill(el('ANNOTATION'))
  expect(readEaf(el('ANNOTATION_DOCUMENT', {}, [el('TIER', {}, huge)]), 'x')).toMatchObject({
    refusal: { reason: 'too-many' },
  })
})
