import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFilm, spole, spoleJson } from './command-line'
import { expect, test } from './launch'
import { readCsv } from './read-csv'

const passphrase = 'four quiet green chairs'
const secret = { SPOLE_PASSPHRASE: passphrase }
const people = 'T1:therapist,T2:co-therapist,P1:member'

test('a study is made, filled, listed, exported, checked and backed up without a window', async ({ dataFolder }) => {
  const study = join(dataFolder, 'group.spole')
  await spoleJson(['new', study, '--title', 'Group A'], secret)
  expect(existsSync(study)).toBe(true)

  const added = await spoleJson(
    ['add', study, sampleFilm, '--title', 'Session 14', '--date', '2026-03-12', '--participants', people],
    secret,
  )
  expect(added).toMatchObject({
    recording: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      durationMs: expect.any(Number),
      media: [
        {
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          video: { width: 960, height: 540, codec: expect.stringMatching(/avc|h264/i) },
          audio: { codec: expect.stringMatching(/aac|mp4a/i) },
        },
      ],
    },
  })

  const listed = await spole(['list', study], secret)
  expect(listed).toMatchObject({ code: 0, stderr: '' })
  expect(listed.stdout).toContain('Session 14')

  const table = join(dataFolder, 'events.csv')
  expect(await spole(['export', study, '--what', 'events', '--out', table], secret)).toMatchObject({ code: 0 })
  expect(await readCsv(table)).toEqual([])

  expect(await spoleJson(['check', study], secret)).toEqual({ ok: true, problems: [] })

  const backups = join(dataFolder, 'backups')
  expect(await spole(['backup', study, backups], secret)).toMatchObject({ code: 0 })
  const [copy] = await readdir(backups)
  expect(await spoleJson(['check', join(backups, copy ?? '')], secret)).toEqual({ ok: true, problems: [] })
})

test('an export never overwrites a file unasked', async ({ dataFolder }) => {
  const study = join(dataFolder, 'group.spole')
  await spoleJson(['new', study, '--title', 'Group A', '--no-passphrase'])
  const table = join(dataFolder, 'scores.csv')
  await writeFile(table, 'mine')
  const refused = await spole(['export', study, '--what', 'scores', '--out', table])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toMatch(onePlainSentence)
  expect(await readFile(table, 'utf8')).toBe('mine')
})

test('the passphrase may come from a file, and a wrong one is refused', async ({ dataFolder }) => {
  const study = join(dataFolder, 'group.spole')
  const file = join(dataFolder, 'passphrase.txt')
  await writeFile(file, `${passphrase}\n`)
  await spoleJson(['new', study, '--title', 'Group A', '--passphrase-file', file])
  expect((await readFile(study)).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  expect(await spole(['list', study], secret)).toMatchObject({ code: 0 })
  for (const wrong of [{ SPOLE_PASSPHRASE: 'another' }, {}]) {
    const refused = await spole(['list', study], wrong)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(onePlainSentence)
  }
})

test('wrong use ends with 2 and one plain sentence', async ({ dataFolder }) => {
  const study = join(dataFolder, 'group.spole')
  await spoleJson(['new', study, '--title', 'Group A', '--no-passphrase'])
  const wrong = [
    [],
    ['sing'],
    ['new'],
    ['new', study, '--title', 'Again', '--no-passphrase'],
    ['list', join(dataFolder, 'nowhere.spole')],
    ['list', sampleFilm],
    ['add', study, join(dataFolder, 'nowhere.mp4'), '--title', 'A', '--date', '2026-03-12'],
    ['add', study, sampleFilm, '--title', 'A', '--date', '12.03.2026'],
    ['add', study, sampleFilm, '--title', 'A', '--date', '2026-03-12', '--participants', 'T1:captain'],
    ['export', study, '--what', 'wishes', '--out', join(dataFolder, 'a.csv')],
    ['list', study, '--loudly'],
  ]
  for (const args of wrong) {
    const { code, stdout, stderr } = await spole(args)
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
    expect(stderr).toMatch(onePlainSentence)
  }
})

test('a problem found by the check ends with 1 and names it', async ({ dataFolder }) => {
  const study = join(dataFolder, 'group.spole')
  await spoleJson(['new', study, '--title', 'Group A', '--no-passphrase'])
  const bytes = await readFile(study)
  const title = bytes.indexOf('Group A')
  expect(title).toBeGreaterThan(0)
  bytes.write('Group B', title)
  await writeFile(study, bytes)
  const { code, stdout } = await spole(['check', study, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [expect.any(String)] })
})

/** One line, no stack, no class name. */
const onePlainSentence = /^(?!.*(?:Error:| at )).+[.!?]?\n$/
