import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { alphaIntervals } from '@domain/agreement/alpha-intervals'
import { gStudyOfItems, type ItemCell } from '@domain/agreement/generalizability'
import { scoreTable } from '@domain/agreement/score-table'
import { normalFrom } from '@domain/chance/normal'
import { seeded } from '@domain/chance/seeded'

const sessions = 1000
const items = 19
const raters = 5
const bootstrapSamples = 2000
const runs = 3

/** Raters with levels of their own who see much the same; a tenth of the scores is missing. */
function simulated(): readonly (readonly ItemCell[])[] {
  const chance = seeded(4)
  const normal = normalFrom(chance)
  const levels = Array.from({ length: raters }, () => 0.4 * normal())
  return Array.from({ length: items }, (_, item) =>
    Array.from({ length: sessions }, (__, session) => {
      const truth = 4 + 1.2 * normal()
      return levels.map((level, rater) => ({
        recording: `S${session}`,
        rater: `R${rater}`,
        item,
        score: chance() < 0.1 ? null : Math.min(7, Math.max(1, Math.round(truth + level + 0.8 * normal()))),
      }))
    }).flat(),
  )
}

const scored = simulated()
const samples = Array.from({ length: runs }, () => {
  const begun = performance.now()
  let [lastMs, deafMs] = [begun, 0]
  const look = (): boolean => {
    const now = performance.now()
    deafMs = Math.max(deafMs, now - lastMs)
    lastMs = now
    return false
  }
  for (const cells of scored) {
    const table = scoreTable(cells)
    agreementOfScores(table, { min: 1, max: 7 })
    look()
    if (alphaIntervals(table, { samples: bootstrapSamples, seed: 1, shouldStop: look }) === null)
      throw new Error('stopped')
  }
  gStudyOfItems(scored.flat())
  look()
  return [performance.now() - begun, deafMs]
})
console.log(JSON.stringify(samples.flat()))
