import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256OfFile } from './hash'

const talk = join(import.meta.dirname, 'fixtures', 'talk.mp4')

describe('the hash of a file', () => {
  it('is its SHA-256, and progress ends at its size', async () => {
    const bytes = readFileSync(talk)
    const heard: { done: number; total: number }[] = []
    expect(await sha256OfFile(talk, (progress) => heard.push(progress))).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
    expect(heard.at(-1)).toEqual({ done: bytes.length, total: bytes.length })
  })

  it('of a file that is gone is refused as missing', async () => {
    await expect(sha256OfFile(`${talk}.gone`)).rejects.toMatchObject({ code: 'media-missing' })
  })

  it('of what is no file and never ends is refused', async () => {
    const code = process.platform === 'win32' ? 'media-missing' : 'media-unreadable'
    await expect(sha256OfFile('/dev/zero')).rejects.toMatchObject({ code })
  })

  it('of a folder is refused as unreadable', async () => {
    await expect(sha256OfFile(import.meta.dirname)).rejects.toMatchObject({ code: 'media-unreadable' })
  })
})
