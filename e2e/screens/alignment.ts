import { expect } from '@playwright/test'
import type { RunningApp } from '../launch'

/** The window in which two files of a recording are lined up in time. */
export function alignment({ page, say }: RunningApp, secondName: string) {
  const dialog = page.getByRole('dialog', { name: say('alignment:title') })
  const field = dialog.getByRole('textbox', { name: say('alignment:offset', { fileName: secondName }) })
  const time = (fileName: string) => dialog.getByRole('timer', { name: say('alignment:timeOf', { fileName }) })
  return {
    dialog,
    field,
    time,
    button: (key: string) => dialog.getByRole('button', { name: say(key) }),

    /** Presses keys one after the other, each once the file that it moves shows where it leads to. */
    move: async (fileName: string, ...steps: readonly (readonly [chord: string, clock: string])[]) => {
      for (const [chord, clock] of steps) {
        await page.keyboard.press(chord)
        await expect(time(fileName)).toHaveText(clock)
      }
    },

    /** Types when the file starts. */
    type: async (clock: string) => {
      await field.fill(clock)
      await page.keyboard.press('Enter')
    },

    /** Stores what is set, and waits until it is. */
    apply: async () => {
      await dialog.getByRole('button', { name: say('alignment:apply'), exact: true }).click()
      await expect(dialog).toBeHidden()
    },
  }
}
