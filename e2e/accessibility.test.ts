import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import { tourOfScreens } from './screens/tour'

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has a serious hindrance, ${theme}`, async ({ start }) => {
    test.setTimeout(180_000)
    const app = await start({ theme })
    const hindrances: string[] = []
    await tourOfScreens(app, async (screen) => {
      for (const found of await seriousIn(app.page)) hindrances.push(`${screen}: ${found}`)
    })
    expect(hindrances).toEqual([])
  })
}

async function seriousIn(page: Page): Promise<string[]> {
  // Electron cannot open the second page that axe otherwise uses to look into frames; there are none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}
