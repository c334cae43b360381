import { expect } from '@playwright/test'
import { type GivenTable, givenTables, type GivingFormat } from '@domain/exchange/giving-out'
import { choosePaths, saveTo } from '../dialogs'
import { tabTo } from '../keyboard'
import type { RunningApp } from '../launch'

/** The window in which work is given out. */
export function giveOut({ electron, page, say }: RunningApp) {
  const dialog = page.getByRole('dialog', { name: say('exports:title') })
  const button = (key: string) => dialog.getByRole('button', { name: say(key), exact: true })
  const format = dialog.getByRole('button', { name: new RegExp(`${say('exports:format.label')}$`) })
  return {
    dialog,
    outline: dialog.getByRole('region', { name: say('exports:outline.label') }),
    button,
    part: (part: string) => dialog.getByRole('checkbox', { name: say(`exports:parts.${part}.name`) }),

    open: async () => {
      await page.getByRole('button', { name: say('exports:open'), exact: true }).click()
      await expect(dialog).toBeVisible()
    },

    choose: async (wanted: GivingFormat) => {
      await format.click()
      await page.getByRole('option', { name: say(`exports:format.${wanted}.name`), exact: true }).click()
    },

    /** Writes what is chosen as a file, or into a folder where there are several, and waits until it is there. */
    writeTo: async (path: string) => {
      await saveTo(electron, path)
      await choosePaths(electron, [path])
      await button('exports:write').click()
      await expect(button('exports:reveal')).toBeVisible()
    },

    close: () => button('exports:close').last().click(),

    /** One CSV table of all recordings, with keys only. */
    table: async (what: GivenTable, path: string) => {
      await saveTo(electron, path)
      await tabTo(page, page.getByRole('button', { name: say('exports:open'), exact: true }))
      await page.keyboard.press('Enter')
      await tabTo(page, format)
      await page.keyboard.press('ArrowDown')
      const csv = page.getByRole('option', { name: say('exports:format.csv.name'), exact: true })
      await expect(csv).toBeVisible()
      while (!(await csv.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      for (const other of givenTables.filter((each) => each !== what)) {
        await tabTo(page, dialog.getByRole('checkbox', { name: say(`exports:tables.${other}`), exact: true }))
        await page.keyboard.press('Space')
      }
      const write = button('exports:write')
      await expect(write).toBeEnabled()
      await tabTo(page, write)
      await page.keyboard.press('Enter')
      await expect(dialog).toContainText(path.split('/').at(-1) ?? path)
      await expect(button('exports:reveal')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    },
  }
}
