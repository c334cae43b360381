import { expect, it } from 'vitest'
import type { ForeignTier, ForeignTiers } from '@domain/exchange/foreign-file'
import { tiersToWork } from './tiers-to-work'

const tier = (name: string, more: Partial<ForeignTier>): ForeignTier => ({
  name,
  participant: '',
  annotator: '',
  parent: null,
  constraint: 'none',
  vocabulary: null,
  annotations: [],
  ...more,
})

const annotation = (id: string, value: string, startMs: number, parentId: string | null = null) => ({
  id,
  value,
  startMs,
  endMs: startMs + 500,
  parentId,
})

const file: ForeignTiers = {
  recordingName: 'session 4',
  date: null,
  media: [],
  problems: [],
  tiers: [
    tier('Stop and rewind', { participant: 'P1', annotator: 'R1', annotations: [annotation('a1', 'soft', 3000)] }),
    tier('phases', {
      annotator: 'R1',
      vocabulary: [{ value: 'opening', description: 'How it begins' }],
      annotations: [annotation('b1', 'opening', 0), annotation('b2', '', 900)],
    }),
    tier('who', {
      parent: 'phases',
      constraint: 'symbolic-association',
      annotations: [annotation('c1', 'therapist', 0, 'b1')],
    }),
    tier('how', {
      parent: 'who',
      constraint: 'symbolic-association',
      annotations: [annotation('d1', 'warmly', 0, 'c1')],
    }),
  ],
}

it('takes a tier’s name for the code, and with a vocabulary what its annotations say', () => {
  const { recordings, codes, subjects, problems } = tiersToWork(file, { tiers: {} })
  expect(recordings[0]?.events).toEqual([
    {
      rater: 'R1',
      code: 'opening',
      subject: '',
      kind: null,
      startMs: 0,
      endMs: 500,
      modifiers: [
        { set: 'who', value: 'therapist' },
        { set: 'how', value: 'warmly' },
      ],
      note: '',
    },
    {
      rater: 'R1',
      code: 'Stop and rewind',
      subject: 'P1',
      kind: null,
      startMs: 3000,
      endMs: 3500,
      modifiers: [],
      note: 'soft',
    },
  ])
  expect(codes.map(({ name, description }) => [name, description])).toEqual([
    ['Stop and rewind', ''],
    ['opening', 'How it begins'],
  ])
  expect(subjects.map(({ name }) => name)).toEqual(['P1'])
  expect(problems.map(({ reason, where }) => `${reason}: ${where}`)).toEqual(['missing-field: session 4 at 0.9 s'])
})

it('goes by what a person says of a tier', () => {
  const said = { 'Stop and rewind': 'values-are-codes', phases: 'name-is-code', who: null } as const
  const [recording] = tiersToWork(file, { tiers: said }).recordings
  expect(
    recording?.events.map(({ code, note, modifiers }) => [code, note, modifiers.map(({ value }) => value)]),
  ).toEqual([
    ['phases', 'opening', ['warmly']],
    ['phases', '', []],
    ['soft', '', []],
  ])
  expect(tiersToWork(file, { tiers: { phases: null } }).recordings[0]?.events).toHaveLength(1)
})

it('says when several people annotated', () => {
  const more = [...file.tiers, tier('other', { annotator: 'R2', annotations: [annotation('e1', '', 10)] })]
  const reasons = (tiers: Record<string, null>) =>
    tiersToWork({ ...file, tiers: more }, { tiers }).problems.map(({ reason, value }) => [reason, value])
  expect(reasons({})).toContainEqual(['several-raters', 'R1, R2'])
  expect(reasons({ other: null })).not.toContainEqual(['several-raters', 'R1, R2'])
})
