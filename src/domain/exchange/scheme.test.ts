import { expect, it } from 'vitest'
import { bareCode } from '@domain/exchange/bare-code'
import type { ForeignFile, ForeignTier } from '@domain/exchange/foreign-file'
import { schemeOf } from '@domain/exchange/scheme'

function tiers(...names: readonly string[]): ForeignFile {
  const tier = (name: string): ForeignTier => ({
    name,
    participant: '',
    annotator: '',
    parent: null,
    constraint: 'none',
    vocabulary: null,
    annotations: [],
  })
  return {
    kind: 'tiers',
    tiers: { recordingName: names.join(' '), date: null, media: [], tiers: names.map(tier), problems: [] },
  }
}

it('is the same for files with the same names, in whatever order, and another for others', () => {
  expect(schemeOf(tiers('Speech', 'Stop'))).toBe(schemeOf(tiers('Stop', 'Speech')))
  expect(schemeOf(tiers('Speech', 'Stop'))).not.toBe(schemeOf(tiers('Speech')))
})

it('tells codes from tiers of the same names', () => {
  const work = {
    recordings: [],
    codes: [bareCode('Stop')],
    subjects: [],
    problems: [],
  }
  expect(schemeOf({ kind: 'events', work })).not.toBe(schemeOf(tiers('Stop')))
})
