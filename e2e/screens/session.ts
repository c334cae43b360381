import { expect } from '@playwright/test'
import { formatClock } from '@domain/time/clock'
import type { RunningApp } from '../launch'
import { patternOf } from '../words'

/** `HTMLMediaElement.HAVE_ENOUGH_DATA` */
const haveEnoughData = 4

/** The work place: every key goes through the real keyboard. */
export function session({ page, say }: RunningApp) {
  const inHand = page.getByRole('region', { name: say('session:inHand') })
  const sheet = page.getByRole('grid', { name: say('session:sheet') })
  const overall = page.getByRole('grid', { name: say('session:overall') })
  const trouble = page.getByRole('alertdialog', { name: say('app:trouble.title') })
  const saved = page.getByText(say('session:saving.saved'), { exact: true })
  const video = page.locator('video').first()
  const events = page.getByRole('tab', { name: patternOf(say, 'session:tabs.events') })
  const time = page.getByRole('timer', { name: say('player:time') })
  const goToField = page.getByRole('textbox', { name: say('keys:player.goTo') })
  const press = async (...chords: readonly string[]): Promise<void> => {
    for (const chord of chords) await page.keyboard.press(chord)
  }
  /** Types a time to go to, as `1:02:03.5`. */
  const goTo = async (clock: string): Promise<void> => {
    await press('Control+KeyG')
    await expect(goToField).toBeFocused()
    await goToField.fill(clock)
    await press('Enter')
    await expect(goToField).not.toBeFocused()
  }
  /** Waits for what the page was told of to be on the display: that is two drawings later at most. */
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return {
    inHand,
    sheet,
    overall,
    events,
    timeline: page.getByRole('application', { name: say('timeline:name') }),
    noteList: page.getByRole('grid', { name: say('session:timeNote.list') }),
    transcript: page.getByRole('grid', { name: say('session:transcript.name') }),
    eventList: page.getByRole('grid', { name: say('events:name') }),
    press,
    /** What the app says when the study itself gets into trouble. */
    trouble,
    hint: inHand.getByRole('status'),
    code: (name: string) =>
      page.getByRole('group', { name: say('session:codes') }).getByRole('button', { name: new RegExp(`^${name}`) }),
    participant: (pseudonym: string) =>
      page
        .getByRole('group', { name: say('session:participants') })
        .getByRole('button', { name: new RegExp(pseudonym) }),
    /** A score by item number (null: the whole session) and the dimension's name, with what is said of it. */
    score: (item: number | null, dimension: string, said: string | number) =>
      (item === null ? overall : sheet).getByRole('gridcell', {
        name: new RegExp(`${item === null ? '' : `^${item} .*`}, ${dimension}: ${said}$`),
      }),

    /** Waits until the rating is on screen and its keys act. */
    isOpen: async () => {
      await expect(sheet).toBeVisible()
      await expect(inHand).toBeVisible()
    },

    /** Waits until everything done so far is on disk: the top bar says so. */
    isSaved: () => expect(saved).toHaveAttribute('data-state', 'saved'),

    /** Waits until the last mark is on disk or refused; true when it is on disk. */
    isSavedOrRefused: async () => {
      await expect(page.locator('[data-state="saved"], [role="alertdialog"]').first()).toBeVisible()
      return !(await trouble.isVisible())
    },

    /** Waits until all events of the rating are in memory. */
    isRead: () => expect(page.getByText(patternOf(say, 'session:loading'))).toBeHidden({ timeout: 30_000 }),

    /** The tab of the events says how many there are. */
    hasEvents: (count: number) => expect(events).toHaveText(say('session:tabs.events', { count })),

    isPlaying: () => expect(video).toHaveJSProperty('paused', false),
    isPaused: () => expect(video).toHaveJSProperty('paused', true),

    /** Waits until the film has come so far. */
    reaches: (ms: number) =>
      expect
        .poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime * 1000), { intervals: [50] })
        .toBeGreaterThanOrEqual(ms),

    /** Moves by a key of the player and waits until the frame there is on screen: a mark takes its time from that. */
    moveBy: async (chord: string) => {
      const before = (await time.textContent()) ?? ''
      await press(chord)
      await expect(time).not.toHaveText(before)
      await drawn()
    },

    goTo,

    /** Goes to the start of a frame and waits until it is on screen: a mark takes its time from that. */
    arriveAt: async (ms: number) => {
      await expect(video).toHaveJSProperty('readyState', haveEnoughData)
      await drawn()
      await goTo(formatClock(ms))
      await expect(time).toHaveText(formatClock(ms))
      await drawn()
    },

    /** Submits as it is, whatever is missing. */
    submit: async () => {
      await press('Control+Enter')
      const findings = page.getByRole('dialog', { name: say('session:submit.title') })
      await findings.getByRole('button', { name: say('session:submit.submitAnyway') }).click()
      await expect(page.getByRole('button', { name: say('session:locked.reopen') })).toBeVisible()
    },

    /** Gives every cell of the sheet a grade by its digit; each digit goes on to the next cell. */
    scoreAll: async () => {
      await expect(sheet.getByRole('gridcell', { name: /^1 / }).first()).toBeFocused()
      const cells =
        (await sheet.getByRole('gridcell', { name: scored }).count()) + (await overall.getByRole('gridcell').count())
      for (let cell = 0; cell < cells; cell += 1) await page.keyboard.press(`Digit${3 + (cell % 3)}`)
    },
  }
}

/** A score's cell, by its last word. */
const scored = /: [^:]+$/
