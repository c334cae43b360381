import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type MissingFile, findMissing } from './find-missing'
import { sha256OfFile } from './hash'

const talk = join(import.meta.dirname, 'fixtures', 'talk.mp4')
let folder = ''
let missing: MissingFile = { id: 'm1', sizeBytes: 7748, sha256: null, fileName: 'talk.mp4' }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-missing-'))
  missing = { ...missing, sha256: await sha256OfFile(talk) }
})
afterEach(() => rm(folder, { recursive: true }))

function search(files: readonly MissingFile[], hash = sha256OfFile, signal = new AbortController().signal) {
  return findMissing({ folder, missing: files, hash, signal, onProgress: () => undefined })
}

describe('looking for missing media', () => {
  it('finds a file that was moved and renamed, deep below the folder', async () => {
    await mkdir(join(folder, 'a', 'b'), { recursive: true })
    await copyFile(talk, join(folder, 'a', 'b', 'other name.mp4'))
    expect(await search([missing])).toEqual([{ id: 'm1', path: join(folder, 'a', 'b', 'other name.mp4') }])
  })

  it('reads only files of the right size', async () => {
    await writeFile(join(folder, 'big.mp4'), Buffer.alloc(100_000))
    await writeFile(join(folder, 'same size.mp4'), Buffer.alloc(7748))
    const hash = vi.fn(sha256OfFile)
    expect(await search([missing], hash)).toEqual([])
    expect(hash.mock.calls.map(([path]) => path)).toEqual([join(folder, 'same size.mp4')])
  })

  it('finds a file whose hash was never known by its size and name together', async () => {
    await copyFile(talk, join(folder, 'talk.mp4'))
    await copyFile(talk, join(folder, 'not it.mp4'))
    expect(await search([{ ...missing, sha256: null }])).toEqual([{ id: 'm1', path: join(folder, 'talk.mp4') }])
  })

  it('does not run in circles where a folder links to itself', async () => {
    await symlink(folder, join(folder, 'again'))
    expect(await search([missing])).toEqual([])
  })

  it('goes on when a file cannot be read', async () => {
    await copyFile(talk, join(folder, 'a.mp4'))
    const unreadable = () => Promise.reject(new Error('no'))
    expect(await search([missing], unreadable)).toEqual([])
  })

  it('stops when it is cancelled', async () => {
    await copyFile(talk, join(folder, 'a.mp4'))
    const cancelled = AbortSignal.abort()
    await expect(search([missing], sha256OfFile, cancelled)).rejects.toMatchObject({ code: 'cancelled' })
  })
})
