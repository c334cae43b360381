import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { createStudy } from '@main/study/create'
import { checkStudy } from '@main/study/check'
import { mark, opened, smallInstrument, temporaryFolder } from '@main/study/made-up-study'
import { listMedia } from '@main/study/queries/media'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'
import { selectRows } from '@main/study/row-store'

const film = resolve(import.meta.dirname, '../../../resources/sample/session.mp4')
const env = { SPOLE_PASSPHRASE: 'study', SPOLE_PACKAGE_PASSPHRASE: 'package' }

async function ran(args: readonly string[], world: Record<string, string> = env) {
  const lines: string[] = []
  try {
    return { code: await spole(args, { env: world, out: (line) => lines.push(line) }), lines, sentence: null }
  } catch (error) {
    return { code: 2, lines, sentence: sentenceOf(error) }
  }
}

async function json(args: readonly string[]): Promise<unknown> {
  const { code, lines, sentence } = await ran([...args, '--json'])
  expect({ code, sentence }).toEqual({ code: 0, sentence: null })
  return JSON.parse(lines[0] ?? '')
}

function withOpened<Result>(path: string, work: (db: ReturnType<typeof opened>['db']) => Result): Result {
  const study = opened(path, { passphrase: 'study' })
  const result = work(study.db)
  study.close()
  return result
}

async function home() {
  const folder = temporaryFolder()
  const study = join(folder, 'home.spole')
  createStudy(study, { title: 'Trial', passphrase: 'study', instrument: smallInstrument })
  withOpened(study, (db) => {
    addPerson(db, { name: 'Inger', role: 'coordinator' })
    addPerson(db, { name: 'Kari', role: 'rater' })
  })
  const source = join(folder, 'Kari Nordmann on film.mp4')
  copyFileSync(film, source)
  await json(['add', study, source, '--title', 'S1', '--date', '2026-03-12'])
  return { folder, study, source }
}

it('goes the whole circle: assigned with media, rated, returned, and read twice', async () => {
  const { folder, study, source } = await home()
  const out = join(folder, 'for kari')
  const make = ['package', 'make', study, '--kind', 'assignment', '--person', 'Kari', '--media', '--out', out]
  expect(await json(make)).toMatchObject({ package: { recordings: 1, ratings: 0, media: { files: 1, missing: 0 } } })
  const [carried = ''] = readdirSync(`${out}-media`)
  expect(carried).toMatch(/^[0-9a-f-]{36}\.mp4$/)
  const file = `${out}.spolepack`
  expect(await json(['package', 'show', file])).toMatchObject({
    package: {
      kind: 'assignment',
      personName: 'Kari',
      madeByName: 'Inger',
      recordings: [{ title: 'S1' }],
      media: { files: 1 },
    },
  })
  rmSync(source)
  const away = join(folder, 'away.spole')
  expect(await json(['package', 'import', away, file, '--new', '--media'])).toMatchObject({
    isDryRun: false,
    report: { newRecordings: 1, newInstruments: 1, mediaBrought: 1 },
  })
  withOpened(away, (db) => {
    const [medium] = listMedia(db)
    expect(readFileSync(medium?.path ?? '').equals(readFileSync(film))).toBe(true)
    const { personId } = { personId: db.prepare('SELECT currentPersonId FROM study').pluck().get() as string }
    mark(db, openRating(db, { personId, recordingId: medium?.recordingId ?? '' }), 1000)
  })
  const returned = join(folder, 'back.spolepack')
  expect(await json(['package', 'make', away, '--kind', 'return', '--out', returned])).toMatchObject({
    package: { ratings: 1 },
  })
  const read = ['package', 'import', study, returned]
  expect(await json([...read, '--dry-run'])).toMatchObject({ isDryRun: true, report: { ratings: { new: 1 } } })
  withOpened(study, (db) => expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(0))
  expect(await json(read)).toMatchObject({ report: { isKnown: false, ratings: { new: 1 } }, waiting: 0 })
  expect(await json(read)).toMatchObject({ report: { isKnown: true, ratings: { new: 0, same: 1 } } })
  withOpened(study, (db) => {
    expect(db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(1)
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })
}, 60_000)

it('says in one sentence why it refuses, and leaves nothing behind', async () => {
  const { folder, study } = await home()
  const file = join(folder, 'scales.spolepack')
  await json(['package', 'make', study, '--kind', 'instrument', '--out', file])
  const away = join(folder, 'away.spole')
  expect(await ran(['package', 'import', away, file, '--new'])).toMatchObject({
    code: 2,
    sentence: expect.stringContaining('not for this study'),
  })
  expect(existsSync(away)).toBe(false)
  for (const [args, part] of [
    [['make', study, '--kind', 'wish', '--out', 'x'], '--kind is assignment'],
    [['make', study, '--kind', 'assignment', '--person', 'Nobody', '--out', 'x'], 'called “Nobody”'],
    [['make', study, '--kind', 'return', '--out', join(folder, 'x')], 'nothing to put into'],
    [['make', study, '--kind', 'instrument', '--out', file], 'already a file'],
    [['show', film], 'is not a package'],
    [['show', join(folder, 'none.spolepack')], 'cannot be read'],
    [['import', study, file, '--choose', 'both'], '--choose is ours or theirs'],
    [['send'], 'followed by make'],
  ] as const) {
    expect(await ran(['package', ...args])).toMatchObject({
      code: 2,
      lines: [],
      sentence: expect.stringContaining(part),
    })
  }
  expect(await ran(['package', 'show', file], { SPOLE_PACKAGE_PASSPHRASE: 'guess' })).toMatchObject({
    sentence: 'That is not the passphrase.',
  })
  expect(await ran(['package', 'show', file], {})).toMatchObject({
    sentence: expect.stringContaining('SPOLE_PACKAGE_PASSPHRASE'),
  })
})

it('takes a package back with the film that came with it, and not once it was worked on', async () => {
  const { folder, study } = await home()
  const out = join(folder, 'for kari.spolepack')
  await json(['package', 'make', study, '--kind', 'assignment', '--person', 'Kari', '--media', '--out', out])
  const away = join(folder, 'kari.spole')
  const read = (await json(['package', 'import', away, out, '--new', '--media'])) as { package: { packageId: string } }
  const { packageId } = read.package
  const films = withOpened(away, (db) => listMedia(db).map(({ path }) => path))
  expect(films.map((path) => existsSync(path))).toEqual([true])
  expect(await json(['package', 'take-back', away, packageId])).toEqual({ takenBack: packageId })
  expect(films.map((path) => existsSync(path))).toEqual([false])
  expect(withOpened(away, (db) => [listMedia(db), checkStudy(db)])).toEqual([[], { ok: true, problems: [] }])

  await json(['package', 'import', away, out, '--media'])
  const recordings = (await json(['list', away])) as { recordings: { id: string }[] }
  withOpened(away, (db) => {
    const personId = selectRows(db, 'person', "WHERE name = 'Kari'")[0]?.id ?? ''
    openRating(db, { personId, recordingId: recordings.recordings[0]?.id ?? '' })
  })
  const refused = await ran(['package', 'take-back', away, packageId])
  expect(refused).toMatchObject({ code: 2, sentence: expect.stringContaining('(S1); nothing was changed') })
  expect(films.map((path) => existsSync(path))).toEqual([true])
})
