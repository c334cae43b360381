import { choosePaths, saveTo } from '../dialogs'
import type { RunningApp } from '../launch'

/** The first screen, and the ways from it into a study. */
export function welcome({ electron, page, say }: RunningApp) {
  const sample = page.getByRole('button', { name: say('welcome:sample') })
  const dialog = page.getByRole('dialog')
  return {
    sample,
    dialog,
    alert: dialog.getByRole('alert'),
    recent: (name: string) =>
      page
        .getByRole('region', { name: say('welcome:recent.title') })
        .getByRole('button', { name: new RegExp(`^${name}`) }),

    openSample: async () => {
      await sample.press('Enter')
    },

    make: async (title: string, path: string, passphrase: string | null) => {
      await saveTo(electron, path)
      await page.getByRole('button', { name: say('welcome:new') }).click()
      await dialog.getByLabel(say('welcome:make.name')).fill(title)
      if (passphrase === null) {
        await dialog.getByText(say('welcome:make.without'), { exact: true }).click()
      } else {
        await dialog.getByLabel(say('welcome:make.passphrase'), { exact: true }).fill(passphrase)
        await dialog.getByLabel(say('welcome:make.again')).fill(passphrase)
      }
      await dialog.getByRole('button', { name: say('welcome:make.go') }).click()
    },

    /** Chooses a file; its dialog stays when it needs a passphrase or cannot be opened. */
    choose: async (path: string) => {
      await choosePaths(electron, [path])
      await page.getByRole('button', { name: say('welcome:open') }).click()
    },

    unlock: async (passphrase: string) => {
      await dialog.getByLabel(say('welcome:unlock.passphrase'), { exact: true }).fill(passphrase)
      await page.keyboard.press('Enter')
    },
  }
}
