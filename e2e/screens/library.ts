import { expect } from '@playwright/test'
import type { ExportedTable } from '@contract/calls/app'
import { saveTo } from '../dialogs'
import { tabTo } from '../keyboard'
import type { RunningApp } from '../launch'

/** The recordings of the study. */
export function library({ electron, page, say }: RunningApp) {
  const table = page.getByRole('grid', { name: say('library:title') })
  const row = (title: string | RegExp) => table.getByRole('row', { name: title })
  const details = page.getByRole('complementary', { name: say('library:details') })
  /** Puts the focus on a recording's row by Tab and arrows. */
  const focus = async (title: string): Promise<void> => {
    await expect(row(title)).toBeVisible()
    await tabTo(page, table)
    for (let step = 0; step < 400; step += 1) {
      if (await row(title).evaluate((element) => element.contains(document.activeElement))) return
      await page.keyboard.press('ArrowDown')
    }
  }
  return {
    table,
    row,
    details,
    dialog: page.getByRole('dialog'),
    count: page.getByText(/^\d+ recordings?$/),
    isOpen: () => expect(page.getByRole('heading', { level: 1, name: say('library:title') })).toBeVisible(),

    focus,

    /** Opens a recording's session with Enter on its row. */
    open: async (title: string) => {
      await focus(title)
      await page.keyboard.press('Enter')
    },

    select: (title: string | RegExp) => row(title).click(),

    /** Exports everything by the menu, with keys only; answers once the app says that it is written. */
    exportAll: async (what: ExportedTable, path: string) => {
      await saveTo(electron, path)
      const more = page.getByRole('button', { name: say('library:more'), exact: true })
      await tabTo(page, more)
      await page.keyboard.press('Enter')
      const item = page.getByRole('menuitem', {
        name: say(`library:export.all${what.charAt(0).toUpperCase()}${what.slice(1)}`),
      })
      await expect(item).toBeVisible()
      while (!(await item.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: say('components:messages') })).toContainText(
        path.split('/').at(-1) ?? path,
      )
    },
  }
}
