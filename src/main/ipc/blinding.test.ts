import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type CallName, contract, type Input } from '@contract/contract'
import { Clips } from '@main/clips/clips'
import { giveOutBeside, type GivingTask } from '@main/export/give-out-beside'
import { allHandlers } from '@main/ipc/all-handlers'
import { blindedStudy, copyOf, rateAsOther, secret } from '@main/ipc/made-blinded-study'
import type { Services } from '@main/ipc/services'
import { page, type Way, ways, wish } from '@main/ipc/ways-to-tell'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { lookingNow, temporaryFolder } from '@main/study/made-up-study'
import { isBlinded } from '@main/study/queries/blinding'
import { ratingsOf } from '@main/study/queries/rating-rows'
import { submitRating } from '@main/study/queries/ratings'
import { studyRow } from '@main/study/queries/study'

vi.mock('electron', () => ({ shell: {}, app: {}, dialog: {}, BrowserWindow: {}, nativeTheme: {}, screen: {} }))

/** Asks a call as Kari, and answers its value or refusal as a text in which only new ids and moments are levelled. */
async function answerOf(db: Db, path: string, name: CallName, input: unknown): Promise<string> {
  const out = temporaryFolder()
  const present = {
    db,
    study: { path, readOnly: false, passphrase: null },
    get personId() {
      return studyRow(db).currentPersonId
    },
    get viewer() {
      return lookingNow(db)
    },
    signal: new AbortController().signal,
    changed: () => undefined,
    describe: () => ({ title: studyRow(db).title, isBlinded: isBlinded(db) }),
  }
  const services = {
    present,
    dialogs: { saveExport: (_name: string, ending: string) => Promise.resolve(join(out, `given${ending}`)) },
    jobs: {
      run: (_kind: string, _of: string, work: (tools: object) => unknown) =>
        work({ signal: present.signal, onProgress: () => undefined }),
      runQuietly: (_kind: string, _of: string, work: (tools: object) => unknown) =>
        work({ signal: present.signal, onProgress: () => undefined }),
    },
    giveOut: (task: GivingTask) => giveOutBeside(task, () => undefined),
    unfinished: { begin: () => Promise.resolve(), end: () => Promise.resolve() },
    copies: { deleteFiles: () => Promise.resolve() },
    clips: new Clips({ present, jobs: {}, dialogs: {} } as unknown as ConstructorParameters<typeof Clips>[0]),
    language: () => 'en',
  } as unknown as Services
  const handlers = allHandlers(services, {} as App)
  const ask = handlers[name] as (asked: unknown) => unknown
  try {
    const value = await ask(contract[name].input.parse(input))
    const files = readdirSync(out).map((file) => readFileSync(join(out, file), 'utf8'))
    return levelled(JSON.stringify({ value, files }))
  } catch (error) {
    return levelled(JSON.stringify({ refused: String(error) }))
  }
}

function levelled(text: string): string {
  const known = new Map<string, string>()
  return text
    .replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g,
      (id) => known.get(id) ?? (known.set(id, `id${known.size}`), known.get(id)) ?? id,
    )
    .replaceAll(/"txId":\d+/g, '"txId":0')
    .replaceAll(/\b1[0-9]{12}\b/g, 'moment')
}

const tried = (Object.entries(ways) as readonly [CallName, Way][]).filter(([, way]) => typeof way === 'function')

describe('while the study is blinded, whatever the window asks', () => {
  it('has a way for every call', () => {
    expect(Object.keys(ways).toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it.each(tried)('%s answers the same whether another rater has rated or not', async (name, way) => {
    if (typeof way === 'string') return
    const base = blindedStudy()
    const [without, withOther] = [copyOf(base), copyOf(base)]
    const nobodys = newId()
    const { other, letterId } = rateAsOther(withOther.db, base)
    const answers = await Promise.all([
      answerOf(without.db, without.path, name, way({ base, otherRatingId: nobodys, otherLetterId: nobodys })),
      answerOf(withOther.db, withOther.path, name, way({ base, otherRatingId: other.id, otherLetterId: letterId })),
    ])
    expect(answers[1]).not.toContain(secret)
    const isById = answers[1].includes('rating-blinded') || answers[1].includes('not-your-rating')
    // Who knows the id of a rating is told that it is somebody else's, and nothing more.
    if (!isById) expect(answers[1]).toBe(answers[0])
  })

  it.each(['events', 'comments'] as const)('the export of %s is the same too', async (what) => {
    const base = blindedStudy()
    const [without, withOther] = [copyOf(base), copyOf(base)]
    rateAsOther(withOther.db, base)
    for (const recordingId of [base.recordingId, null]) {
      const ask = ({ db, path }: typeof without) =>
        answerOf(db, path, 'exports.write', {
          ...wish,
          tables: [what],
          recordingIds: recordingId === null ? null : [recordingId],
        })
      expect(await ask(withOther)).toBe(await ask(without))
    }
  })

  it('the history of another’s rating is refused', async () => {
    const base = blindedStudy()
    const { db, path } = copyOf(base)
    const { other } = rateAsOther(db, base)
    const answer = await answerOf(db, path, 'history.page', {
      ratingId: other.id,
      ...page,
    } satisfies Input<'history.page'>)
    expect(answer).toContain('rating-blinded')
  })
})

it('once the own rating is submitted the other is seen everywhere', async () => {
  const base = blindedStudy()
  const { db, path } = copyOf(base)
  const { other, letterId } = rateAsOther(db, base)
  submitRating(db, { personId: base.ownPersonId, ratingId: base.own.id })
  const seen = async <Name extends CallName>(name: Name, input: Input<Name>) => answerOf(db, path, name, input)
  expect(await seen('events.page', { ratingId: other.id, after: null, limit: 10 })).toContain(secret)
  expect(await seen('exports.write', { ...wish, tables: ['events'], recordingIds: [base.recordingId] })).toContain(
    secret,
  )
  expect(await seen('history.page', { ratingId: null, ...page })).toContain('Ola')
  const steps = () => db.prepare('SELECT count(*) FROM changeTx').pluck().get()
  const before = steps()
  const looked = await seen('ratings.look', { ratingId: other.id })
  // Looking begins nothing and writes nothing.
  expect(steps()).toBe(before)
  expect(looked).toContain('"lookedAt":"Ola"')
  // A marker is a rater's own sign and no data.
  expect(looked).toContain('"kind":"comment"')
  expect(looked).not.toContain('"kind":"marker"')
  expect(await seen('ratings.comparable', { recordingId: base.recordingId, ratingId: base.own.id })).toContain('Ola')
  expect(await seen('letters.open', { letterId })).toContain(secret)
  expect(await seen('letters.ofRecording', { recordingId: base.recordingId })).toContain(secret)
  const begun = ratingsOf(db, base.otherRecordingId)[0]?.id ?? ''
  expect(await seen('events.page', { ratingId: begun, after: null, limit: 10 })).toContain('rating-blinded')
})
