import { expect } from '@playwright/test'
import { choosePaths, saveTo } from '../dialogs'
import type { RunningApp } from '../launch'

/** The first screen, and the ways from it into a study. */
export function welcome({ electron, page }: RunningApp) {
  const sample = page.getByRole('button', { name: 'Open the sample session' })
  const dialog = page.getByRole('dialog')
  return {
    sample,
    dialog,
    alert: dialog.getByRole('alert'),
    recent: (name: string) => page.getByRole('region', { name: 'Recent studies' }).getByRole('button', { name: new RegExp(`^${name}`) }),

    openSample: async () => {
      await expect(sample).toBeFocused()
      await page.keyboard.press('Enter')
    },

    make: async (title: string, path: string, passphrase: string | null) => {
      await saveTo(electron, path)
      await page.getByRole('button', { name: 'New study' }).click()
      await dialog.getByLabel('Name of the study').fill(title)
      if (passphrase === null) {
        await dialog.getByText('No passphrase', { exact: true }).click()
      } else {
        await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
        await dialog.getByLabel('The same passphrase again').fill(passphrase)
      }
      await dialog.getByRole('button', { name: 'Choose where to keep it…' }).click()
    },

    /** Chooses a file; its dialog stays when it needs a passphrase or cannot be opened. */
    choose: async (path: string) => {
      await choosePaths(electron, [path])
      await page.getByRole('button', { name: 'Open…' }).click()
    },

    unlock: async (passphrase: string) => {
      await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await page.keyboard.press('Enter')
    },
  }
}
