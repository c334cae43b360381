import { AxeBuilder } from '@axe-core/playwright'
import { expect, type RunningApp, test } from './launch'
import { tourOfScreens } from './screens/tour'

test('no screen has a serious hindrance in either theme', async ({ start }) => {
  test.setTimeout(240_000)
  const app = await start()
  const hindrances: string[] = []
  await tourOfScreens(app, async (screen) => {
    const light = await seriousIn(axeOf(app))
    await show(app, 'dark')
    // Between the themes only the colours differ.
    const dark = await seriousIn(axeOf(app).withRules(['color-contrast', 'link-in-text-block']))
    await show(app, 'light')
    hindrances.push(...light.map((found) => `${screen}: ${found}`), ...dark.map((found) => `${screen}, dark: ${found}`))
  })
  expect(hindrances).toEqual([])
})

function axeOf({ page }: RunningApp): AxeBuilder {
  // Electron cannot open the second page that axe otherwise uses to look into frames; there are none.
  return new AxeBuilder({ page }).setLegacyMode()
}

async function show({ page }: RunningApp, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

async function seriousIn(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}
