import { describe, expect, it } from 'vitest'
import { brennanSet3 } from '@domain/agreement/published-scores'
import { fileOf, head, json, near, published, ran, refusal } from '@main/cli/made-scores'

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
