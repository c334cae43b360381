import { describe, expect, it } from 'vitest'
import { shroutFleiss } from '@domain/agreement/published-scores'
import type { ScoreTable } from '@domain/agreement/score-table'
import { fileOf, head, json, near, refusal, rowsOf } from '@main/cli/made-scores'

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
