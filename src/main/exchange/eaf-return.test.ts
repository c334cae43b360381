import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeEaf } from '@domain/exchange/eaf/write-eaf'
import { lostOf, madeWork, sorted } from '@main/exchange/made-work'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import { readForeignBytes } from '@main/exchange/read-foreign-file'
import { temporaryFolder } from '@main/study/made-up-study'

const said = { tiers: {} }

it('brings back every event with all that was said of it, and names what it cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(madeWork, async (given) => {
      const { files, losses } = writeEaf(given)
      for (const [index, sent] of given.recordings.entries()) {
        const reading = await readForeignBytes(Buffer.from(files[index]?.text ?? ''), { name: sent.name, most: 1e9 })
        if ('refusal' in reading || reading.file.kind !== 'tiers') throw new Error(JSON.stringify(reading))
        const { recordings, codes } = tiersToWork(reading.file.tiers, said)
        const [came] = recordings
        expect(sorted(came?.events ?? [])).toEqual(sorted(sent.events))
        expect(came?.date).toBe(sent.date)
        expect(came?.media).toEqual(sent.media.map((each) => ({ ...each, durationMs: null })))
        for (const { name, description } of codes) expect(description).toBe(`what ${name} means`)
        expect(reading.file.tiers.problems).toEqual([])
      }
      const count = (of: (each: (typeof given.recordings)[number]) => number) =>
        given.recordings.reduce((sum, each) => sum + of(each), 0)
      expect(lostOf(losses, 'scores')).toBe(count(({ scores }) => scores.length))
      expect(lostOf(losses, 'comments')).toBe(count(({ comments = [] }) => comments.length))
      expect(lostOf(losses, 'variables')).toBe(count(({ variables }) => variables.length))
      expect(lostOf(losses, 'descriptions')).toBe(count(({ description }) => (description === '' ? 0 : 1)))
      expect(lostOf(losses, 'media-lengths')).toBe(count(({ media }) => media.length))
      expect(lostOf(losses, 'reserved-characters')).toBe(0)
    }),
    { numRuns: 50 },
  )
})

const schema = resolve(import.meta.dirname, '../../../../shared/data/eaf/xsd/EAFv3.0.xsd')
const hasLint = spawnSync('xmllint', ['--version']).status === 0

it.skipIf(!existsSync(schema) || !hasLint)('writes what the schema of ELAN allows', () => {
  fc.assert(
    fc.property(madeWork, (given) => {
      const folder = temporaryFolder()
      const paths = writeEaf(given).files.map(({ text }, index) => {
        const path = join(folder, `${index}.eaf`)
        writeFileSync(path, text)
        return path
      })
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...paths])
      expect(`${status} ${String(stderr).replaceAll(/^.* validates\n/gmu, '')}`).toBe('0 ')
    }),
    { numRuns: 10 },
  )
})
