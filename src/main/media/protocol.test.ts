import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from './protocol'

const recordingId = '01890a5d-ac96-774b-bcce-b302099a8057'
const talk = join(import.meta.dirname, 'fixtures', 'talk.mp4')
const bytes = readFileSync(talk)

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  answer(new Request(url, { headers, method }), (asked) =>
    asked.recordingId === recordingId && asked.position === 0 ? { played: talk, original: talk } : null,
  )

describe('the media protocol', () => {
  it('gives the whole file of the study with its length and type', async () => {
    const response = await ask(`media://recording/${recordingId}/0`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect(response.headers.get('content-type')).toBe('video/mp4')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('gives the file by an address that tells it from another in its place', async () => {
    expect((await ask(`media://recording/${recordingId}/0?v=7748`)).status).toBe(200)
  })

  it('gives exactly the bytes that were asked for', async () => {
    const response = await ask(`media://recording/${recordingId}/0`, { range: 'bytes=100-199' })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`)
    expect(response.headers.get('content-length')).toBe('100')
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
  })

  it('gives the last bytes for a suffix range', async () => {
    const response = await ask(`media://recording/${recordingId}/0`, { range: 'bytes=-10' })
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true)
  })

  it('gives the copy of a file with the captions of the original', async () => {
    const find = () => ({ played: join(import.meta.dirname, 'fixtures', 'turned.mp4'), original: talk })
    const request = (end: string) => new Request(`media://recording/${recordingId}/0${end}`)
    const copy = Buffer.from(await (await answer(request(''), find)).arrayBuffer())
    expect(copy.equals(readFileSync(find().played))).toBe(true)
    expect(await (await answer(request('/captions/en.vtt'), find)).text()).toContain('WEBVTT')
  })

  it('says how long the file is when a part lies behind its end', async () => {
    const response = await ask(`media://recording/${recordingId}/0`, { range: `bytes=${bytes.length}-` })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
  })

  it('answers HEAD with the length and no body', async () => {
    const response = await ask(`media://recording/${recordingId}/0`, {}, 'HEAD')
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it('refuses to be written to', async () => {
    expect((await ask(`media://recording/${recordingId}/0`, {}, 'PUT')).status).toBe(405)
  })

  it('gives the captions that lie beside the file, and says when there are none', async () => {
    const response = await ask(`media://recording/${recordingId}/0/captions/en.vtt`)
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(await response.text()).toContain('WEBVTT')
    expect((await ask(`media://recording/${recordingId}/0/captions/nb.vtt`)).status).toBe(404)
  })

  it.each([
    `media://recording/${recordingId}/1`,
    'media://recording/01890a5d-ac96-774b-bcce-b302099a8058/0',
    `media://other/${recordingId}/0`,
    `media://recording/${recordingId}`,
    `media://recording/${recordingId}/0/../../../../etc/passwd`,
    `media://recording/${recordingId}/0/captions/..%2f..%2fetc%2fpasswd.vtt`,
    `media://recording/${recordingId}/%2e%2e/0`,
    `media://recording/${recordingId}/0/captions/de.vtt`,
    `media://recording/${recordingId}/0?path=/etc/passwd`,
    `media://recording/${recordingId}/0?v=../../etc/passwd`,
    `media://recording/${recordingId}/0?v=1&path=/etc/passwd`,
    'media://recording//etc/passwd',
    'media:///etc/passwd',
  ])('has nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404)
  })

  it('closes the file when the player cancels', async () => {
    const response = await ask(`media://recording/${recordingId}/0`)
    const reader = response.body?.getReader()
    await reader?.read()
    await expect(reader?.cancel()).resolves.toBeUndefined()
  })
})
