import { test } from '@playwright/test'
import { measuredInElectron } from './in-electron'
import { relative, report } from './measure'

test('agreement on scores: 1,000 sessions, 19 items, 5 raters, 2,000 bootstrap samples', async () => {
  const samples = await measuredInElectron('agreement.probe.ts')
  // Each run tells how long it took and the longest time in which it could not be stopped.
  const took = samples.filter((_, at) => at % 2 === 0)
  const deaf = samples.filter((_, at) => at % 2 === 1)
  report(relative('agreement on scores, 1,000 x 19 x 5', 'ms', took, { name: 'the limit', samples: [10_000] }, 1))
  report(relative('longest wait for a cancel meanwhile', 'ms', deaf, { name: 'the limit', samples: [200] }, 1))
})
