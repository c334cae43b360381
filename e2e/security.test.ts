import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './launch'

/** Calls main as the page does; what crosses the door is untyped by nature. */
function call(
  page: Page,
  name: string,
  input: unknown = {},
): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> {
  return page.evaluate(([asked, given]) => window.spole.call(asked, given), [name, input] as const) as never
}

/** Opens the sample study and gives the id of its recording. */
async function openSample(page: Page): Promise<string> {
  await call(page, 'study.openSample')
  const { value } = await call(page, 'recordings.list', { search: '', sort: 'title', descending: false, filter: 'all' })
  return (value as readonly { readonly id: string }[])[0]?.id ?? ''
}

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

  test('cannot reach the network, not even this computer', async ({ app: { page } }) => {
    let reached = 0
    const server = createServer((_request, response) => {
      reached += 1
      response.end('hello')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const outcome = await page.evaluate(async (host) => {
      const failed = async (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        )
      const image = new Promise((resolve, reject) => {
        const element = new Image()
        element.onload = resolve
        element.onerror = reject
        element.src = `http://${host}/image.png`
      })
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://${host}/`)
        opened.onopen = resolve
        opened.onerror = reject
      })
      return {
        fetch: await failed(fetch(`http://${host}/`, { mode: 'no-cors' })),
        https: await failed(fetch('https://example.org/', { mode: 'no-cors' })),
        image: await failed(image),
        socket: await failed(socket),
        beacon: navigator.sendBeacon(`http://${host}/beacon`, 'secret') ? 'queued' : 'refused',
      }
    }, `127.0.0.1:${port}`)
    server.close()
    expect(outcome).toMatchObject({ fetch: 'refused', https: 'refused', image: 'refused', socket: 'refused' })
    expect(reached).toBe(0)
  })

  test('is held back by the request filter too, when no content policy stands before it', async ({
    app: { electron },
  }) => {
    let reached = 0
    const server = createServer((_request, response) => {
      reached += 1
      response.end('hello')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const outcome = await electron.evaluate(async ({ BrowserWindow }, address) => {
      const bare = new BrowserWindow({ show: false })
      const loaded = await bare.loadURL(address).then(
        () => 'reached',
        () => 'refused',
      )
      bare.destroy()
      return loaded
    }, `http://127.0.0.1:${port}/`)
    server.close()
    expect(outcome).toBe('refused')
    expect(reached).toBe(0)
  })

  test('cannot read files', async ({ app: { page }, dataFolder }) => {
    const secret = join(dataFolder, 'secret.txt')
    await writeFile(secret, 'secret')
    const outcome = await page.evaluate(async (path) => {
      const read = async (url: string) => {
        try {
          const response = await fetch(url)
          return response.ok ? await response.text() : String(response.status)
        } catch {
          return 'refused'
        }
      }
      return {
        file: await read(`file://${path}`),
        bundle: await read(`app://bundle/..%2f..%2f..%2f..%2f..%2f..${path.replaceAll('/', '%2f')}`),
        packageFile: await read('app://bundle/..%2f..%2fpackage.json'),
        otherHost: await read('app://other/index.html'),
        own: (await read('app://bundle/index.html')).includes('<html'),
      }
    }, secret)
    expect(outcome).toEqual({ file: 'refused', bundle: '404', packageFile: '404', otherHost: 'refused', own: true })
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
      document.body.append(inline, fromData, fromBlob)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'ran("attribute")')
      document.body.append(button)
      button.click()
      const styled = document.createElement('style')
      styled.textContent = 'body { outline: 3px solid red }'
      document.head.append(styled)
      await new Promise((resolve) => setTimeout(resolve, 200))
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
    await page.waitForTimeout(300)
    expect(page.url()).toBe(url)
    expect(await page.evaluate(() => typeof window.spole.call)).toBe('function')
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('can hold no webview', async ({ app: { page, electron } }) => {
    await page.evaluate(() => {
      const webview = document.createElement('webview')
      webview.setAttribute('src', 'data:text/html,hello')
      document.body.append(webview)
    })
    await page.waitForTimeout(200)
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

test.describe('external links', () => {
  test('are shown in the browser only when they are https and the person says yes', async ({
    app: { page, electron },
  }) => {
    await electron.evaluate(({ dialog, shell }) => {
      const asked: string[] = []
      const shown: string[] = []
      Object.assign(globalThis, { asked, shown, answer: 1 })
      dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
        asked.push(options.detail.split('\n')[0] ?? '')
        return Promise.resolve({
          response: (globalThis as unknown as { answer: number }).answer,
          checkboxChecked: false,
        })
      }) as never
      shell.openExternal = (url: string) => {
        shown.push(url)
        return Promise.resolve()
      }
    })
    await page.evaluate(() => {
      for (const url of [
        'http://example.org/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'mailto:a@example.org',
        'smb://host/share',
      ])
        window.open(url)
    })
    await page.evaluate(() => void window.open('https://example.org/?next=file:///etc/passwd'))
    await expect
      .poll(async () => (await electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).length)
      .toBe(1)
    expect(await electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([])
    await electron.evaluate(() => {
      Object.assign(globalThis, { answer: 0 })
    })
    await page.evaluate(() => void window.open('https://example.org/manual'))
    await expect
      .poll(() => electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
      .toEqual(['https://example.org/manual'])
  })
})

test.describe('media', () => {
  test('is given for recordings of the open study and for nothing else', async ({ app: { page } }) => {
    const id = await openSample(page)
    const status = (url: string) =>
      page.evaluate(async (asked) => {
        try {
          return (await fetch(asked)).status
        } catch {
          return 0
        }
      }, url)
    expect(await status(`media://recording/${id}/0`)).toBe(200)
    expect(await status(`media://recording/${id}/0/captions/en.vtt`)).toBe(200)
    for (const trick of [
      `media://recording/${id}/1`,
      'media://recording/01890a5d-ac96-774b-bcce-b302099a8057/0',
      `media://recording/${id}/0/../../../../etc/passwd`,
      `media://recording/${id}/0/captions/..%2f..%2f..%2fetc%2fpasswd.vtt`,
      `media://recording/..%2f..%2fetc%2fpasswd/0`,
      `media://recording/%2Fetc%2Fpasswd`,
      `media://recording/${id}/0?file=/etc/passwd`,
    ]) {
      expect(await status(trick), trick).toBe(404)
    }
    await call(page, 'study.close')
    expect(await status(`media://recording/${id}/0`)).toBe(404)
  })

  test('is given by part', async ({ app: { page } }) => {
    const id = await openSample(page)
    const part = (range: string) =>
      page.evaluate(
        async ([url, asked]) => {
          const response = await fetch(url, { headers: { range: asked } })
          return { status: response.status, length: (await response.arrayBuffer()).byteLength }
        },
        [`media://recording/${id}/0`, range] as const,
      )
    expect(await part('bytes=100-199')).toEqual({ status: 206, length: 100 })
    expect(await part('bytes=-50')).toEqual({ status: 206, length: 50 })
    expect((await part('bytes=999999999-')).status).toBe(416)
    const isTheSame = await page.evaluate(async (url) => {
      const whole = new Uint8Array(await (await fetch(url)).arrayBuffer())
      const asked = await fetch(url, { headers: { range: 'bytes=1000-1999' } })
      const given = new Uint8Array(await asked.arrayBuffer())
      return given.length === 1000 && given.every((byte, index) => byte === whole[1000 + index])
    }, `media://recording/${id}/0`)
    expect(isTheSame).toBe(true)
  })

  test('that nobody dropped cannot be named by its path', async ({ app: { page }, dataFolder }) => {
    await openSample(page)
    const answer = await call(page, 'recordings.probeDropped', {
      paths: ['/etc/passwd', join(dataFolder, 'settings.json')],
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    const madeUp = await page.evaluate(() => window.spole.pathOfDroppedFile(new File(['x'], '/etc/passwd')))
    expect(madeUp).toBe('')
  })
})

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
      document.body.append(loaded)
      await new Promise((resolve) => setTimeout(resolve, 300))
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
      const first = new Promise<void>((resolve) => {
        const once = window.spole.on('study.changed', () => {
          once()
          resolve()
        })
      })
      await window.spole.call('people.add', { name: 'First', role: 'rater' })
      await first
      stop()
      await window.spole.call('people.add', { name: 'Second', role: 'rater' })
      await new Promise((resolve) => setTimeout(resolve, 100))
      return told
    })
    expect(heard).toEqual([[{ topics: ['people', 'study'] }]])
  })
})
