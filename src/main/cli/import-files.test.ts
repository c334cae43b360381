import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { spole } from '@main/cli/spole'
import { ratedStudy, temporaryFolder } from '@main/study/made-up-study'

const shared = resolve(import.meta.dirname, '../../../../shared/data')

interface Answer {
  readonly recordings: number
  readonly codes: number
  readonly subjects: number
  readonly events: number
  readonly unpaired: number
  readonly problems: readonly { readonly reason: string }[]
}

async function dryRun(study: string, file: string): Promise<Answer> {
  const lines: string[] = []
  const out = (line: string) => void lines.push(line)
  expect(await spole(['import', study, file, '--dry-run', '--json'], { env: {}, out })).toBe(0)
  expect(lines).toHaveLength(1)
  const answer = JSON.parse(lines[0] ?? '') as Answer
  expect(Object.keys(answer)).toEqual(['recordings', 'codes', 'subjects', 'events', 'unpaired', 'problems'])
  return answer
}

/** A study that nobody has open. */
function closedStudy(): string {
  const { study } = ratedStudy()
  study.close()
  return study.path
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const boris = JSON.stringify({
  project_format_version: '7.0',
  behaviors_conf: { 0: { type: 'Point event', code: 'a' }, 1: { type: 'State event', code: 'b' } },
  subjects_conf: { 0: { name: 'P1' } },
  observations: {
    one: {
      events: [
        [1, 'P1', 'a', '', ''],
        [2, '', 'b', '', ''],
        [3, '', 'b', '', ''],
        [4, '', 'b', '', ''],
      ],
    },
  },
})

const eaf = `<?xml version="1.0"?><ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER/><TIME_ORDER>
  <TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="2000"/></TIME_ORDER>
  <TIER TIER_ID="x" LINGUISTIC_TYPE_REF="l" PARTICIPANT="P1"><ANNOTATION>
    <ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>one</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
  </ANNOTATION></TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="l" CONTROLLED_VOCABULARY_REF="v"/>
  <CONTROLLED_VOCABULARY CV_ID="v"><CV_ENTRY DESCRIPTION="the first">one</CV_ENTRY><CV_ENTRY>two</CV_ENTRY></CONTROLLED_VOCABULARY>
</ANNOTATION_DOCUMENT>`

const grid = [
  'File type = "ooTextFile"',
  'Object class = "TextGrid"',
  '0 2 <exists> 1 "IntervalTier" "T1" 0 2 2 0 1 "yes" 1 2 ""',
].join('\n')

/** One file of each format: what it is called, what stands in it, and what is counted. */
const made: readonly (readonly [name: string, contents: string | Uint8Array, counts: Partial<Answer>])[] = [
  ['a.boris', boris, { recordings: 1, codes: 2, subjects: 1, events: 3, unpaired: 1 }],
  ['a.boris.gz', gzipSync(boris), { recordings: 1, codes: 2, subjects: 1, events: 3, unpaired: 1 }],
  [
    'a.tsv',
    'Observation id\tSubject\tBehavior\tBehavior type\tTime\none\tP1\ta\tPOINT\t1\none\t\tb\tSTART\t2\n',
    { recordings: 1, codes: 2, subjects: 1, events: 2, unpaired: 1 },
  ],
  // A vocabulary is a codebook: what was never used is in it too.
  ['a.eaf', eaf, { recordings: 1, codes: 2, subjects: 1, events: 1, unpaired: 0 }],
  ['a.csv', 'code,start,subject\na,1,P1\nb,2,\n', { recordings: 1, codes: 2, subjects: 1, events: 2, unpaired: 0 }],
  ['b.csv', 'item,dimension,score\n1,quality,4\n', { recordings: 1, codes: 0, subjects: 0, events: 0, unpaired: 0 }],
  [
    'a.vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v T1>yes\n',
    { recordings: 1, codes: 1, subjects: 1, events: 1, unpaired: 0 },
  ],
  [
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000\nT1: yes\n',
    { recordings: 1, codes: 1, subjects: 1, events: 1, unpaired: 0 },
  ],
  ['a.TextGrid', grid, { recordings: 1, codes: 1, subjects: 0, events: 1, unpaired: 0 }],
  [
    'a.rttm',
    'SPEAKER a 1 0.5 1.0 <NA> <NA> T1 <NA> <NA>\n',
    { recordings: 1, codes: 1, subjects: 1, events: 1, unpaired: 0 },
  ],
]

describe('a dry run of a file', () => {
  it.each(made)('counts what is in %s and writes nothing', async (name, contents, counts) => {
    const study = closedStudy()
    const file = join(temporaryFolder(), name)
    writeFileSync(file, contents)
    const before = readFileSync(study)
    expect(await dryRun(study, file)).toMatchObject(counts)
    expect(readFileSync(study).equals(before)).toBe(true)
  })
})

/** Real files, with what can be counted in them by looking at their text. */
const real = ['boris', 'eaf', 'transcript', 'media'].flatMap((part) => {
  const folder = join(shared, part)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(?:boris|tsv|eaf|vtt|TextGrid|rttm)$/u.test(name))
    .map((name) => join(folder, name))
})

describe.runIf(real.length > 0)('a dry run of a real file', () => {
  it.each(real.map((path) => [path.slice(shared.length + 1), path]))('counts what is in %s', async (_name, path) => {
    const study = closedStudy()
    const folder = join(temporaryFolder(), 'from')
    mkdirSync(folder)
    const file = join(folder, path.split('/').at(-1) ?? '')
    copyFileSync(path, file)
    const answer = await dryRun(study, file)
    const text = readFileSync(path, 'utf8')
    // BORIS writes a table without rows where nothing was paired.
    if (!path.endsWith('not_paired__aggregated.tsv')) expect(answer.recordings).toBeGreaterThan(0)
    if (path.endsWith('.eaf')) {
      // What refers to another annotation is a modifier of its event.
      const referring = count(text, /<REF_ANNOTATION\b/gu)
      const all = count(text, /<ANNOTATION>/gu)
      expect(answer.events).toBeGreaterThanOrEqual(all - referring - answer.problems.length)
      expect(answer.events).toBeLessThanOrEqual(all)
    }
    if (path.endsWith('.boris')) {
      const { observations, behaviors_conf: codes } = JSON.parse(text) as {
        readonly observations: Record<string, { readonly events: readonly unknown[] }>
        readonly behaviors_conf: object
      }
      const presses = Object.values(observations).reduce((sum, { events }) => sum + events.length, 0)
      expect(answer.recordings).toBe(Object.keys(observations).length)
      expect(answer.codes).toBeGreaterThanOrEqual(Object.keys(codes).length)
      expect(answer.events).toBeLessThanOrEqual(presses)
      expect(answer.events).toBeGreaterThanOrEqual(Math.ceil(presses / 2))
    }
    if (path.endsWith('.rttm')) expect(answer.events).toBe(count(text, /^SPEAKER /gmu))
    if (path.endsWith('tabular.tsv')) expect(answer.events).toBeGreaterThan(0)
    expect(statSync(file).size).toBe(statSync(path).size)
  })
})
