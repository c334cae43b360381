import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeStaged, stageAll, type WholeFile, writeWhole } from '@main/export/write-whole'

let folder = ''
const at = (name: string) => join(folder, name)
const contents = async () =>
  Object.fromEntries(
    await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(at(name), 'utf8')])),
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-export-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function* pieces(...texts: readonly string[]) {
  yield* texts
}

async function* failing(error: unknown) {
  yield 'half'
  throw error
}

const file = (name: string, ...texts: readonly string[]): WholeFile => ({ path: at(name), pieces: pieces(...texts) })
const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
const asked = { overwrite: true }
const unasked = { overwrite: false }

describe('writeWhole', () => {
  it.each([asked, unasked])('writes all files and leaves nothing else behind (%o)', async (options) => {
    await writeWhole([file('a.csv', 'one', 'two'), file('b.csv')], options)
    expect(await contents()).toEqual({ 'a.csv': 'onetwo', 'b.csv': '' })
  })

  it.runIf(process.platform !== 'win32')('lets nobody else read them', async () => {
    await writeWhole([file('a.csv', 'one')], unasked)
    expect((await stat(at('a.csv'))).mode & 0o777).toBe(0o600)
  })

  it('refuses a file that exists, without writing the other', async () => {
    await writeFile(at('b.csv'), 'old')
    const writing = writeWhole([file('a.csv', 'new'), file('b.csv', 'new')], unasked)
    await expect(writing).rejects.toMatchObject({ code: 'file-exists', detail: { path: at('b.csv') } })
    expect(await contents()).toEqual({ 'b.csv': 'old' })
  })

  it('refuses a file that appears while it writes, and takes the first one back', async () => {
    async function* whileAnotherWrites() {
      yield 'new'
      await writeFile(at('b.csv'), 'theirs')
    }
    const writing = writeWhole([file('a.csv', 'new'), { path: at('b.csv'), pieces: whileAnotherWrites() }], unasked)
    await expect(writing).rejects.toMatchObject({ code: 'file-exists' })
    expect(await contents()).toEqual({ 'b.csv': 'theirs' })
  })

  it('overwrites when asked', async () => {
    await writeFile(at('a.csv'), 'old')
    await writeWhole([file('a.csv', 'new'), file('b.csv', 'new')], asked)
    expect(await contents()).toEqual({ 'a.csv': 'new', 'b.csv': 'new' })
  })

  it.each([asked, unasked])('leaves everything as it was when the disk is full (%o)', async (options) => {
    if (options.overwrite) await writeFile(at('a.csv'), 'old')
    const before = await contents()
    const writing = writeWhole([file('a.csv', 'new'), { path: at('b.csv'), pieces: failing(full) }], options)
    await expect(writing).rejects.toMatchObject({ code: 'file-disk-full', detail: { path: at('b.csv') } })
    expect(await contents()).toEqual(before)
  })

  it('puts the old file back when the second cannot take its name', async () => {
    await writeFile(at('a.csv'), 'old')
    await mkdir(at('b.csv'))
    const writing = writeWhole([file('a.csv', 'new'), file('b.csv', 'new')], asked)
    await expect(writing).rejects.toMatchObject({ code: 'file-unwritable', detail: { path: at('b.csv') } })
    await rm(at('b.csv'), { recursive: true })
    expect(await contents()).toEqual({ 'a.csv': 'old' })
  })

  it('says that a folder cannot be written to', async () => {
    const writing = writeWhole([file(join('nowhere', 'a.csv'), 'new')], unasked)
    await expect(writing).rejects.toMatchObject({ code: 'file-unwritable', detail: { reason: 'ENOENT' } })
  })

  it('passes on an error of the rows as it is', async () => {
    const error = new Error('the rows broke')
    await expect(writeWhole([{ path: at('a.csv'), pieces: failing(error) }], unasked)).rejects.toBe(error)
    expect(await contents()).toEqual({})
  })

  it('finds what was staged by work that was ended, and nothing else', async () => {
    await writeFile(at('.a.csv.other.part'), 'theirs')
    await stageAll([file('a.csv', 'new'), file('b.csv', 'new')], { overwrite: false, mark: 'mine' })
    expect(await readdir(folder)).toHaveLength(3)
    await removeStaged(folder, 'mine')
    expect(await contents()).toEqual({ '.a.csv.other.part': 'theirs' })
  })
})
