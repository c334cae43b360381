import { test } from '@playwright/test'
import { measuredInElectron } from './in-electron'
import { relative, report } from './measure'

const limit = { name: 'the limit', samples: [200] }

test('agreement on events: 3 raters, 3,000 events each, 90 minutes', async () => {
  const samples = await measuredInElectron('event-agreement.probe.ts')
  report(relative('agreement on events, 3 x 3,000 in 90 min', 'ms', samples, limit, 1))
  // A person waits for the first run, before anything is compiled.
  report(relative('agreement on events, first run', 'ms', samples.slice(0, 1), limit, 1))
})
