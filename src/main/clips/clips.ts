import { rm } from 'node:fs/promises'
import { basename, dirname, join, resolve as absolute } from 'node:path'
import type { Clip, ClipPart, ClipWay } from '@domain/clips/clip'
import { type ConsentGap, consentGaps } from '@domain/recording/consent'
import { recordingDurationMs } from '@domain/recording/recording'
import type { ClipsBegun } from '@contract/calls/clips'
import { SpoleError } from '@contract/error'
import type { Dialogs } from '@main/app/dialogs'
import type { Jobs } from '@main/app/jobs'
import type { PresentStudy } from '@main/app/present-study'
import { today } from '@main/app/today'
import { isHalfClip } from '@main/clips/on-disk'
import { ClipMaking, filmToWrite, type ListFilms } from '@main/clips/clip-making'
import { refuseFullDisk } from '@main/media/ffmpeg/space'
import { isPresent } from '@main/media/on-disk'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { addClips, begunPaths, forgetBegun, noteBegun, removeClip, removeReplaced } from '@main/study/queries/clips'
import { hasEvents } from '@main/study/queries/events'
import { listMedia } from '@main/study/queries/media'
import { recordingDetail } from '@main/study/queries/recordings'
import { readableRating } from '@main/study/readable-rating'

interface Tools {
  readonly present: PresentStudy
  readonly jobs: Jobs
  readonly dialogs: Pick<Dialogs, 'saveClip' | 'chooseClipFolder'>
}

interface FilmAsked {
  readonly name: string
  readonly ending: 'mp4' | 'webm'
  readonly parts: readonly ClipPart[]
  readonly bytes: number
}

interface Asked {
  readonly recordingId: string
  readonly ratingId: string
  readonly isConsentAnswered: boolean
  readonly films: readonly FilmAsked[]
}

/** A making with the job that shows it. */
interface Running {
  readonly making: ClipMaking
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
  readonly list: ListFilms
  readonly end: (failure: SpoleError | null) => void
}

/** Told in thousandths: the window counts in shares. */
const progressTotal = 1000

/** What is missing of the consents for showing clips of a recording today. */
export function gapsToday(db: Db, recordingId: string): readonly ConsentGap[] {
  const { participants, consents } = recordingDetail(db, recordingId)
  return consentGaps(participants, consents, today())
}

/** The clips that are being made: the window cuts and encodes, main writes. */
export class Clips {
  readonly #tools: Tools
  readonly #running = new Map<string, Running>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Checks everything that can be checked, asks where to write, and begins; null when the person changed their mind. */
  async begin(asked: Asked): Promise<ClipsBegun | null> {
    const { present } = this.#tools
    const { db, personId } = present
    if (present.study.readOnly) throw new SpoleError('read-only')
    if (personId === null) throw new SpoleError('no-person')
    const consent = this.#check(asked, personId)
    const where = await this.#askWhere(asked.films)
    if (where === null) return null
    const [first] = where.paths
    if (first === undefined) return null
    const bytes = asked.films.reduce((sum, film) => sum + film.bytes, 0)
    await refuseFullDisk(dirname(first), bytes, { code: 'clip-no-space' })
    const films = where.paths.map((path, index) => filmToWrite(path, asked.films[index]?.parts ?? []))
    const stagedPaths = films.map(({ stagedPath }) => stagedPath)
    noteBegun(db, stagedPaths)
    const making = await ClipMaking.begin(films, where).catch((thrown: unknown) => {
      forgetBegun(db, stagedPaths)
      throw thrown
    })
    const { recordingId, ratingId } = asked
    const list: ListFilms = (written) => {
      const common = { recordingId, ratingId, personId, consent, madeMs: Date.now() }
      const made = written.map((film): Clip => ({ ...film, ...common, id: newId() }))
      addClips(db, made)
      return {
        takeBack: () => {
          for (const clip of made) removeClip(db, personId, clip)
        },
        settle: () => removeReplaced(db, made),
      }
    }
    const jobId = newId()
    this.#start(jobId, basename(first), { making, list, stagedPaths })
    return { jobId, fileNames: where.paths.map((path) => basename(path)) }
  }

  async write(jobId: string, piece: { film: number; position: number; data: Uint8Array; done: number }): Promise<void> {
    const running = this.#of(jobId)
    if (running.signal.aborted) throw new SpoleError('cancelled')
    await running.making.write(piece.film, piece.position, piece.data)
    running.onProgress({ done: Math.round(piece.done * progressTotal), total: progressTotal })
  }

  async finish(jobId: string, ways: readonly ClipWay[]): Promise<void> {
    const { making, signal, list, end } = this.#of(jobId)
    if (signal.aborted) throw new SpoleError('cancelled')
    try {
      await making.finish(ways, list)
      end(null)
    } catch (thrown) {
      end(thrown instanceof SpoleError ? thrown : new SpoleError('internal'))
      throw thrown
    }
    this.#tools.present.changed('recordings')
  }

  /** Gives up a making; one that is over is no error. */
  async abandon(jobId: string): Promise<void> {
    const running = this.#running.get(jobId)
    if (running === undefined) return
    if (await running.making.abandon()) running.end(new SpoleError('cancelled'))
  }

  /** Deletes half films that a crash left behind; a disk that is not there now is asked again at the next opening. */
  async tidy(): Promise<void> {
    const { present } = this.#tools
    if (present.study.readOnly || this.#running.size > 0) return
    const { db } = present
    for (const path of begunPaths(db)) {
      const isReachable = await isPresent(dirname(path))
      if (!isReachable) continue
      if (isHalfClip(path)) await rm(path, { force: true })
      forgetBegun(db, [path])
    }
  }

  #check({ recordingId, ratingId, isConsentAnswered, films }: Asked, personId: string): readonly ConsentGap[] {
    const { db } = this.#tools.present
    const rating = readableRating(db, { personId, ratingId })
    if (rating.recordingId !== recordingId) throw new SpoleError('not-found', { what: 'rating', id: ratingId })
    const parts = films.flatMap((film) => film.parts)
    const ids = [...new Set(parts.flatMap(({ eventIds }) => eventIds))]
    if (!hasEvents(db, ratingId, ids)) throw new SpoleError('not-found', { what: 'event', id: '' })
    const durationMs = recordingDurationMs(recordingDetail(db, recordingId).media)
    if (parts.some(({ endMs }) => endMs > durationMs)) throw new SpoleError('time-outside-recording')
    const gaps = gapsToday(db, recordingId)
    if (gaps.length > 0 && !isConsentAnswered) throw new SpoleError('clip-consent')
    return gaps
  }

  /** One film is asked for by its name; several go into a folder, under names that are free there. */
  async #askWhere(films: readonly FilmAsked[]): Promise<{ paths: readonly string[]; overwrite: boolean } | null> {
    const { dialogs } = this.#tools
    const [only] = films
    if (only !== undefined && films.length === 1) {
      const path = await dialogs.saveClip(only.name, only.ending)
      if (path === null) return null
      // The dialog has asked about a file that is there, but not about a recording of this study.
      const isRecording = listMedia(this.#tools.present.db).some((media) => absolute(media.path) === absolute(path))
      if (isRecording) throw new SpoleError('file-exists', { path })
      return { paths: [path], overwrite: true }
    }
    const folder = await dialogs.chooseClipFolder()
    if (folder === null) return null
    const paths: string[] = []
    for (const { name, ending } of films) paths.push(await freePath(folder, { name, ending, taken: paths }))
    return { paths, overwrite: false }
  }

  #start(jobId: string, subject: string, begun: Pick<Running, 'making' | 'list'> & { stagedPaths: readonly string[] }) {
    const { present, jobs } = this.#tools
    const { db, signal: closing } = present
    const { making, list, stagedPaths } = begun
    const work = jobs.run('clip', subject, (tools) => {
      const signal = AbortSignal.any([tools.signal, closing])
      return new Promise<void>((resolve, reject) => {
        const end = (failure: SpoleError | null): void => {
          this.#running.delete(jobId)
          if (db.open) forgetBegun(db, stagedPaths)
          if (failure === null) resolve()
          else reject(failure)
        }
        this.#running.set(jobId, { making, list, signal, end, onProgress: tools.onProgress })
        signal.addEventListener('abort', () => void this.abandon(jobId), { once: true })
      })
    })
    // Whoever wrote hears of it as the refusal of a call.
    work.catch(() => undefined)
  }

  #of(jobId: string): Running {
    const running = this.#running.get(jobId)
    // The only way for a job to be over before the window says so.
    if (running === undefined) throw new SpoleError('cancelled')
    return running
  }
}

interface Naming {
  readonly name: string
  readonly ending: string
  /** Paths that other films are to have. */
  readonly taken: readonly string[]
}

/** The name where nothing else has it, else with a number behind it. */
async function freePath(folder: string, { name, ending, taken }: Naming): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}.${ending}`)
    if (!taken.includes(path) && !(await isPresent(path))) return path
  }
}
