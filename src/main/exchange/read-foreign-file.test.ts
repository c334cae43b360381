import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readForeignBytes, readForeignFile } from '@main/exchange/read-foreign-file'
import { temporaryFolder } from '@main/study/made-up-study'

const project = JSON.stringify({ project_format_version: '7.0', observations: { 'Møte 1': { events: [] } } })
const most = 10_000

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const reading = await readForeignBytes(bytes, { name: 'a', most })
  return 'refusal' in reading ? reading.refusal.reason : 'read'
}

it('reads a project as it is and packed', async () => {
  const file = join(temporaryFolder(), 'a.boris.gz')
  writeFileSync(file, gzipSync(project))
  const reading = await readForeignFile(file)
  expect(reading).toMatchObject({ file: { kind: 'events', work: { recordings: [{ name: 'Møte 1' }] } } })
  expect(await reasonOf(Buffer.from(project))).toBe('read')
})

it('refuses what is none, what is cut off and what unpacks without end', async () => {
  const bomb = gzipSync(Buffer.alloc(most + 1, 32))
  const packed = gzipSync(project)
  const texts = ['', '{"observations"', '[]', '\u0000\u0001']
  expect(await Promise.all(texts.map((text) => reasonOf(Buffer.from(text))))).toEqual([
    'wrong-shape',
    'not-json',
    'wrong-shape',
    'wrong-shape',
  ])
  expect(await reasonOf(Buffer.from('"a,b\nc'))).toBe('not-table')
  expect(await reasonOf(bomb)).toBe('too-many')
  expect(await reasonOf(packed.subarray(0, packed.length - 12))).toBe('wrong-shape')
  expect(await reasonOf(Buffer.from(project, 'latin1'))).toBe('not-text')
  expect(await reasonOf(Buffer.from('<html></html>'))).toBe('wrong-shape')
  expect(await reasonOf(Buffer.from('<!DOCTYPE a><a/>'))).toBe('document-type')
  expect(await reasonOf(Buffer.from('['.repeat(5000)))).toBe('not-json')
  await expect(readForeignFile(temporaryFolder())).rejects.toMatchObject({ code: 'file-unreadable' })
})

it('reads speech in every encoding that Praat writes', async () => {
  const grid = 'File type = "ooTextFile"\n"TextGrid"\n0\n9\n<exists>\n1\n"IntervalTier"\n"Pål"\n0\n9\n1\n1\n2\n"ja"\n'
  const little = Buffer.from(`\u{feff}${grid}`, 'utf16le')
  const all = [Buffer.from(grid), little, Buffer.from(little).swap16()]
  const read = await Promise.all(all.map((bytes) => readForeignBytes(bytes, { name: 'a', most })))
  for (const reading of read)
    expect(reading).toMatchObject({ file: { tiers: { tiers: [{ name: 'Pål', annotations: [{ startMs: 1000 }] }] } } })
})
