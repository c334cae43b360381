import type {} from '../door'
import { expect, test } from '../launch'

test.describe('the page', () => {
  test('has no Node, no Electron and no way to its parts', async ({ app: { page } }) => {
    const found = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
      api: Object.keys(window.spole).toSorted(),
      isFrozen: Object.isFrozen(window.spole),
    }))
    expect(found).toEqual({ globals: [], api: ['call', 'on', 'pathOfDroppedFile'], isFrozen: true })
  })

  test('is sandboxed and isolated', async ({ app: { electron } }) => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // Electron knows them but does not document asking for them.
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(preferences['webviewTag']).not.toBe(true)
  })

  test('runs no script that was put into it', async ({ app: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const ran: string[] = []
      Object.assign(window, { ran: (what: string) => ran.push(what) })
      // In a turn of its own: the debugger that carries this test is exempt from the policy.
      const attempt = (make: () => unknown) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            try {
              make()
            } catch {
              // That is what the policy is for.
            }
            resolve()
          })
        })
      await attempt(() => new Function('ran("function")')())
      await attempt(() => (0, eval)('ran("eval")'))
      await attempt(() => setTimeout('ran("timeout")'))
      const inline = document.createElement('script')
      inline.textContent = 'ran("inline")'
      const fromData = document.createElement('script')
      fromData.src = 'data:text/javascript,ran("data")'
      const fromBlob = document.createElement('script')
      fromBlob.src = URL.createObjectURL(new Blob(['ran("blob")'], { type: 'text/javascript' }))
      const refused = [fromData, fromBlob].map((script) => {
        return new Promise((resolve) => {
          script.addEventListener('error', resolve)
          script.addEventListener('load', resolve)
        })
      })
      document.body.append(inline, fromData, fromBlob)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'ran("attribute")')
      document.body.append(button)
      button.click()
      const styled = document.createElement('style')
      styled.textContent = 'body { outline: 3px solid red }'
      document.head.append(styled)
      await Promise.all(refused)
      // Timers run in order: the one that was put in has had its turn.
      await new Promise((resolve) => setTimeout(resolve))
      button.remove()
      return { ran, outline: getComputedStyle(document.body).outlineStyle }
    })
    expect(outcome).toEqual({ ran: [], outline: 'none' })
  })

  test('carries a fresh nonce for its styles on every load', async ({ app: { page } }) => {
    const nonce = () =>
      page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '')
    const first = await nonce()
    expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    await page.goto('app://bundle/').catch(() => undefined)
    const policy = await page.evaluate(async () =>
      (await fetch('app://bundle/index.html')).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain(first)
  })

  test('cannot be led away or open windows', async ({ app: { page, electron } }) => {
    const url = page.url()
    await electron.evaluate(({ BrowserWindow }) => {
      const seen: { url: string; isRefused: boolean }[] = []
      Object.assign(globalThis, { navigations: seen })
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        seen.push({ url: event.url, isRefused: event.defaultPrevented })
      })
    })
    const opened = await page.evaluate(() => {
      const made = [
        window.open('https://example.org/'),
        window.open('about:blank'),
        window.open('app://bundle/index.html'),
      ]
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      document.body.append(link)
      link.click()
      link.remove()
      location.href = 'data:text/html,<h1>elsewhere</h1>'
      return made.map((each) => each === null)
    })
    expect(opened).toEqual([true, true, true])
    await page.evaluate(() => {
      location.assign('file:///etc/passwd')
    })
    // Navigations reach the app in the order they were asked for: once the last has been refused, all before it have.
    await page.evaluate(() => {
      location.assign('https://example.org/last')
    })
    const navigations = () =>
      electron.evaluate(
        () => (globalThis as unknown as { navigations: { url: string; isRefused: boolean }[] }).navigations,
      )
    await expect.poll(navigations).toEqual([
      { url: 'https://example.org/', isRefused: true },
      { url: 'https://example.org/last', isRefused: true },
    ])
    expect(page.url()).toBe(url)
    expect(await page.evaluate(() => typeof window.spole.call)).toBe('function')
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('can hold no webview', async ({ app: { page, electron } }) => {
    const isPlain = await page.evaluate(() => {
      const webview = document.createElement('webview')
      webview.setAttribute('src', 'data:text/html,hello')
      document.body.append(webview)
      // Electron's own would begin to load inside append() and have these.
      return !('loadURL' in webview) && !('getWebContentsId' in webview)
    })
    expect(isPlain).toBe(true)
    expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('is given no camera, microphone or place, and no device', async ({ app: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const refused = async (work: () => Promise<unknown>) => {
        try {
          await work()
          return 'given'
        } catch {
          return 'refused'
        }
      }
      return {
        media: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
        place: await refused(
          () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ),
        notifications: await Notification.requestPermission(),
        clipboard: await refused(() => navigator.clipboard.readText()),
      }
    })
    expect(outcome).toEqual({
      media: 'refused',
      screen: 'refused',
      place: 'refused',
      notifications: 'denied',
      clipboard: 'refused',
    })
  })
})
