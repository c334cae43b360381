import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '../launch'

/** A server on this computer that counts who comes to it. */
async function countingServer() {
  let reached = 0
  const server = createServer((_request, response) => {
    reached += 1
    response.end('hello')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { port, reached: () => reached, close: () => server.close() }
}

test.describe('the page', () => {
  test('cannot reach the network, not even this computer', async ({ app: { page } }) => {
    const server = await countingServer()
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
    }, `127.0.0.1:${server.port}`)
    server.close()
    expect(outcome).toMatchObject({ fetch: 'refused', https: 'refused', image: 'refused', socket: 'refused' })
    expect(server.reached()).toBe(0)
  })

  test('is held back by the request filter too, when no content policy stands before it', async ({
    app: { electron },
  }) => {
    const server = await countingServer()
    const outcome = await electron.evaluate(async ({ BrowserWindow }, address) => {
      const bare = new BrowserWindow({ show: false })
      const loaded = await bare.loadURL(address).then(
        () => 'reached',
        () => 'refused',
      )
      bare.destroy()
      return loaded
    }, `http://127.0.0.1:${server.port}/`)
    server.close()
    expect(outcome).toBe('refused')
    expect(server.reached()).toBe(0)
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
})
