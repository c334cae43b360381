import type { RunningApp } from '../launch'

const pages = ['profile', 'timeline', 'budget', 'distribution', 'progress'] as const

/** The screen of pictures. */
export function report({ page, say }: RunningApp) {
  return {
    pages,
    heading: page.getByRole('heading', { level: 1, name: say('report:title') }),
    pictures: page.getByRole('img'),
    leave: page.getByRole('button', { name: say('pictures:leave') }),

    open: async () => {
      await page.keyboard.press('Control+Shift+KeyP')
    },

    openPage: async (id: (typeof pages)[number]) => {
      await page.getByRole('tab', { name: say(`report:page.${id}`), exact: true }).click()
    },

    /** The table behind the first picture, opened by key. */
    openTable: async () => {
      const summary = page.getByText(say('pictures:table'), { exact: true }).first()
      await summary.focus()
      await page.keyboard.press('Enter')
      return page.getByRole('table').first()
    },

    /** Chooses one of the ways a picture leaves, by key. */
    choose: async (entry: string) => {
      await page
        .getByRole('button', { name: say('pictures:leave') })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter')
    },
  }
}
