import { type Locator, type Page, expect } from '@playwright/test'

/** Moves the focus there as a person without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, mostSteps = 60): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let step = 0; step < mostSteps; step += 1) {
    if (
      await wanted.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
    )
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key did not reach ${String(wanted)} in ${mostSteps} steps.`)
}
