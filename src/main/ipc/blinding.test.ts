import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { everything } from '@domain/exchange/giving-out'
import type { Rating } from '@domain/rating/rating'
import { type CallName, contract, type Input } from '@contract/contract'
import { Clips } from '@main/clips/clips'
import { giveOutBeside, type GivingTask } from '@main/export/give-out-beside'
import { allHandlers } from '@main/ipc/all-handlers'
import type { Services } from '@main/ipc/services'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import {
  addRecording,
  lookingNow,
  makeStudyFile,
  noteAt,
  opened,
  pointAt,
  temporaryFolder,
} from '@main/study/made-up-study'
import { addClips } from '@main/study/queries/clips'
import { giveAssignments } from '@main/study/queries/assignments'
import { isBlinded } from '@main/study/queries/blinding'
import { declareGold } from '@main/study/queries/gold'
import { keepBlock } from '@main/study/queries/letter-stock'
import { beginLetter } from '@main/study/queries/letters'
import { addPerson } from '@main/study/queries/people'
import { ratingsOf } from '@main/study/queries/rating-rows'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { studyRow } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'

vi.mock('electron', () => ({ shell: {}, app: {}, dialog: {}, BrowserWindow: {}, nativeTheme: {}, screen: {} }))

/** Stands in every text that the other rater wrote. */
const secret = 'SECRET'

interface Base {
  readonly path: string
  readonly recordingId: string
  /** A recording that the present rater has not begun and the other has. */
  readonly otherRecordingId: string
  readonly instrumentId: string
  readonly mediaId: string
  readonly own: Rating
  readonly ownPersonId: string
  readonly otherPersonId: string
  readonly leadId: string
}

/** A blinded study in which Kari, who works now, has begun a rating; Ola has not yet. */
function baseStudy(): Base {
  const path = makeStudyFile()
  const study = opened(path, { passphrase: null })
  const { db } = study
  const [kari, ola] = ['Kari', 'Ola'].map((name) => addPerson(db, { name, role: 'rater' }))
  const lead = addPerson(db, { name: 'Nora', role: 'coordinator' })
  const [here, elsewhere] = ['Session 1', 'Session 2'].map((title) => addRecording(db, title))
  if (kari === undefined || ola === undefined || here === undefined || elsewhere === undefined) throw new Error('made')
  const recordingId = here.recording.id
  const own = openRating(db, { personId: kari.id, recordingId })
  const changes = [{ table: 'event', before: null, after: pointAt(own, 5000) }] as const
  applyRatingChanges(db, { personId: kari.id, ratingId: own.id, label: 'event.add', changes })
  study.close()
  return {
    path,
    recordingId,
    otherRecordingId: elsewhere.recording.id,
    instrumentId: own.instrumentId,
    mediaId: here.media[0]?.id ?? '',
    own,
    ownPersonId: kari.id,
    otherPersonId: ola.id,
    leadId: lead.id,
  }
}

/** Ola was given both recordings and rates: one is submitted, declared gold and has a letter, the other one is begun. */
function rateAsOther(db: Db, base: Base): { readonly other: Rating; readonly letterId: string } {
  const other = rateTwo(db, base)
  const { otherPersonId: personId } = base
  const texts = { advice: secret }
  const wording = { language: 'en', title: secret, sender: '', logoId: null, texts } as const
  const letterId = beginLetter(db, { personId, ratingId: other.id, recipient: 'T1', writtenOn: '2026-03-01', wording })
  keepBlock(db, { personId, section: 'advice', language: 'en', text: secret })
  const part = { startMs: 590_000, endMs: 591_000, eventIds: [] }
  addClips(db, [
    {
      id: newId(),
      recordingId: base.recordingId,
      ratingId: other.id,
      personId,
      madeMs: 1,
      path: join(temporaryFolder(), `${secret}.mp4`),
      sizeBytes: 1,
      parts: [part],
      way: 'encoded',
      consent: [],
    },
  ])
  return { other, letterId }
}

function rateTwo(db: Db, { recordingId, otherRecordingId, otherPersonId: personId, leadId }: Base): Rating {
  const recordingIds = [recordingId, otherRecordingId]
  giveAssignments(db, { personId: leadId, recordingIds, personIds: [personId], dueDate: null })
  const [submitted, begun] = [recordingId, otherRecordingId].map((id) => openRating(db, { personId, recordingId: id }))
  if (submitted === undefined || begun === undefined) throw new Error('made')
  for (const rating of [submitted, begun]) {
    const ratingId = rating.id
    applyRatingChanges(db, {
      personId,
      ratingId,
      label: 'event.add',
      changes: [
        { table: 'event', before: null, after: { ...pointAt(rating, 590_000), note: secret } },
        { table: 'score', before: null, after: { id: newId(), ratingId, item: 1, dimension: 'quality', value: 6 } },
        { table: 'itemNote', before: null, after: { id: newId(), ratingId, item: 1, text: secret } },
        noteAt(rating, 'comment', secret),
        noteAt(rating, 'marker', secret),
      ],
    })
    addWorkSpell(db, { personId, ratingId, startMs: 1, endMs: 2 })
  }
  const rated = submitRating(db, { personId, ratingId: submitted.id })
  declareGold(db, { personId: leadId, ratingId: rated.id, reason: secret })
  applyChanges(db, { personId: leadId, scope: 'study', label: 'package.import', action: 'do', changes: [] })
  return rated
}

interface Seen {
  readonly base: Base
  /** The other rater's submitted rating where there is one, else an id that is nobody's. */
  readonly otherRatingId: string
  /** A letter that the other rater wrote from it, else an id that is nobody's. */
  readonly otherLetterId: string
}

type Way = string | ((seen: Seen) => unknown)

const list = { search: '', sort: 'status', descending: false, filter: 'all' } as const
const page = { beforeTxId: null, limit: 500 } as const
const spell = { startMs: 1, endMs: 9 } as const
const wish = { ...everything, recordingIds: null, format: 'csv', tables: ['scores'], without: [] } as const
const planning = { design: { kind: 'each', raters: 1 }, which: 'all', dueDate: null, seed: 1 } as const
const leadsOnly = 'answers coordinators and supervisors only'

/**
 * Every call that the window can make: with what it is tried, or why it cannot tell of ratings. A new call has to be
 * classified here before anything compiles.
 */
const ways = {
  'app.info': 'is about the app',
  'app.notices': 'is about the app',
  'app.showLog': 'is about the app',
  'settings.get': 'is about this computer',
  'settings.set': 'is about this computer',
  'exports.outline': () => wish,
  'exports.write': () => ({ ...wish, format: 'json' }),
  'exports.reveal': 'answers nothing',
  'jobs.cancel': 'stops work',
  'assignments.board': () => ({}),
  'assignments.preview': ({ base }) => ({ ...planning, raterIds: [base.ownPersonId] }),
  'assignments.plan': ({ base }) => ({ ...planning, raterIds: [base.ownPersonId] }),
  'assignments.remake': leadsOnly,
  'assignments.give': ({ base }) => ({
    recordingIds: [base.recordingId],
    personIds: [base.otherPersonId],
    dueDate: null,
  }),
  'assignments.setDue': leadsOnly,
  'assignments.remove': leadsOnly,
  'assignments.undo': () => ({}),
  'assignments.redo': () => ({}),
  'consensus.standing': ({ base }) => ({ recordingId: base.recordingId }),
  'consensus.open': ({ base }) => ({ recordingId: base.recordingId }),
  'consensus.sides': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'consensus.describe': ({ otherRatingId }) => ({ ratingId: otherRatingId, discussion: '', memberIds: [] }),
  'consensus.approve': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'gold.declare': ({ otherRatingId }) => ({ ratingId: otherRatingId, reason: 'to look' }),
  'gold.withdraw': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'documents.preview': 'prints what the window made of the answers to other calls',
  'documents.save': 'prints what the window made of the answers to other calls',
  'clips.consent': 'is about consents',
  'clips.list': ({ base }) => ({ recordingId: base.recordingId }),
  'clips.begin': ({ base, otherRatingId }) => ({
    recordingId: base.recordingId,
    ratingId: otherRatingId,
    isConsentAnswered: true,
    films: [{ name: 'clip', ending: 'mp4', parts: [{ startMs: 0, endMs: 1000, eventIds: [otherRatingId] }], bytes: 1 }],
  }),
  'clips.write': 'writes what the window has cut itself',
  'clips.finish': 'lists what was begun',
  'clips.abandon': 'deletes what was begun',
  'clips.reveal': 'knows the clips of clips.list only (clips.test.ts)',
  'clips.remove': 'knows the clips of clips.list only (clips.test.ts)',
  'ffmpeg.state': 'is about this computer',
  'ffmpeg.choose': 'is about this computer',
  'ffmpeg.forget': 'is about this computer',
  'recordings.findings': 'is about media files',
  'recordings.makeCopy': 'is about media files',
  'recordings.removeCopy': 'is about media files',
  'imports.choose': 'is about files on this computer',
  'imports.dropped': 'is about files on this computer',
  'imports.look': 'tells of a file and of the own ratings (look.test.ts)',
  'imports.bringIn': 'writes into the own ratings and answers like imports.look',
  'imports.last': () => ({}),
  'imports.takeBack': ({ base }) => ({ importId: base.own.id }),
  'imports.saveReport': 'writes what the window knows',
  'letters.ofRecording': ({ base }) => ({ recordingId: base.recordingId }),
  'letters.begin': ({ otherRatingId }) => ({
    ratingId: otherRatingId,
    recipient: '',
    writtenOn: '2026-03-01',
    wording: { language: 'en', title: '', sender: '', logoId: null, texts: {} },
  }),
  'letters.open': ({ otherLetterId }) => ({ letterId: otherLetterId }),
  'letters.change': ({ otherLetterId }) => ({
    letterId: otherLetterId,
    edit: { kind: 'text', section: 'advice', text: 'to look' },
  }),
  'letters.undo': ({ otherLetterId }) => ({ letterId: otherLetterId }),
  'letters.redo': ({ otherLetterId }) => ({ letterId: otherLetterId }),
  'letters.remove': ({ otherLetterId }) => ({ letterId: otherLetterId }),
  'letters.blocks': () => ({}),
  'letters.keepBlock': () => ({ section: 'advice', language: 'en', text: secret.toLowerCase() }),
  'letters.removeBlock': ({ otherLetterId }) => ({ id: otherLetterId }),
  'letters.templates': 'is wording that tells of no rating',
  'letters.keepTemplate': 'is wording that tells of no rating',
  'letters.removeTemplate': 'is wording that tells of no rating',
  'letters.chooseLogo': 'is about a picture',
  'letters.logo': 'is about a picture',
  'instruments.list': () => ({}),
  'instruments.get': ({ base }) => ({ id: base.instrumentId }),
  'instruments.duplicate': ({ base }) => ({ id: base.instrumentId, title: 'Copy' }),
  'instruments.save': 'answers like instruments.get',
  'instruments.remove': ({ base }) => ({ id: base.instrumentId }),
  'instruments.setDefault': ({ base }) => ({ id: base.instrumentId }),
  'instruments.import': 'reads a file of its own',
  'instruments.export': 'writes the scale alone',
  'packages.list': () => ({}),
  'packages.outline': ({ base }) => ({ kind: 'return', personId: base.otherPersonId, recordingIds: null }),
  'packages.make': 'makes what packages.outline tells, of the same ratings',
  'packages.choose': 'is about files on this computer',
  'packages.given': 'is about files on this computer',
  'packages.dropped': 'is about files on this computer',
  'packages.look': 'tells of a package to whom its passphrase was given; of ratings in the study as packages.read does',
  'packages.read': 'counts ratings only to whom they belong or who may follow the work (receive-package.test.ts)',
  'packages.readIntoNew': 'answers like packages.read',
  'packages.takeBack': () => ({ packageId: newId() }),
  'packages.waiting': () => ({}),
  'packages.choice': ({ base }) => ({ versionId: base.own.id, choice: 'ours' }),
  'people.list': () => ({}),
  'people.add': () => ({ name: 'Per', role: 'rater' }),
  'people.record': ({ base }) => ({ id: base.otherPersonId }),
  'people.update': ({ base }) => ({
    id: base.otherPersonId,
    name: 'Ola',
    role: 'rater',
    reactionOffsetMs: 0,
    training: [],
    mayNotRate: null,
  }),
  'people.use': ({ base }) => ({ id: base.otherPersonId, isConfirmed: false }),
  'ratings.open': ({ base }) => ({ recordingId: base.recordingId }),
  'ratings.look': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'ratings.record': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'ratings.comparable': ({ base }) => ({ recordingId: base.recordingId, ratingId: base.own.id }),
  'agreement.ratings': () => ({}),
  'agreement.scores': ({ otherRatingId }) => ({ ratingIds: [otherRatingId] }),
  'agreement.amounts': ({ otherRatingId }) => ({ ratingIds: [otherRatingId] }),
  'report.recording': ({ base }) => ({ recordingId: base.recordingId }),
  'pictures.save': 'writes what the window draws of what it was told',
  'pictures.copy': 'copies what the window draws of what it was told',
  'events.page': ({ otherRatingId }) => ({ ratingId: otherRatingId, after: null, limit: 100 }),
  'changes.apply': ({ otherRatingId }) => ({
    ratingId: otherRatingId,
    label: 'score.clear',
    changes: [
      {
        table: 'score',
        before: null,
        after: { id: newId(), ratingId: otherRatingId, item: 2, dimension: 'quality', value: 1 },
      },
    ],
  }),
  'history.undo': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'history.redo': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'watched.add': ({ otherRatingId }) => ({ ratingId: otherRatingId, intervals: [spell] }),
  'work.add': ({ otherRatingId }) => ({ ratingId: otherRatingId, ...spell }),
  'ratings.submit': ({ otherRatingId }) => ({ ratingId: otherRatingId }),
  'ratings.reopen': ({ otherRatingId }) => ({ ratingId: otherRatingId, reason: 'to look' }),
  'recordings.list': () => list,
  'recordings.get': ({ base }) => ({ id: base.recordingId }),
  'recordings.chooseMedia': 'is about media files',
  'recordings.probeDropped': 'is about media files',
  'recordings.create': 'answers like recordings.get',
  'recordings.update': 'answers like recordings.get',
  'recordings.addMedia': 'answers like recordings.get',
  'recordings.removeMedia': 'answers like recordings.get; its refusal names no marks that may not be seen',
  'recordings.align': 'answers like recordings.get; its refusal names no marks that may not be seen',
  'recordings.removalPreview': ({ base }) => ({ id: base.recordingId }),
  'recordings.remove': ({ base }) => ({ id: base.otherRecordingId, deletesClips: true }),
  'recordings.findMissing': 'is about media files',
  'recordings.relink': 'is about media files',
  'study.current': () => ({}),
  'study.recent': 'is about files on this computer',
  'study.forgetRecent': 'is about files on this computer',
  'study.choose': 'is about files on this computer',
  'study.given': 'is about files on this computer',
  'study.open': 'answers like study.current',
  'study.create': 'answers like study.current',
  'study.openSample': 'answers like study.current',
  'study.openSimulated': 'answers like study.current',
  'study.close': 'answers nothing',
  'study.setBlinding': () => ({ isOn: false }),
  'study.rename': () => ({ title: 'Other' }),
  'study.changePassphrase': 'answers like study.current',
  'study.canRemember': 'is about this computer',
  'study.check': 'names rows by their ids, never their contents',
  'study.backups': 'lists files',
  'study.backupNow': 'copies the file as it is, encrypted',
  'study.restore': 'answers like study.current',
  'study.backupsOf': 'lists files',
  'study.restoreFile': 'answers nothing',
  'study.salvage': 'counts the rows of a file that cannot be opened',
  'study.revealFile': 'answers nothing',
  'history.page': () => ({ ratingId: null, ...page }),
  'transcripts.get': 'is about a recording: what was said in it is no rating',
  'transcripts.about': 'is about a recording',
  'transcripts.remove': 'answers nothing',
  'waveform.state': 'is about media files',
  'waveform.parts': 'is about media files',
  'waveform.keep': 'is about media files',
} satisfies Record<CallName, Way>

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

function copyOf({ path }: Base): { readonly path: string; readonly db: Db } {
  const copy = join(temporaryFolder(), 'copy.spole')
  copyFileSync(path, copy)
  return { path: copy, db: opened(copy, { passphrase: null }).db }
}

const tried = (Object.entries(ways) as readonly [CallName, Way][]).filter(([, way]) => typeof way === 'function')

describe('while the study is blinded, whatever the window asks', () => {
  it('has a way for every call', () => {
    expect(Object.keys(ways).toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it.each(tried)('%s answers the same whether another rater has rated or not', async (name, way) => {
    if (typeof way === 'string') return
    const base = baseStudy()
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
    const base = baseStudy()
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
    const base = baseStudy()
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
  const base = baseStudy()
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
