import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'

export const demoOutput = resolve(import.meta.dirname, '../../demo-output')

export interface Narrator {
  /** Says what comes next, does it, and leaves a numbered picture of how it looks then. */
  readonly step: (what: string, work: () => Promise<void>) => Promise<void>
  /** A picture beside the steps, such as the same screen in the other theme. */
  readonly picture: (name: string) => Promise<void>
}

/** Tells on the terminal what the scripted rater does and when, and empties the folder for the pictures. */
export async function startNarrator(page: Page): Promise<Narrator> {
  await rm(demoOutput, { recursive: true, force: true })
  await mkdir(demoOutput, { recursive: true })
  const startedMs = performance.now()
  let number = 0
  const picture = async (name: string): Promise<void> => {
    number += 1
    const file = `${String(number).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`
    await page.screenshot({ path: join(demoOutput, file) })
  }
  return {
    picture,
    step: async (what, work) => {
      process.stdout.write(`${clock(performance.now() - startedMs)}  ${what}\n`)
      await work()
      await picture(what)
    },
  }
}

/** `m:ss.s` */
function clock(ms: number): string {
  const seconds = ms / 1000
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`
}
