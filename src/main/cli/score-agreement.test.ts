import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brennanSet3, krippendorff, shroutFleiss } from '@domain/agreement/published-scores'
import type { ScoreTable } from '@domain/agreement/score-table'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { temporaryFolder } from '@main/study/made-up-study'

const head = 'recording,rater,item,dimension,score'

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'scores.csv')
  writeFileSync(file, text)
  return file
}

async function ran(...args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  expect(await spole(args, { env: {}, out: (line) => lines.push(line) })).toBe(0)
  return lines
}

async function json(...args: readonly string[]): Promise<unknown> {
  const [line = ''] = await ran(...args, '--json')
  return JSON.parse(line)
}

async function refusal(...args: readonly string[]): Promise<string | null> {
  return ran(...args).then(
    () => null,
    (error: unknown) => sentenceOf(error),
  )
}

/** A published table as rows of a file; an empty cell is a missing score. */
function rowsOf({ recordings, raters, scores }: ScoreTable, item: string, dimension: string): readonly string[] {
  return recordings.flatMap((recording, row) =>
    raters.map((rater, column) => {
      const score = scores[row * raters.length + column] ?? Number.NaN
      return [recording, rater, item, dimension, Number.isNaN(score) ? '' : score].join(',')
    }),
  )
}

const published = [head, ...rowsOf(krippendorff, '', 'quality'), ...rowsOf(shroutFleiss, '10', 'adherence')].join('\n')
const near = (value: number) => expect.closeTo(value, 4)

describe('spole agreement --scores', () => {
  it('answers for the mean of items too, where a dimension has several', async () => {
    const more = [head, ...rowsOf(shroutFleiss, '1', 'quality'), ...rowsOf(shroutFleiss, '2', 'quality')]
    const { groups } = (await json(
      'agreement',
      '--scores',
      fileOf([...more, ...rowsOf(krippendorff, '', 'quality')].join('\n')),
    )) as {
      groups: { item: string; icc: unknown }[]
    }
    expect(groups.map(({ item }) => item)).toEqual(['1', '2', 'mean', 'overall'])
    // The mean of two equal items is either of them.
    expect(groups[2]?.icc).toEqual(groups[0]?.icc)
    const named = [head, ...rowsOf(shroutFleiss, '1', 'quality'), ...rowsOf(shroutFleiss, 'mean', 'quality')]
    const own = (await json('agreement', '--scores', fileOf(named.join('\n')))) as { groups: unknown[] }
    expect(own.groups).toHaveLength(2)
  })

  it('answers every group with the published figures, the overall score last', async () => {
    const { groups } = (await json('agreement', '--scores', fileOf(published))) as { groups: unknown[] }
    expect(groups).toHaveLength(2)
    expect(groups[0]).toMatchObject({
      item: '10',
      dimension: 'adherence',
      recordings: 6,
      raters: 4,
      complete: 6,
      icc: {
        '1,1': { value: near(0.1657), lower: near(-0.1329), upper: near(0.7226) },
        '2,1': { value: near(0.2898), lower: near(0.0188), upper: near(0.7611) },
        '3,1': { value: near(0.7148), lower: near(0.3425), upper: near(0.9459) },
        '1,k': { value: near(0.4428), lower: near(-0.8844), upper: near(0.9124) },
        '2,k': { value: near(0.6201), lower: near(0.0711), upper: near(0.9272) },
        '3,k': { value: near(0.9093), lower: near(0.6757), upper: near(0.9859) },
      },
    })
    expect(groups[1]).toMatchObject({
      item: 'overall',
      recordings: 12,
      complete: 8,
      alpha: { nominal: near(0.7434), ordinal: near(0.8154), interval: near(0.8491), ratio: near(0.7974) },
      kappa: {
        fleiss: near(0.7612),
        pairs: expect.arrayContaining([
          {
            raters: ['R1', 'R2'],
            n: 9,
            unweighted: expect.any(Number),
            linear: expect.any(Number),
            quadratic: expect.any(Number),
          },
        ]),
      },
      gwet: { ac1: near(0.7754), ac2Quadratic: near(0.914) },
      percent: { exact: near(0.8182), withinOne: expect.any(Number) },
    })
  })

  it('says why a figure has no meaning', async () => {
    const file = fileOf(`${head}\nS1,A,1,q,4\nS2,A,1,q,5\nS3,A,1,q,6\n`)
    expect(await json('agreement', '--scores', file)).toMatchObject({
      groups: [
        {
          icc: { '2,1': { value: null, lower: null, upper: null, why: 'one-rater' } },
          alpha: { nominal: null, why: { nominal: 'one-rater' } },
          kappa: { fleiss: null, pairs: [], why: { fleiss: 'one-rater' } },
          percent: { exact: null, withinOne: null, why: { exact: 'one-rater' } },
        },
      ],
    })
  })

  it('reads what spreadsheets write: a mark at the start, semicolons or tabs, decimal commas', async () => {
    const rows = ['recording', 'rater', 'item', 'dimension', 'score', 'note']
    for (const separator of [';', '\t']) {
      const cells = [
        rows,
        ['S1', 'A', '1', 'q', '3,5', 'a'],
        ['S1', 'B', '1', 'q', '3,5', ''],
        ['S2', 'A', '1', 'q', '', 'a, b'],
      ]
      const file = fileOf(`\uFEFF${cells.map((row) => row.join(separator)).join('\r\n')}\r\n`)
      expect(await json('agreement', '--scores', file)).toMatchObject({
        groups: [{ recordings: 1, raters: 2, percent: { exact: 1 } }],
      })
    }
  })

  it('counts every grade of a stated scale in Gwet’s coefficients', async () => {
    const file = fileOf(published)
    const [narrow, wide] = await Promise.all([
      json('agreement', '--scores', file, '--scale', '1-10'),
      json('agreement', '--scores', file, '--scale', '1-100'),
    ])
    expect(narrow).not.toEqual(wide)
    expect(await refusal('agreement', '--scores', file, '--scale', '1-7')).toMatch(
      /^The score in line \d+ of .* \(column “score”\) is “9”, which lies outside 1 to 7\.$/u,
    )
  })

  it('prints a table for a person', async () => {
    const lines = await ran('agreement', '--scores', fileOf(published))
    expect(lines[1]).toMatch(/^10 +adherence +6 +4 +6 +0\.290 +0\.019 to 0\.761 +0\.620 +4 /u)
    expect(lines[2]).toMatch(/^overall +quality +12 +4 +8 /u)
  })

  it.each([
    ['S1,A,1,q,four', /^The score in line 2 of .* is “four”, not a number; leave it empty/u],
    ['S1,A,1,q,99999999', /lies outside -1000000 to 1000000/u],
    ['S1,A,1,q,1e999', /not a number/u],
    ['S1,A,1,q,4\nS1,A,2,q,4\nS1,A,1,q,', /^Lines 2 and 4 of .* score the same/u],
    [',A,1,q,4', /^The recording is missing in line 2/u],
    ['S1,A,1,q', /^Line 2 of .* has 4 cells where 5 belong\.$/u],
    ['', /has no scores/u],
  ])('refuses %j and says where', async (row, sentence) => {
    expect(await refusal('agreement', '--scores', fileOf(`${head}\n${row}\n`))).toMatch(sentence)
  })

  it('refuses more raters than can be compared in pairs', async () => {
    const rows = Array.from({ length: 201 }, (_, rater) => `S1,R${rater},1,q,4`)
    expect(await refusal('agreement', '--scores', fileOf([head, ...rows].join('\n')))).toMatch(
      /201 raters of one item/u,
    )
  })

  it('refuses what it is not meant for', async () => {
    const file = fileOf(published)
    expect(await refusal('agreement')).toMatch(/either --scores FILE.csv or --events/u)
    expect(await refusal('agreement', '--scores', file, '--events', file)).toMatch(/either/u)
    expect(await refusal('agreement', '--scores', file, '--unit-ms', '5')).toMatch(/go with --events/u)
    expect(await refusal('agreement', '--scores', fileOf(`${head},rater\n`))).toMatch(/the column “rater” twice/u)
    expect(await refusal('agreement', '--scores', fileOf('recording,rater,item,score\n'))).toMatch(
      /no column “dimension”/u,
    )
    expect(await refusal('agreement', '--scores', '/no/such.csv')).toBe('/no/such.csv cannot be read.')
  })
})

/** Lines of a table of scores as Spole gives it out, with more columns than are needed. */
function exportOf(
  { recordings, raters, scores }: ScoreTable,
  more: { readonly item?: string; readonly kind?: string; readonly status?: string; readonly scale?: string } = {},
): readonly string[] {
  const { item = '', kind = 'independent', status = 'submitted', scale = 'mbt-g-aqs' } = more
  return recordings.flatMap((recording, row) =>
    raters.map((rater, column) => {
      const score = scores[row * raters.length + column] ?? Number.NaN
      const grade = Number.isNaN(score) ? '' : score
      return [
        recording,
        'One title',
        `id ${rater}`,
        `'=${rater}`,
        kind,
        status,
        scale,
        item,
        'quality',
        grade,
        1,
        10,
      ].join(',')
    }),
  )
}
const exportHead =
  'recording_id,recording,rater_id,rater,rating_kind,rating_status,instrument,item,dimension,grade,scale_min,scale_max'

describe('a table of scores that Spole gave out', () => {
  it('is compared as the window does: submitted independent ratings, on the scale it names', async () => {
    const none = { ...shroutFleiss, scores: shroutFleiss.scores.map((score) => 11 - score) }
    const file = fileOf(
      [
        exportHead,
        ...exportOf(shroutFleiss),
        ...exportOf(none, { kind: 'consensus' }),
        ...exportOf(none, { status: 'open' }),
      ].join('\n'),
    )
    const { groups } = (await json('agreement', '--scores', file)) as { groups: { gwet: unknown; kappa: unknown }[] }
    const own = fileOf([head, ...rowsOf(shroutFleiss, '', 'quality')].join('\n'))
    const asked = (await json('agreement', '--scores', own, '--scale', '1-10')) as { groups: { gwet: unknown }[] }
    expect(groups).toMatchObject([{ item: 'overall', recordings: 6, raters: 4, gwet: asked.groups[0]?.gwet }])
    expect(groups[0]?.kappa).toMatchObject({
      pairs: expect.arrayContaining([expect.objectContaining({ raters: ['=R1', '=R2'] })]),
    })
    expect(await json('gstudy', '--scores', file, '--design', 'sxr')).toMatchObject({ absolute: near(0.6201) })
  })

  it('is refused with two scales, and where a grade lies outside its own', async () => {
    const two = [exportHead, ...exportOf(shroutFleiss), ...exportOf(shroutFleiss, { scale: 'other' })]
    expect(await refusal('agreement', '--scores', fileOf(two.join('\n')))).toMatch(
      /has scores of several scales \(“mbt-g-aqs”, “other”\): keep the lines of one\.$/u,
    )
    const wrong = [exportHead, 's1,t,a,A,independent,submitted,k,1,quality,11,1,10']
    expect(await refusal('agreement', '--scores', fileOf(wrong.join('\n')))).toMatch(
      /^The score in line 2 of .* \(column “grade”\) is “11”, which lies outside 1 to 10\.$/u,
    )
  })
})

describe('spole gstudy', () => {
  const items = () =>
    fileOf(
      [head, ...brennanSet3.map((row) => [row.recording, row.rater, row.item, 'q', row.score].join(','))].join('\n'),
    )

  it('answers sessions by items by raters', async () => {
    const found = (await json('gstudy', '--scores', items(), '--design', 'sxixr')) as { decision: unknown[] }
    expect(found).toMatchObject({
      components: {
        s: near(0.5528),
        i: near(0.4417),
        r: near(0.0074),
        si: near(0.575),
        sr: near(0.1009),
        ir: near(0.1565),
        sir: near(0.9352),
      },
      shares: { s: expect.any(Number) },
      relative: near(0.6399),
      absolute: near(0.5541),
    })
    expect(found.decision).toContainEqual({ raters: 2, items: 8, relative: near(0.7536), absolute: near(0.689) })
    expect(await json('gstudy', '--scores', items(), '--design', 'sxixr', '--fixed-items')).toMatchObject({
      relative: near(0.8063),
      absolute: near(0.7851),
    })
  })

  it('answers sessions by raters of one dimension and item, and raters nested in sessions', async () => {
    const file = fileOf(published)
    const of = ['gstudy', '--scores', file, '--dimension', 'adherence']
    const found = (await json(...of, '--design', 'sxr')) as { decision: unknown[] }
    expect(found).toMatchObject({
      components: { s: near(2.5556), r: near(5.2444), sr: near(1.0194) },
      relative: near(0.9093),
      absolute: near(0.6201),
    })
    expect(found.decision[0]).toEqual({ raters: 1, items: null, relative: near(0.7148), absolute: near(0.2898) })
    expect(await json(...of, '--design', 'sxr', '--item', '10')).toEqual(found)
    expect(await json(...of, '--design', 'r:s')).toMatchObject({
      components: { 'r:s': near(6.2639) },
      absolute: near(0.4428),
    })
  })

  it('takes the mean of the items where there are several', async () => {
    const lines = await ran('gstudy', '--scores', items(), '--design', 'sxr')
    expect(lines[0]).toContain('sxr of the mean of the items: 10 recordings')
    expect(lines.at(-1)).toMatch(/^Raters needed \(absolute\) for 0\.70: \d+/u)
  })

  it('calls a coefficient without meaning so, and no number of raters too small for it', async () => {
    const rows = ['S1', 'S2', 'S3'].flatMap((recording) => [`${recording},A,1,q,2`, `${recording},B,1,q,4`])
    const lines = await ran('gstudy', '--scores', fileOf([head, ...rows].join('\n')), '--design', 'sxr')
    expect(lines).toContain('Raters needed (relative) for 0.70: –, 0.80: –, 0.90: –')
    expect(lines).toContain('Raters needed (absolute) for 0.70: out of reach, 0.80: out of reach, 0.90: out of reach')
  })

  it('says why there is none', async () => {
    expect(await json('gstudy', '--scores', fileOf(`${head}\nS1,A,1,q,4\n`), '--design', 'sxr')).toEqual({
      components: { s: null, r: null, sr: null },
      shares: { s: null, r: null, sr: null },
      relative: null,
      absolute: null,
      decision: [],
      why: 'one-rater',
    })
  })

  it('refuses what it cannot know', async () => {
    const file = fileOf(published)
    expect(await refusal('gstudy', '--scores', file, '--design', 'sxr')).toMatch(
      /several dimensions.*“quality”, “adherence”/u,
    )
    expect(await refusal('gstudy', '--scores', file, '--design', 'sxr', '--dimension', 'x')).toMatch(
      /no dimension “x”/u,
    )
    expect(await refusal('gstudy', '--scores', items(), '--design', 'sxs')).toMatch(
      /--design is one of sxr, sxixr, r:s/u,
    )
    expect(await refusal('gstudy', '--scores', items(), '--design', 'sxr', '--item', '9')).toMatch(/no item “9”/u)
    expect(await refusal('gstudy', '--scores', items(), '--design', 'sxixr', '--item', '1')).toMatch(
      /--item goes with/u,
    )
  })
})
