import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { copyHelps, isAddable } from '@domain/recording/finding'
import { SpoleError } from '@contract/error'
import type { Jobs } from '@main/app/jobs'
import { report } from '@main/app/log'
import type { PresentStudy } from '@main/app/present-study'
import {
  copyName,
  copyPath,
  deleteCopies,
  filesInCopyFolder,
  makeCopyFolder,
  readCopyName,
  unfinished,
} from '@main/media/copy-folder'
import type { FfmpegChoice } from '@main/media/ffmpeg/choice'
import { copyArguments } from '@main/media/ffmpeg/copy-arguments'
import { type CopyPlan, planOf } from '@main/media/ffmpeg/plan'
import { type Ffmpeg, hasFpsMode } from '@main/media/ffmpeg/program'
import { runFfmpeg } from '@main/media/ffmpeg/run'
import { bytesNeeded, pictureBitRate, refuseFullDisk } from '@main/media/ffmpeg/space'
import { isPresent } from '@main/media/on-disk'
import type { Probed } from '@main/media/probe'
import type { Probe } from '@main/media/probe-beside'
import { newId } from '@main/study/identifier'
import { deleteHalfBrought } from '@main/study/packages/carried-media'
import { findMedia } from '@main/study/queries/media'
import { addCopy, copyOf, type LearntFacts, listCopies, removeCopy } from '@main/study/queries/media-copies'
import type { MediaRow } from '@main/study/rows'

interface Tools {
  readonly present: PresentStudy
  readonly jobs: Jobs
  readonly probe: Probe
  readonly ffmpeg: FfmpegChoice
}

/** Makes and keeps the playable copies of the open study, one at a time. */
export class Copies {
  readonly #tools: Tools
  readonly #making = new Map<string, Promise<void>>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Makes a playable copy of a media file; asked again while that goes on, answers with it. */
  async make(mediaId: string): Promise<void> {
    const already = this.#making.get(mediaId)
    if (already !== undefined) return already
    const work = this.#make(mediaId).finally(() => this.#making.delete(mediaId))
    this.#making.set(mediaId, work)
    return work
  }

  /** Deletes the copy of a media file and answers the recording's id. */
  async remove(mediaId: string): Promise<string> {
    const { present } = this.#tools
    if (present.study.readOnly) throw new SpoleError('read-only')
    const copy = copyOf(present.db, mediaId)
    if (copy !== undefined) await this.deleteFiles([copy.fileName])
    return removeCopy(present.db, mediaId, 'do')
  }

  /** Deletes copies whose rows are gone. One that cannot be deleted now is found again when the study is opened. */
  async deleteFiles(names: readonly string[]): Promise<void> {
    if (names.length === 0) return
    await deleteCopies(this.#tools.present.study.path, names).catch((thrown: unknown) =>
      report.thrown('copy.notDeleted', thrown),
    )
  }

  /**
   * Puts rows and files of a study that was just opened in order: half copies go, and those of recordings that are gone;
   * a copy without a row is taken up again, and a row without a copy is forgotten. Films that a crash left half brought
   * beside a package go too.
   */
  async tidy(): Promise<void> {
    const { present } = this.#tools
    if (present.study.readOnly || this.#making.size > 0) return
    const { path } = present.study
    await deleteHalfBrought(path)
    const files = await filesInCopyFolder(path)
    const known = new Map(listCopies(present.db).map((copy) => [copy.fileName, copy]))
    for (const { mediaId, fileName } of known.values()) {
      if (!files.includes(fileName)) removeCopy(present.db, mediaId, 'system')
    }
    const strays = files.filter((name) => !known.has(name))
    const adopted: string[] = []
    for (const name of strays) if (await this.#adopt(path, name)) adopted.push(name)
    await deleteCopies(
      path,
      strays.filter((name) => !adopted.includes(name)),
    )
  }

  async #adopt(studyPath: string, fileName: string): Promise<boolean> {
    const { db } = this.#tools.present
    const ids = readCopyName(fileName)
    const file = copyPath(studyPath, fileName)
    if (ids === null || file === null || copyOf(db, ids.mediaId) !== undefined) return false
    const { size, mtimeMs } = await stat(file)
    try {
      const row = { id: ids.copyId, mediaId: ids.mediaId, fileName, sizeBytes: size, madeMs: Math.floor(mtimeMs) }
      addCopy(db, row, null, 'system')
      return true
    } catch (thrown) {
      if (thrown instanceof SpoleError && thrown.code === 'not-found') return false
      throw thrown
    }
  }

  async #make(mediaId: string): Promise<void> {
    const { present, jobs, probe, ffmpeg } = this.#tools
    if (present.study.readOnly) throw new SpoleError('read-only')
    const media = findMedia(present.db, mediaId)
    if (!(await isPresent(media.path))) throw new SpoleError('media-missing')
    const program = await ffmpeg.current()
    if (program === null) throw new SpoleError('ffmpeg-missing')
    const probed = await probe(media.path)
    const plan = probed.container === null ? null : planOf({ ...probed, container: probed.container }, program.encoders)
    if (!isAddable(probed.problems)) throw new SpoleError('media-unreadable')
    if (plan === null) throw new SpoleError('ffmpeg-unfit', { version: program.version })
    const { signal: closing } = present
    await jobs.run('copy', media.fileName, async (tools) => {
      const signal = AbortSignal.any([tools.signal, closing])
      const onDone = (done: number) =>
        tools.onProgress({ done: Math.min(done, probed.durationMs), total: probed.durationMs })
      await this.#inTurn(signal, () => this.#write({ media, probed, plan, program, signal, onDone }))
    })
    present.changed('recordings')
  }

  /** One copy after another: two at once would take as long and leave the computer to nobody. */
  async #inTurn(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const before = this.#turn
    const mine = before.then(() => {
      if (signal.aborted) throw new SpoleError('cancelled')
      return work()
    })
    this.#turn = mine.catch(() => undefined)
    const cancelled = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new SpoleError('cancelled')), { once: true })
    })
    // While it waits for its turn, a cancelled copy ends at once; while it is written, once its half file is gone.
    await Promise.race([before, cancelled])
    await mine
  }

  async #write({ media, probed, plan, program, signal, onDone }: Writing): Promise<void> {
    const { present, probe } = this.#tools
    const { path: studyPath } = present.study
    const folder = await makeCopyFolder(studyPath)
    const copyId = newId()
    const fileName = copyName(media.id, copyId)
    const half = join(folder, `${fileName}${unfinished}`)
    try {
      await refuseFullDisk(folder, bytesNeeded({ ...probed, sizeBytes: media.sizeBytes }, plan))
      await runFfmpeg(program.path, argumentsFor({ media, probed, plan, program }, half), { signal, onDone })
      const made = await probe(half)
      if (!isAddable(made.problems) || copyHelps(made.problems)) throw new SpoleError('copy-failed')
      if (signal.aborted) throw new SpoleError('cancelled')
      await rename(half, join(folder, fileName))
      const row = { id: copyId, mediaId: media.id, fileName, sizeBytes: made.sizeBytes, madeMs: Date.now() }
      const older = copyOf(present.db, media.id)
      addCopy(present.db, row, learntFrom(media, probed, made), 'do')
      if (older !== undefined) await this.deleteFiles([older.fileName])
    } catch (thrown) {
      await rm(half, { force: true }).catch(() => undefined)
      await deleteCopies(studyPath, [])
      throw thrown
    }
  }
}

interface Making {
  readonly media: MediaRow
  readonly probed: Probed
  readonly plan: CopyPlan
  readonly program: Ffmpeg
}

interface Writing extends Making {
  readonly signal: AbortSignal
  readonly onDone: (doneMs: number) => void
}

function argumentsFor({ media, probed, plan, program }: Making, to: string): readonly string[] {
  const { container, video } = probed
  if (container === null) throw new SpoleError('media-unreadable')
  return copyArguments({
    container,
    plan,
    videoCodec: video?.codec ?? null,
    videoBitRate: Math.max(500_000, pictureBitRate(probed)),
    hasFpsMode: hasFpsMode(program.version),
    from: media.path,
    to,
  })
}

/** Of a file that only ffmpeg reads, the copy tells the true length and what is in it; the codecs stay the original's. */
function learntFrom({ video, audio }: MediaRow, { problems }: Probed, made: Probed): LearntFacts | null {
  if (!problems.some(({ kind }) => kind === 'container')) return null
  return {
    durationMs: made.durationMs,
    video: made.video === null ? video : { ...made.video, codec: video?.codec ?? made.video.codec },
    audio: made.audio === null ? audio : { ...made.audio, codec: audio?.codec ?? made.audio.codec },
  }
}
