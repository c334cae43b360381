import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecent } from './recent'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-recent-'))
})
afterEach(() => rm(folder, { recursive: true }))

const nothingRemembered = () => false

describe('the recent studies', () => {
  it('give one id to one file, and its path back to nobody but main', async () => {
    const recent = await openRecent(folder)
    const id = recent.idOf(join(folder, 'a.spole'))
    expect(recent.idOf(join(folder, 'x', '..', 'a.spole'))).toBe(id)
    expect(recent.pathOf(id)).toBe(join(folder, 'a.spole'))
    expect(id).not.toContain('spole')
  })

  it('refuse an id that nobody was given', async () => {
    const recent = await openRecent(folder)
    expect(() => recent.pathOf('0b0e6b3c-6f5c-4f7e-9f0e-4c5d3e2a1b00')).toThrow(
      expect.objectContaining({ code: 'study-not-found' }),
    )
    expect(() => recent.pathOf('/etc/passwd')).toThrow(expect.objectContaining({ code: 'study-not-found' }))
  })

  it('list what was opened, newest first, over a restart', async () => {
    const recent = await openRecent(folder)
    const [a, b] = [recent.idOf(join(folder, 'a.spole')), recent.idOf(join(folder, 'b.spole'))]
    recent.idOf(join(folder, 'only-chosen.spole'))
    await recent.noteOpened(b)
    await recent.noteOpened(a)
    await recent.noteOpened(b)
    const list = await (await openRecent(folder)).list(nothingRemembered)
    expect(list.map(({ fileId, name }) => [fileId, name])).toEqual([
      [b, 'b.spole'],
      [a, 'a.spole'],
    ])
  })

  it('say which files are still there and which passphrases are remembered', async () => {
    const recent = await openRecent(folder)
    const path = join(folder, 'a.spole')
    const id = recent.idOf(path)
    expect(await recent.show(id, () => true)).toEqual({
      fileId: id,
      name: 'a.spole',
      folder,
      exists: false,
      lastOpenedMs: null,
      remembered: true,
    })
    await writeFile(path, '')
    expect(await recent.show(id, nothingRemembered)).toMatchObject({ exists: true, remembered: false })
  })

  it('forget a study when asked', async () => {
    const recent = await openRecent(folder)
    const id = recent.idOf(join(folder, 'a.spole'))
    await recent.noteOpened(id)
    await recent.forget(id)
    expect(await recent.list(nothingRemembered)).toEqual([])
  })
})
