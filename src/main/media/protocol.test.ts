import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from './protocol'

const recordingId = '01890a5d-ac96-774b-bcce-b302099a8057'
const talk = join(import.meta.dirname, 'fixtures', 'talk.mp4')
const bytes = readFileSync(talk)

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  answer({ url, headers, method }, (asked) =>
    asked.recordingId === recordingId && asked.position === 0 ? { played: talk, original: talk } : null,
  )

describe('the media protocol', () => {
  it('gives the whole file of the study with its length and type', async () => {
    expect(await ask(`media://recording/${recordingId}/0`)).toEqual({
      statusCode: 200,
      headers: expect.objectContaining({
        'content-length': String(bytes.length),
        'content-type': 'video/mp4',
        'accept-ranges': 'bytes',
        'cache-control': 'no-store',
      }) as unknown,
      body: { path: talk },
    })
  })

  it('gives the file by an address that tells it from another in its place', async () => {
    expect((await ask(`media://recording/${recordingId}/0?v=7748`)).statusCode).toBe(200)
  })

  it.each([
    ['bytes=100-199', '100-199', '100'],
    ['bytes=-10', `${bytes.length - 10}-${bytes.length - 1}`, '10'],
  ])('says which bytes it gives for %s', async (range, given, length) => {
    const { statusCode, headers, body } = await ask(`media://recording/${recordingId}/0`, { Range: range })
    expect(statusCode).toBe(206)
    expect(headers['content-range']).toBe(`bytes ${given}/${bytes.length}`)
    expect(headers['content-length']).toBe(length)
    expect(body).toEqual({ path: talk })
  })

  it('gives the copy of a file with the captions of the original', async () => {
    const find = () => ({ played: join(import.meta.dirname, 'fixtures', 'turned.mp4'), original: talk })
    const given = (end: string) =>
      answer({ url: `media://recording/${recordingId}/0${end}`, headers: {}, method: 'GET' }, find)
    expect((await given('')).body).toEqual({ path: find().played })
    expect((await given('/captions/en.vtt')).body).toEqual({ path: talk.replace('.mp4', '.en.vtt') })
  })

  it.each([`bytes=${bytes.length}-`, 'bytes=0-3,5-6'])('says how long the file is for %s', async (range) => {
    const { statusCode, headers, body } = await ask(`media://recording/${recordingId}/0`, { range })
    expect(statusCode).toBe(416)
    expect(headers['content-range']).toBe(`bytes */${bytes.length}`)
    expect(body).toBeNull()
  })

  it('answers HEAD with the length and no body', async () => {
    const { headers, body } = await ask(`media://recording/${recordingId}/0`, {}, 'HEAD')
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(body).toBeNull()
  })

  it('refuses to be written to', async () => {
    expect((await ask(`media://recording/${recordingId}/0`, {}, 'PUT')).statusCode).toBe(405)
  })

  it('is read by the page of the app only', async () => {
    const from = async (origin: string) =>
      (await ask(`media://recording/${recordingId}/0`, { Origin: origin })).statusCode
    expect(await from('app://bundle')).toBe(200)
    expect(await from('https://example.org')).toBe(403)
    expect(await from('null')).toBe(403)
  })

  it('gives the captions that lie beside the file, and says when there are none', async () => {
    const { headers } = await ask(`media://recording/${recordingId}/0/captions/en.vtt`)
    expect(headers['content-type']).toBe('text/vtt; charset=utf-8')
    expect((await ask(`media://recording/${recordingId}/0/captions/nb.vtt`)).statusCode).toBe(404)
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
    expect((await ask(url)).statusCode).toBe(404)
  })
})
