import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { madeEvent } from '@domain/coding/made-event'
import { saveTo } from '../dialogs'
import { ask } from '../door'
import type { RunningApp } from '../launch'
import { makeStudy, recordingTitle } from '../made-study/make-study'
import { library } from './library'
import { openSession, openStudy } from './open-sample'

/** A stretch that is marked before clips are cut; without an end it is a moment. */
export interface Marked {
  readonly code: string
  readonly startMs: number
  readonly endMs?: number
}

/** Marks in the present person's rating of the study's recording, through the door as the session does; answers the recording's id. */
export async function markAll({ page }: RunningApp, marks: readonly Marked[]): Promise<string> {
  const list = { search: '', sort: 'added', descending: false, filter: 'all' } as const
  const [line] = await ask(page, 'recordings.list', list)
  if (line === undefined) throw new Error('There is no recording.')
  const { rating } = await ask(page, 'ratings.open', { recordingId: line.id })
  const changes = marks.map(({ code, startMs, endMs }) => {
    const kind = endMs === undefined ? 'point' : 'state'
    const id = randomUUID().replace(/^(.{14})./, '$17')
    const event = madeEvent({ id, ratingId: rating.id, code, kind, startMs, endMs: endMs ?? null })
    return { table: 'event' as const, before: null, after: { ...event, modifiers: [] } }
  })
  await ask(page, 'changes.apply', { ratingId: rating.id, label: 'event.add', changes })
  return line.id
}

/** The window in which clips are made. */
export function clips(app: RunningApp) {
  const { page, say } = app
  const window = page.getByRole('dialog', { name: say('clips:title') })
  const makeButton = window.getByRole('button', { name: new RegExp(`^${say('clips:make_one').slice(0, 4)}`) })
  const option = async (setting: 'form' | 'picture' | 'sound', name: string): Promise<void> => {
    await window.getByRole('button', { name: new RegExp(`${say(`clips:${setting}`)}$`) }).click()
    await page.getByRole('option', { name, exact: true }).click()
  }
  const show = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+Shift+K')
    await expect(window).toBeVisible()
  }
  const answer = window.getByRole('checkbox', { name: say('clips:consent.answer') })
  const agree = () => answer.check({ force: true })
  /** Makes the clips and waits until they are listed. */
  const make = async () => {
    await expect(makeButton).toBeEnabled({ timeout: 20_000 })
    await makeButton.click()
    await expect(window).toBeHidden({ timeout: 90_000 })
  }
  return {
    window,
    makeButton,
    answer,

    /** From the library to the session, and there by keys to the window, with all events selected. */
    open: async () => {
      await library(app).isOpen()
      await openSession(app, recordingTitle)
      await expect(page.locator('[data-frame]')).toHaveText(say('player:frame', { index: 0 }))
      await show()
    },

    /** The same of a recording that is heard alone. */
    openHeard: async () => {
      await library(app).isOpen()
      const rating = await openSession(app, recordingTitle)
      await rating.isRead()
      await show()
    },

    pad: async (before: number, after: number) => {
      for (const [name, seconds] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const field = window.getByRole('textbox', { name: say(`clips:${name}`) })
        await field.fill(String(seconds))
        await field.press('Tab')
      }
    },

    choose: (setting: 'form' | 'picture' | 'sound', choice: string) => option(setting, say(`clips:${choice}`)),

    /** Which of the recording's files is seen or heard. */
    chooseFile: (setting: 'picture' | 'sound', fileName: string) => option(setting, fileName),

    tick: (setting: 'cards' | 'byVerdict' | 'merge') =>
      window.getByRole('checkbox', { name: say(`clips:${setting}`) }).check({ force: true }),

    /** Says that the clips may be shown all the same. */
    agree,

    make,

    /** Makes one film of them, into this file. */
    makeInto: async (path: string) => {
      await saveTo(app.electron, path)
      await agree()
      await make()
    },
  }
}

interface Cut {
  readonly film: string
  /** Further files of the recording. */
  readonly others?: readonly { readonly file: string; readonly offsetMs: number }[]
  readonly marks: readonly Marked[]
}

/** The window in which marks of a film are cut, each to the length that was marked; the study is made in the folder. */
export async function cutting(app: RunningApp, folder: string, { marks, ...media }: Cut) {
  const screen = clips(app)
  await openStudy(app, await makeStudy(folder, media))
  await markAll(app, marks)
  await screen.open()
  await screen.pad(0, 0)
  return screen
}
