import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addRecording, makeStudyFile, opened, temporaryFolder } from '@main/study/made-up-study'
import { carriedBeside, carriedName, carryMedia, mediaFolderOf } from '@main/study/packages/carried-media'
import type { MediaRow } from '@main/study/rows'

const quiet = { overwrite: true, onProgress: () => undefined }

/** A media entry with its file, and the package that it goes with. */
function carried() {
  const folder = temporaryFolder()
  const [row] = addRecording(opened(makeStudyFile(), { passphrase: null }).db).media
  const path = join(folder, 'Kari Nordmann.MP4')
  writeFileSync(path, 'a film')
  const file: MediaRow = {
    ...(row ?? expect.unreachable()),
    path,
    fileName: 'Kari Nordmann.MP4',
    sizeBytes: 6,
    sha256: null,
  }
  return { folder, file, packagePath: join(folder, 'work.spolepack') }
}

it('copies under names that say nothing, and may replace what it left before', async () => {
  const { file, packagePath } = carried()
  await carryMedia(packagePath, [file], quiet)
  const hashes = await carryMedia(packagePath, [file], quiet)
  expect(hashes.get(file.id)).toMatch(/^[0-9a-f]{64}$/)
  expect(readdirSync(mediaFolderOf(packagePath))).toEqual([`${file.id}.mp4`])
})

it('never replaces a folder in which somebody keeps something', async () => {
  const { folder, file, packagePath } = carried()
  mkdirSync(join(folder, 'work-media'))
  writeFileSync(join(folder, 'work-media', 'my only film.mp4'), 'mine')
  await expect(carryMedia(packagePath, [file], quiet)).rejects.toMatchObject({ code: 'file-exists' })
  expect(readFileSync(join(folder, 'work-media', 'my only film.mp4'), 'utf8')).toBe('mine')
})

it('leaves out a file that is not the one that the study knows', async () => {
  const { file, packagePath } = carried()
  expect(await carryMedia(packagePath, [{ ...file, sha256: '0'.repeat(64) }], quiet)).toEqual(new Map())
  expect(readdirSync(mediaFolderOf(packagePath))).toEqual([])
})

it('follows no link out of the folder beside a package', async () => {
  const { file, packagePath } = carried()
  mkdirSync(mediaFolderOf(packagePath))
  symlinkSync(file.path, join(mediaFolderOf(packagePath), carriedName(file)))
  expect(await carriedBeside(packagePath, [file])).toEqual([])
})
