import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { givingFormats } from '@domain/exchange/giving-out'
import { spole } from '@main/cli/spole'
import { addRecording, makeStudyFile, noteAt, opened, pointAt, temporaryFolder } from '@main/study/made-up-study'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { usePerson } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'

const secret = 'SECRET'

/** Kari has begun a recording, Ola has submitted it; who works now is said by name. */
function studyWith(present: 'Kari' | 'Nora'): string {
  const path = makeStudyFile()
  const study = opened(path, { passphrase: null })
  const { db } = study
  const [kari, ola] = (['Kari', 'Ola'] as const).map((name) => addPerson(db, { name, role: 'rater' }))
  const nora = addPerson(db, { name: 'Nora', role: 'coordinator' })
  if (kari === undefined || ola === undefined) throw new Error('made')
  const recordingId = addRecording(db).recording.id
  openRating(db, { personId: kari.id, recordingId })
  const rating = openRating(db, { personId: ola.id, recordingId })
  const asked = { personId: ola.id, ratingId: rating.id }
  const event = { ...pointAt(rating, 5000), note: secret }
  const changes = [{ table: 'event', before: null, after: event } as const, noteAt(rating, 'comment', secret)]
  applyRatingChanges(db, { ...asked, label: 'event.add', changes })
  submitRating(db, asked)
  usePerson(db, present === 'Kari' ? kari.id : nora.id)
  study.close()
  return path
}

/** Everything that a command says and writes. */
async function told(args: readonly string[], out: string | null = null): Promise<string> {
  const lines: string[] = []
  await spole(args, { env: {}, out: (line) => lines.push(line) })
  return [...lines, out !== null && existsSync(out) ? readFileSync(out, 'utf8') : ''].join('\n')
}

const exported = (study: string, what: string, ...more: readonly string[]) => {
  const out = join(temporaryFolder(), 'table.csv')
  return told(['export', study, '--what', what, '--out', out, ...more], out)
}

it.each(['events', 'scores', 'comments'])(
  'the export of %s says as whom it looks and keeps to blinding',
  async (what) => {
    const text = await exported(studyWith('Kari'), what)
    expect(text).toContain('As Kari (rater), in a blinded study')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('Ola')
  },
)

it.each(givingFormats)('%s keeps to blinding, and shows a coordinator what is submitted', async (format) => {
  const all = async (present: 'Kari' | 'Nora') => {
    const folder = join(temporaryFolder(), 'given')
    // A rater who has nothing of her own is refused where there would be no file.
    const said = await told(['export', studyWith(present), '--format', format, '--out', folder]).catch(String)
    const names = existsSync(folder) ? readdirSync(folder) : []
    return [said, ...names, ...names.map((name) => readFileSync(join(folder, name), 'utf8'))].join('\n')
  }
  const kari = await all('Kari')
  expect(kari).not.toContain(secret)
  expect(kari).not.toContain('Ola')
  expect(await all('Nora')).toMatch(/^Wrote [1-9]\d* rows to /mu)
})

it('a rater’s list counts the own rating, the coordinator’s all of them', async () => {
  expect(JSON.parse(await told(['list', studyWith('Kari'), '--json']))).toMatchObject({
    as: { name: 'Kari', role: 'rater' },
    study: { isBlinded: true },
    recordings: [{ ratings: 1 }],
  })
  expect(JSON.parse(await told(['list', studyWith('Nora'), '--json']))).toMatchObject({ recordings: [{ ratings: 2 }] })
})

it('a coordinator exports what is submitted, and the check names nothing that was written', async () => {
  const text = await exported(studyWith('Nora'), 'events', '--json')
  expect(text).toContain(secret)
  expect(text).toContain('"as":{"name":"Nora","role":"coordinator"},"isBlinded":true')
  expect(await told(['check', studyWith('Kari'), '--json'])).not.toContain(secret)
})
