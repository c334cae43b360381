import { describe, expect, it } from 'vitest'
import { krippendorff, shroutFleiss } from '@domain/agreement/published-scores'
import { fileOf, head, json, near, published, ran, refusal, rowsOf } from '@main/cli/made-scores'

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
