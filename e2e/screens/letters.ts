import { expect } from '@playwright/test'
import type { LetterSection } from '@domain/letter/letter'
import { saveTo } from '../dialogs'
import type { RunningApp } from '../launch'
import { patternOf } from '../words'

/** Where a feedback letter is written. */
export function letters({ electron, page, say }: RunningApp) {
  const saving = page.locator('output[data-state]')
  const text = (section: LetterSection) => page.getByRole('textbox', { name: say(`letter:section.${section}`) })
  const moments = page.getByRole('listitem').filter({ has: page.getByPlaceholder(say('letter:moments.questionLabel')) })
  return {
    text,
    moments,
    /** What happens in a moment, and the question on it. */
    happens: (place: number) => moments.nth(place).getByPlaceholder(say('letter:moments.textLabel')),
    question: (place: number) => moments.nth(place).getByPlaceholder(say('letter:moments.questionLabel')),
    video: page.getByRole('region', { name: say('letter:player.name') }).locator('video'),
    isOpen: () => expect(text('advice')).toBeVisible(),
    /** Waits until what was typed is on disk. */
    isSaved: () => expect(saving).toHaveAttribute('data-state', 'saved'),

    /** Opens what stands behind the first item that has marks. */
    openEvidence: () =>
      page
        .getByRole('button', { name: /[1-9]\d* (marks?|markering(er)?)$/ })
        .first()
        .click(),
    take: () =>
      page
        .getByRole('button', { name: patternOf(say, 'letter:event.addOf') })
        .first()
        .click(),

    /** Prints the letter into a file by the preview; answers how many pages the preview has. */
    savePdf: async (path: string): Promise<number> => {
      await saveTo(electron, path)
      await page.getByRole('button', { name: say('letter:preview') }).click()
      const preview = page.getByRole('dialog')
      const pages = preview.getByRole('figure')
      await expect(pages.first()).toBeVisible({ timeout: 30_000 })
      const count = await pages.count()
      await preview.getByRole('button', { name: say('paper:save') }).click()
      await expect(page.getByRole('region', { name: say('components:messages') })).toContainText(
        path.split('/').at(-1) ?? path,
        { timeout: 30_000 },
      )
      await preview
        .getByRole('button', { name: say('paper:close') })
        .last()
        .click()
      return count
    },
  }
}
