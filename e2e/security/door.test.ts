import { expect, type RunningApp, test } from '../launch'
import { call } from './untyped-call'

/** A new window with the app's own preload, showing another page: what an attacker would have who got one open. */
function answerToStranger({ electron }: RunningApp, url: string): Promise<unknown> {
  return electron.evaluate(async ({ BrowserWindow, app }, address) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL(address)
    const answer: unknown = await stranger.webContents.executeJavaScript("window.spole.call('settings.get', {})")
    stranger.destroy()
    return answer
  }, url)
}

test.describe('the door', () => {
  test('refuses names that are no calls and input of the wrong shape', async ({ app: { page } }) => {
    for (const [name, input] of [
      ['nonsense', {}],
      ['__proto__', {}],
      ['toString', {}],
      ['settings.get', { extra: 1 }],
      ['settings.get', null],
      ['settings.set', { theme: 'purple' }],
      ['settings.set', { unknown: true }],
      ['study.open', { fileId: 7, passphrase: null, remember: false }],
      ['events.page', { ratingId: "' OR 1=1 --", after: null, limit: 10 }],
      ['events.page', { ratingId: '01890a5d-ac96-774b-bcce-b302099a8057', after: null, limit: 1_000_000 }],
    ] as const) {
      expect(await call(page, name, input), name).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    }
  })

  test('knows studies by ids, never by paths', async ({ app: { page } }) => {
    const answer = await call(page, 'study.open', { fileId: '/etc/passwd', passphrase: null, remember: false })
    expect(answer).toMatchObject({ ok: false, error: { code: 'study-not-found' } })
  })

  test('answers no other page and no frame', async ({ app }) => {
    expect(await answerToStranger(app, 'data:text/html,hello')).toMatchObject({
      ok: false,
      error: { code: 'bad-sender' },
    })
    expect(await answerToStranger(app, 'about:blank')).toMatchObject({ ok: false, error: { code: 'bad-sender' } })
    const inFrame = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const api = (frame.contentWindow as unknown as { spole?: unknown } | null)?.spole
      const loaded = document.createElement('iframe')
      loaded.src = 'app://bundle/index.html'
      const done = new Promise((resolve) => {
        loaded.addEventListener('load', resolve)
        loaded.addEventListener('error', resolve)
      })
      document.body.append(loaded)
      await done
      let inside: unknown = 'closed'
      try {
        inside = (loaded.contentWindow as unknown as { spole?: unknown } | null)?.spole
      } catch {
        // Another origin: as closed as it can be.
      }
      frame.remove()
      loaded.remove()
      return { empty: api === undefined, loaded: inside === undefined || inside === 'closed' }
    })
    expect(inFrame).toEqual({ empty: true, loaded: true })
  })

  test('tells its listeners the notice and nothing of Electron', async ({ app: { page } }) => {
    const heard = await page.evaluate(async () => {
      const told: unknown[][] = []
      const stop = window.spole.on('study.changed', (...all: unknown[]) => told.push(all))
      await window.spole.call('study.openSample', {})
      const next = () =>
        new Promise<void>((resolve) => {
          const once = window.spole.on('study.changed', () => {
            once()
            resolve()
          })
        })
      const first = next()
      await window.spole.call('people.add', { name: 'First', role: 'rater' })
      await first
      stop()
      const second = next()
      await window.spole.call('people.add', { name: 'Second', role: 'rater' })
      await second
      return told
    })
    expect(heard).toEqual([[{ topics: ['people', 'study'] }]])
  })
})
