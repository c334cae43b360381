import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { backupsOf } from '@main/study/backup-folder'
import { addRecording, makeStudyFile, opened, noteAt, pointAt, temporaryFolder } from '@main/study/made-up-study'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'

const film = resolve(import.meta.dirname, '../../../resources/sample/session.mp4')

interface Ran {
  readonly code: number
  readonly lines: readonly string[]
  readonly sentence: string | null
}

async function ran(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const lines: string[] = []
  try {
    return { code: await spole(args, { env, out: (line) => lines.push(line) }), lines, sentence: null }
  } catch (error) {
    return { code: 2, lines, sentence: sentenceOf(error) }
  }
}

async function json(args: readonly string[], env: Record<string, string> = {}): Promise<unknown> {
  const { code, lines, sentence } = await ran([...args, '--json'], env)
  expect({ code, sentence, count: lines.length }).toEqual({ code: 0, sentence: null, count: 1 })
  return JSON.parse(lines[0] ?? '')
}

it('makes, fills, lists, checks and backs up an encrypted study', async () => {
  const folder = temporaryFolder()
  const study = join(folder, 'a.spole')
  const env = { SPOLE_PASSPHRASE: 'secret' }
  expect(await json(['new', study, '--title', 'Group A'], env)).toMatchObject({
    study: { title: 'Group A', encrypted: true },
  })
  const added = await json(
    ['add', study, film, '--title', 'S1', '--date', '2026-03-12', '--participants', 'T1:therapist, P1:member'],
    env,
  )
  expect(added).toMatchObject({
    recording: {
      id: expect.any(String),
      durationMs: expect.any(Number),
      media: [
        {
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          video: { codec: expect.any(String) },
          audio: { codec: expect.any(String) },
        },
      ],
    },
  })
  expect(await json(['list', study], env)).toMatchObject({
    study: { title: 'Group A' },
    recordings: [{ title: 'S1', date: '2026-03-12' }],
  })
  expect(await json(['check', study], env)).toEqual({ ok: true, problems: [] })
  await json(['backup', study, join(folder, 'copies')], env)
  const [copy] = readdirSync(join(folder, 'copies'))
  expect(await json(['check', join(folder, 'copies', copy ?? '')], env)).toEqual({ ok: true, problems: [] })
  expect(await ran(['check', study], {})).toMatchObject({
    code: 2,
    sentence: expect.stringContaining('SPOLE_PASSPHRASE'),
  })
  expect(await ran(['check', study], { SPOLE_PASSPHRASE: 'x' })).toMatchObject({
    code: 2,
    sentence: 'That is not the passphrase.',
  })
})

it('exports what raters made, of all recordings or one, and never over a file unasked', async () => {
  const path = makeStudyFile()
  const study = opened(path, { passphrase: null })
  const person = addPerson(study.db, { name: 'Kari', role: 'rater' })
  const ids = ['One', 'Two'].map((title) => {
    const recordingId = addRecording(study.db, title).recording.id
    const rating = openRating(study.db, { personId: person.id, recordingId })
    applyRatingChanges(study.db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [
        { table: 'event', before: null, after: pointAt(rating, 5000) },
        noteAt(rating, 'comment', 'Slow here'),
        noteAt(rating, 'marker', 'Look again'),
      ],
    })
    return recordingId
  })
  study.close()
  expect((await ran(['list', path])).lines).toEqual([expect.stringContaining('One'), expect.stringContaining('Two')])
  const out = join(temporaryFolder(), 'events.csv')
  expect(await json(['export', path, '--what', 'events', '--out', out])).toMatchObject({ rows: 2 })
  expect(readFileSync(out, 'utf8')).toContain('Kari')
  const again = ['export', path, '--what', 'events', '--out', out, '--recording', ids[1] ?? '']
  expect(await ran(again)).toMatchObject({ code: 2, sentence: expect.stringContaining('already') })
  expect(await json([...again, '--overwrite'])).toMatchObject({ rows: 1 })
  expect(await json(['export', path, '--what', 'scores', '--out', `${out}2`])).toMatchObject({ rows: 0 })
  expect(await json(['export', path, '--what', 'comments', '--out', `${out}4`])).toMatchObject({ rows: 2 })
  expect(readFileSync(`${out}4`, 'utf8')).toContain('Slow here')
  expect(readFileSync(`${out}4`, 'utf8')).not.toContain('Look again')
  expect(await ran(['export', path, '--what', 'events', '--out', `${out}3`, '--recording', 'x'])).toMatchObject({
    code: 2,
  })
  expect(existsSync(`${out}3`)).toBe(false)
})

it('looks at a study that is open elsewhere, and writes to it only when it is not', async () => {
  const path = makeStudyFile()
  opened(path, { passphrase: null })
  expect(await json(['check', path])).toEqual({ ok: true, problems: [] })
  expect(await json(['list', path])).toMatchObject({ recordings: [] })
  const add = await ran(['add', path, film, '--title', 'S1', '--date', '2026-03-12'])
  expect(add).toMatchObject({ code: 2, sentence: expect.stringContaining('open elsewhere') })
})

it('ends with 1 when the check finds something, and names it', async () => {
  const path = makeStudyFile()
  const bytes = readFileSync(path)
  bytes.write('Group B', bytes.indexOf('Group A'))
  writeFileSync(path, bytes)
  const { code, lines } = await ran(['check', path, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ ok: false, problems: [expect.stringContaining('study')] })
  writeFileSync(path, bytes.subarray(0, 3 * 4096))
  expect(await ran(['check', path])).toMatchObject({ code: 1, lines: [expect.stringContaining('damaged')] })
  expect(backupsOf(path)).toEqual([])
})

it('ends with 1 for an encrypted study that was cut short, and with 2 for what never was one', async () => {
  const path = makeStudyFile('secret')
  writeFileSync(path, readFileSync(path).subarray(0, 20_001))
  expect(await ran(['check', path], { SPOLE_PASSPHRASE: 'secret' })).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('cut short')],
  })
  writeFileSync(path, 'a text '.repeat(3000))
  expect(await ran(['check', path], { SPOLE_PASSPHRASE: 'secret' })).toMatchObject({
    code: 2,
    sentence: expect.stringContaining('is not a Spole study'),
  })
})

it.each([
  [[], 'missing'],
  [['sing'], 'no command'],
  [['new'], 'STUDY is missing'],
  [['new', 'STUDY'], '--title is missing'],
  [['new', '/nowhere/x.spole', '--title', 'T'], 'needs a passphrase'],
  [['new', '/nowhere/x.spole', '--title', 'T', '--no-passphrase'], 'cannot be written'],
  [['new', 'x.spole', '--title', 'T', '--passphrase-file', '/nowhere'], 'passphrase file'],
  [['list', '/nowhere.spole'], 'There is no file /nowhere.spole'],
  [['list', film], 'is not a Spole study'],
  [['list', 'STUDY', 'more'], 'one argument too many'],
  [['list', 'STUDY', '--loudly'], 'Unknown option'],
  [['add', 'STUDY', film, '--title', 'T', '--date', '12.03.2026'], 'not a date'],
  [['add', 'STUDY', film, '--title', 'T', '--date', '2026-02-30'], 'not a date'],
  [['add', 'STUDY', film, '--title', 'T', '--date', '2026-03-12', '--participants', 'T1:captain'], 'roles'],
  [['export', 'STUDY', '--what', 'wishes', '--out', 'x'], 'events, scores, comments'],
])('refuses %j in one sentence', async (args, part) => {
  const { code, lines, sentence } = await ran(args)
  expect({ code, lines }).toEqual({ code: 2, lines: [] })
  expect(sentence).toContain(part)
  expect(sentence).not.toContain('\n')
})

it('refuses media that cannot be read, and adds nothing', async () => {
  const path = makeStudyFile()
  const text = join(temporaryFolder(), 'notes.mp4')
  writeFileSync(text, 'not a film')
  for (const file of [text, '/nowhere.mp4']) {
    expect(await ran(['add', path, film, file, '--title', 'T', '--date', '2026-03-12'])).toMatchObject({ code: 2 })
  }
  expect(await json(['list', path])).toMatchObject({ recordings: [] })
})

it('explains itself', async () => {
  expect((await ran(['--help'])).lines.join('\n')).toMatch(/new STUDY[\s\S]+backup STUDY DIR[\s\S]+Exit codes/)
  expect(await ran(['add', '--help'])).toMatchObject({ code: 0, lines: [expect.stringContaining('MEDIA…')] })
})
