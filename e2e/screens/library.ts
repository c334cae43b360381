import { expect } from '@playwright/test'
import type { GivenTable } from '@domain/exchange/giving-out'
import { tabTo } from '../keyboard'
import type { RunningApp } from '../launch'
import { giveOut } from './give-out'

/** The recordings of the study. */
export function library({ electron, page, say, language }: RunningApp) {
  const table = page.getByRole('grid', { name: say('library:title') })
  const row = (title: string | RegExp) => table.getByRole('row', { name: title })
  const details = page.getByRole('complementary', { name: say('library:details') })
  /** Puts the focus on a recording's row by Tab and arrows. */
  const focus = async (title: string): Promise<void> => {
    await expect(row(title)).toBeVisible()
    await tabTo(page, table)
    // The focus comes back to where it was last, which may be below.
    await page.keyboard.press('ControlOrMeta+Home')
    for (let step = 0; step < 400; step += 1) {
      if (await row(title).evaluate((element) => element.contains(document.activeElement))) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`No arrow leads to ${title}.`)
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

    /** Gives one table of everything out, with keys only; answers once the app says that it is written. */
    exportAll: (what: GivenTable, path: string) => giveOut({ electron, page, say, language }).table(what, path),
  }
}
