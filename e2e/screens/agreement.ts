import type { RunningApp } from '../launch'
import { library } from './library'

/** The screen of how well raters agree. */
export function agreement({ page, say }: RunningApp) {
  return {
    heading: page.getByRole('heading', { level: 1, name: say('agreement:title') }),
    figures: page.getByRole('table', { name: say('agreement:page.table') }),
    components: page.getByRole('table', { name: say('agreement:generalizability.components') }),
    dialog: page.getByRole('dialog'),
    notes: page.getByRole('status'),

    open: async () => {
      await page.keyboard.press('Control+Shift+KeyR')
    },

    openPage: async (id: 'table' | 'pairs' | 'gold' | 'drift' | 'generalizability' | 'events' | 'report') => {
      await page.getByRole('tab', { name: say(`agreement:page.${id}`), exact: true }).click()
    },
  }
}

/** From the first screen into the simulated study. */
export async function openSimulated({ page, say }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: say('welcome:simulated') }).click()
}

/** From the first screen to how well the simulated raters agree. */
export async function openAgreement(app: RunningApp) {
  await openSimulated(app)
  await library(app).isOpen()
  const screen = agreement(app)
  await screen.open()
  return screen
}
