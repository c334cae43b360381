import { expect } from '@playwright/test'
import { choosePaths, saveTo } from '../dialogs'
import type { RunningApp } from '../launch'

type Tab = 'columns' | 'recordings' | 'codes' | 'subjects' | 'tiers' | 'raters' | 'problems'

/** The window in which a file of another tool is brought in. */
export function bringIn({ electron, page, say }: RunningApp) {
  const dialog = page.getByRole('dialog', { name: say('imports:title') })
  const button = (key: string) => dialog.getByRole('button', { name: say(`imports:${key}`), exact: true })
  const go = button('go')
  return {
    dialog,
    go,
    button,

    /** Opens the window from the list of recordings and chooses a file there. */
    choose: async (path: string): Promise<void> => {
      await choosePaths(electron, [path])
      await page
        .getByRole('button', { name: say('imports:open'), exact: true })
        .first()
        .click()
      await button('choose').click()
    },

    /** Chooses another file in the window that is open. */
    chooseOther: async (path: string): Promise<void> => {
      await choosePaths(electron, [path])
      await button('other').click()
    },

    openTab: async (tab: Tab): Promise<void> => {
      const name = new RegExp(String.raw`^${escaped(say(`imports:${tab}.tab`))}( \(|$)`)
      await dialog.getByRole('tab', { name }).click()
    },

    /** Says what a name of the file means; `label` and `option` are what the list and its entry are called. */
    answer: async (label: string, option: string | RegExp): Promise<void> => {
      await dialog.getByRole('button', { name: new RegExp(`${escaped(label)}$`) }).click()
      await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click()
    },

    bringIn: async (): Promise<void> => {
      await expect(go).toBeEnabled()
      await go.click()
      await expect(dialog.getByText(say('imports:outcome.done'))).toBeVisible()
    },

    saveReport: async (path: string): Promise<void> => {
      await saveTo(electron, path)
      await button('report.save').click()
    },

    close: () => button('close').last().click(),
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
