import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../launch'
import { call } from './untyped-call'

/** Opens the sample study and gives the id of its recording. */
async function openSample(page: Page): Promise<string> {
  await call(page, 'study.openSample')
  const { value } = await call(page, 'recordings.list', { search: '', sort: 'title', descending: false, filter: 'all' })
  return (value as readonly { readonly id: string }[])[0]?.id ?? ''
}

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
