import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { Jobs } from '@main/app/jobs'
import type { PresentStudy } from '@main/app/present-study'
import { filmToWrite } from '@main/clips/clip-making'
import { Clips } from '@main/clips/clips'
import { deleteClips, lineOf } from '@main/clips/on-disk'
import { checkStudy } from '@main/study/check'
import { lookingNow, mark, type Rated, ratedStudy, temporaryFolder } from '@main/study/made-up-study'
import { begunPaths, clipsOf, noteBegun, removeClip, visibleClip, visibleClips } from '@main/study/queries/clips'
import { historyPage } from '@main/study/queries/history'
import { addPerson } from '@main/study/queries/people'
import { removeRecording } from '@main/study/queries/recording-removal'
import { updateRecording } from '@main/study/queries/recordings'
import { usePerson } from '@main/study/queries/study'

interface Making extends Rated {
  readonly clips: Clips
  readonly jobs: Jobs
  readonly present: PresentStudy
  readonly jobIds: string[]
  readonly folder: string
  readonly event: Event
}

/** A study with one mark, and a folder that every dialog answers. */
function making(): Making {
  const rated = ratedStudy()
  const { study, db, person, rating } = rated
  const event = mark(db, rating, 5000)
  const jobIds: string[] = []
  const jobs = new Jobs(({ jobId }) => jobIds.push(jobId))
  const present = {
    study,
    db,
    personId: person.id,
    signal: new AbortController().signal,
    changed: () => undefined,
  } as unknown as PresentStudy
  const folder = temporaryFolder()
  const dialogs = {
    saveClip: (name: string, ending: string) => Promise.resolve(join(folder, `${name}.${ending}`)),
    chooseClipFolder: () => Promise.resolve(folder),
  }
  return { ...rated, clips: new Clips({ present, jobs, dialogs }), present, jobs, jobIds, folder, event }
}

function asked({ recording, rating, event }: Making, count = 1, isConsentAnswered = true) {
  const parts = [{ startMs: 4000, endMs: 6000, eventIds: [event.id] }]
  const film = { name: 'stop 0-00-04', ending: 'mp4', parts, bytes: 100 } as const
  return {
    recordingId: recording.recording.id,
    ratingId: rating.id,
    isConsentAnswered,
    films: Array.from({ length: count }, () => film),
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('making clips', () => {
  it('writes pieces wherever they belong, and lists the whole film with the recording', async () => {
    const study = making()
    const begun = await study.clips.begin(asked(study))
    const jobId = begun?.jobId ?? ''
    expect(readdirSync(study.folder)).toEqual([expect.stringMatching(/^\.stop 0-00-04\.mp4\..*\.part$/)])
    await study.clips.write(jobId, { film: 0, position: 4, data: bytes('film'), done: 0.5 })
    await study.clips.write(jobId, { film: 0, position: 0, data: bytes('head'), done: 1 })
    await study.clips.finish(jobId, ['copied'])
    const path = join(study.folder, 'stop 0-00-04.mp4')
    expect(readFileSync(path, 'utf8')).toBe('headfilm')
    expect(readdirSync(study.folder)).toEqual(['stop 0-00-04.mp4'])
    const [clip] = clipsOf(study.db, study.recording.recording.id)
    expect(clip).toMatchObject({ path, sizeBytes: 8, way: 'copied', personId: study.person.id })
    expect(clip?.consent).toEqual([
      { kind: 'none', pseudonym: 'T1' },
      { kind: 'other-purpose', pseudonym: 'P1', purpose: 'research' },
    ])
    expect(begunPaths(study.db)).toEqual([])
    expect(checkStudy(study.db)).toEqual({ ok: true, problems: [] })
    expect(historyPage(study.db, lookingNow(study.db), { ratingId: null, beforeTxId: null, limit: 1 })).toMatchObject([
      { label: 'clip.make', action: 'system' },
    ])
  })

  it('gives several films names that are free in their folder', async () => {
    const study = making()
    writeFileSync(join(study.folder, 'stop 0-00-04.mp4'), 'mine')
    const begun = await study.clips.begin(asked(study, 2))
    expect(begun?.fileNames).toEqual(['stop 0-00-04 2.mp4', 'stop 0-00-04 3.mp4'])
    await study.clips.finish(begun?.jobId ?? '', ['encoded', 'encoded'])
    expect(readFileSync(join(study.folder, 'stop 0-00-04.mp4'), 'utf8')).toBe('mine')
    expect(clipsOf(study.db, study.recording.recording.id)).toHaveLength(2)
  })

  it('has the warning answered while consents are missing, and asks nothing when none is', async () => {
    const study = making()
    await expect(study.clips.begin(asked(study, 1, false))).rejects.toMatchObject({ code: 'clip-consent' })
    expect(readdirSync(study.folder)).toEqual([])
    const { recording, participants, consents } = study.recording
    updateRecording(study.db, {
      id: recording.id,
      fields: recording,
      participants,
      consents: [...consents, { id: null, fromWhom: 'T1, P1', purpose: 'teaching', until: null }],
    })
    const begun = await study.clips.begin(asked(study, 1, false))
    await study.clips.finish(begun?.jobId ?? '', ['copied'])
    expect(clipsOf(study.db, recording.id)[0]?.consent).toEqual([])
  })

  it('refuses events of another rating, stretches outside the recording, and another’s rating', async () => {
    const study = making()
    const good = asked(study)
    const [film] = good.films
    const withPart = (part: object) =>
      ({ ...good, films: [{ ...film, parts: [{ ...film?.parts[0], ...part }] }] }) as never
    await expect(study.clips.begin(withPart({ eventIds: [study.rating.id] }))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(study.clips.begin(withPart({ endMs: 600_001 }))).rejects.toMatchObject({
      code: 'time-outside-recording',
    })
    await expect(study.clips.begin({ ...good, ratingId: study.event.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(readdirSync(study.folder)).toEqual([])
  })

  it('is never written over a recording of the study', async () => {
    const study = making()
    const [media] = study.recording.media
    const dialogs = {
      saveClip: () => Promise.resolve(media?.path ?? ''),
      chooseClipFolder: () => Promise.resolve(null),
    }
    const clips = new Clips({ present: study.present, jobs: study.jobs, dialogs })
    await expect(clips.begin(asked(study))).rejects.toMatchObject({ code: 'file-exists' })
  })

  it('leaves nothing when the window gives up, when the job is cancelled, or when the disk has no room', async () => {
    const study = making()
    const first = await study.clips.begin(asked(study, 2))
    await study.clips.write(first?.jobId ?? '', { film: 1, position: 0, data: bytes('half'), done: 0.1 })
    await study.clips.abandon(first?.jobId ?? '')
    expect(readdirSync(study.folder)).toEqual([])

    const second = await study.clips.begin(asked(study))
    study.jobs.cancelAll()
    await expect.poll(() => readdirSync(study.folder)).toEqual([])
    const write = study.clips.write(second?.jobId ?? '', { film: 0, position: 0, data: bytes('x'), done: 0.1 })
    await expect(write).rejects.toMatchObject({ code: 'cancelled' })

    const huge = asked(study)
    const films = huge.films.map((film) => ({ ...film, bytes: 2 ** 44 }))
    await expect(study.clips.begin({ ...huge, films })).rejects.toMatchObject({ code: 'clip-no-space' })
    expect(clipsOf(study.db, study.recording.recording.id)).toEqual([])
    expect(begunPaths(study.db)).toEqual([])
  })

  it('deletes what a crash left half done when the study is opened again, and nothing on a disk that is not there', async () => {
    const study = making()
    const half = filmToWrite(join(study.folder, 'reel.mp4'), []).stagedPath
    const elsewhere = filmToWrite(join(study.folder, 'gone', 'reel.mp4'), []).stagedPath
    const mine = join(study.folder, 'thesis.docx')
    for (const path of [half, mine]) writeFileSync(path, 'half')
    noteBegun(study.db, [half, mine, elsewhere])
    await study.clips.tidy()
    expect([half, mine].map((path) => existsSync(path))).toEqual([false, true])
    expect(begunPaths(study.db)).toEqual([elsewhere])
    mkdirSync(join(study.folder, 'gone'))
    await study.clips.tidy()
    expect(begunPaths(study.db)).toEqual([])
  })
})

async function madeClip() {
  const study = making()
  const begun = await study.clips.begin(asked(study))
  await study.clips.write(begun?.jobId ?? '', { film: 0, position: 0, data: bytes('film'), done: 1 })
  await study.clips.finish(begun?.jobId ?? '', ['encoded'])
  const [clip] = clipsOf(study.db, study.recording.recording.id)
  if (clip === undefined) throw new Error('made')
  return { ...study, clip }
}

describe('the list of clips', () => {
  it('says whether each is still there, and deletes only what Spole wrote', async () => {
    const { db, clip, person, folder } = await madeClip()
    expect(await lineOf(db, clip)).toMatchObject({ status: 'present', personName: person.name, sizeBytes: 4 })
    writeFileSync(clip.path, 'something else')
    expect(await lineOf(db, clip)).toMatchObject({ status: 'changed' })
    expect(await deleteClips([clip])).toEqual([])
    expect(existsSync(clip.path)).toBe(true)
    const theirs = { ...clip, path: join(folder, 'thesis.docx') }
    writeFileSync(theirs.path, 'text')
    expect(await deleteClips([theirs])).toEqual([])
    expect(existsSync(theirs.path)).toBe(true)
    writeFileSync(clip.path, 'film')
    expect(await deleteClips([clip])).toEqual([])
    expect(await lineOf(db, clip)).toMatchObject({ status: 'missing' })
    removeClip(db, person.id, clip)
    expect(clipsOf(db, clip.recordingId)).toEqual([])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('is not told to who may not see the rating that they were cut for', async () => {
    const { db, clip } = await madeClip()
    const other = addPerson(db, { name: 'Ola', role: 'rater' })
    usePerson(db, other.id)
    const viewer = lookingNow(db)
    expect(visibleClips(db, viewer, clip.recordingId)).toEqual([])
    expect(() => visibleClip(db, viewer, clip.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('goes with the recording, and what it said is erased from the history', async () => {
    const { db, clip } = await madeClip()
    removeRecording(db, clip.recordingId)
    expect(clipsOf(db, clip.recordingId)).toEqual([])
    const kept = db.prepare(`SELECT count(*) FROM change WHERE tableName = 'clip' AND erased = 0`).pluck().get()
    expect(kept).toBe(0)
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })
})
