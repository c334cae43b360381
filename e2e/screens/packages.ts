import { expect } from '@playwright/test'
import { choosePaths, saveTo } from '../dialogs'
import type { RunningApp } from '../launch'

/** Sending and receiving work. */
export function packages({ electron, page, say }: RunningApp) {
  const dialog = page.getByRole('dialog')
  const button = (key: string) => dialog.getByRole('button', { name: say(key), exact: true })
  const passphraseField = dialog.getByLabel(say('packages:passphrase'), { exact: true })
  const pick = async (label: string, choice: string): Promise<void> => {
    await dialog.getByRole('button', { name: new RegExp(`${label}$`) }).click()
    await page.getByRole('option', { name: choice, exact: true }).click()
  }
  return {
    dialog,
    table: page.getByRole('grid', { name: say('packages:title') }),

    make: async (
      path: string,
      passphrase: string,
      { person, withMedia = false }: { readonly person?: string; readonly withMedia?: boolean } = {},
    ) => {
      await page.getByRole('button', { name: say('packages:make.open') }).click()
      if (person !== undefined) await pick(say('packages:make.person.assignment'), person)
      if (withMedia) await dialog.getByText(say('packages:make.withMedia'), { exact: true }).click()
      await passphraseField.fill(passphrase)
      await dialog.getByLabel(say('packages:make.again'), { exact: true }).fill(passphrase)
      await saveTo(electron, path)
      await button('packages:make.go').click()
      await expect(dialog.getByRole('status')).toContainText(path.split('/').at(-1) ?? path)
      await button('packages:close').first().click()
    },

    /** Chooses a package and looks into it; the dialog then says what it would bring. */
    look: async (path: string, passphrase: string) => {
      await choosePaths(electron, [path])
      await button('packages:receive.choose').click()
      await passphraseField.fill(passphrase)
      await button('packages:receive.look').click()
    },

    press: (key: string) => button(key).first().click(),
  }
}
