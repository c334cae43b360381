import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { builtForTest } from '@main/study/built-for-test'
import { checkStudy } from '@main/study/check'
import {
  makeStudyFile,
  mark,
  opened,
  type Rated,
  ratedStudy,
  refusalOf,
  temporaryFolder,
} from '@main/study/made-up-study'
import { eventCount, eventPage } from '@main/study/queries/events'
import { studyRow } from '@main/study/queries/study'
import { openStudy } from '@main/study/study'

/** Marks until refused; the refusal and how many were acknowledged. */
function markUntilRefused(rated: Rated): { refusal: unknown; acknowledged: number } {
  for (let acknowledged = 0; acknowledged < 20_000; acknowledged += 1) {
    const refusal = refusalOf(() => mark(rated.db, rated.rating, acknowledged, 'x'.repeat(4000)))
    if (typeof refusal === 'string') return { refusal, acknowledged }
  }
  return { refusal: null, acknowledged: 20_000 }
}

describe('a disk that fills up', () => {
  it('refuses the mark, keeps every acknowledged one, and goes on when there is room', () => {
    const rated = ratedStudy()
    const pages = Number(rated.db.pragma('page_count', { simple: true }))
    rated.db.pragma(`max_page_count = ${pages + 30}`)
    const { refusal, acknowledged } = markUntilRefused(rated)
    expect(refusal).toBe('disk-full')
    expect(acknowledged).toBeGreaterThan(0)
    expect(eventCount(rated.db, rated.rating.id)).toBe(acknowledged)
    rated.db.pragma('max_page_count = 1000000')
    mark(rated.db, rated.rating, 1)
    expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
  })

  it('does the same on a small disk that is really full, through a close and an open', () => {
    const folder = temporaryFolder()
    const isSmall = makeSmallDisk(folder)
    const rated = ratedStudy('secret', makeStudyFile('secret', folder))
    if (!isSmall) rated.db.pragma(`max_page_count = ${Number(rated.db.pragma('page_count', { simple: true })) + 100}`)
    const { refusal, acknowledged } = markUntilRefused(rated)
    expect(refusal).toBe('disk-full')
    rated.study.close()
    rmSync(join(folder, 'filler'), { force: true })
    const again = opened(rated.study.path, { passphrase: 'secret' })
    expect(eventCount(again.db, rated.rating.id)).toBe(acknowledged)
    mark(again.db, rated.rating, 1)
    expect(checkStudy(again.db)).toEqual({ ok: true, problems: [] })
  })
})

/** Mounts 3 MB with a filler in it that makes room again when removed. Only root may: else the answer is false. */
function makeSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  writeFileSync(join(folder, 'filler'), Buffer.alloc(1_500_000))
  return true
}

describe('a file that goes away while it is open', () => {
  const replace = (path: string) => {
    renameSync(path, `${path}.moved`)
    writeFileSync(path, 'something else')
  }

  it.each([
    ['deleted', (path: string) => unlinkSync(path)],
    ['moved', (path: string) => renameSync(path, `${path}.moved`)],
    ['replaced', replace],
  ])('refuses what it could not keep (%s), and everything acknowledged is rescued beside it', (_how, takeAway) => {
    const rated = ratedStudy('secret')
    const { path } = rated.study
    mark(rated.db, rated.rating, 1)
    takeAway(path)
    expect(refusalOf(() => mark(rated.db, rated.rating, 2))).toBe('study-vanished')
    rated.study.close()
    const { db } = opened(path.replace('.spole', ' (rescued).spole'), { passphrase: 'secret' })
    const page = eventPage(db, { ratingId: rated.rating.id, after: null, limit: 9 })
    expect(page.map((event) => event.startMs)).toEqual([1])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('is whole again where it was moved to, once it is closed', () => {
    const rated = ratedStudy()
    mark(rated.db, rated.rating, 1)
    const moved = `${rated.study.path}.moved`
    renameSync(rated.study.path, moved)
    rated.study.close()
    expect(eventCount(opened(moved, { passphrase: null }).db, rated.rating.id)).toBe(1)
  })

  it('is rescued elsewhere when its folder is gone too', () => {
    const rescueFolder = temporaryFolder()
    const onTrouble = vi.fn()
    const path = makeStudyFile()
    const study = opened(path, { passphrase: null, rescueFolder, onTrouble })
    rmSync(dirname(path), { recursive: true })
    study.close()
    const rescued = join(rescueFolder, 'group a (rescued).spole')
    const detail = { path, rescued }
    expect(onTrouble).toHaveBeenCalledWith(expect.objectContaining({ code: 'study-vanished', detail }))
    expect(studyRow(opened(rescued, { passphrase: null }).db).title).toBe('Group A')
  })

  it('is rescued elsewhere when something else keeps it from being written beside where it was', () => {
    const rescueFolder = temporaryFolder()
    const onTrouble = vi.fn()
    const path = makeStudyFile()
    const study = opened(path, { passphrase: null, rescueFolder, onTrouble })
    unlinkSync(path)
    mkdirSync(path.replace('.spole', ' (rescued).spole.part'))
    study.close()
    const rescued = join(rescueFolder, 'group a (rescued).spole')
    expect(onTrouble).toHaveBeenCalledWith(expect.objectContaining({ detail: { path, rescued } }))
    expect(studyRow(opened(rescued, { passphrase: null }).db).title).toBe('Group A')
  })

  it('is told once without waiting for the next mark', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const onTrouble = vi.fn()
    const study = opened(makeStudyFile(), { passphrase: null, onTrouble })
    vi.advanceTimersByTime(10_000)
    expect(onTrouble).not.toHaveBeenCalled()
    unlinkSync(study.path)
    vi.advanceTimersByTime(20_000)
    study.close()
    expect(onTrouble).toHaveBeenCalledTimes(1)
    expect(readdirSync(dirname(study.path)).filter((name) => name.includes('rescued'))).toHaveLength(1)
  })
})

describe('a place that cannot be written', () => {
  it('opens to be read: a file marked read-only', () => {
    const path = makeStudyFile('secret')
    chmodSync(path, 0o444)
    const study = opened(path, { passphrase: 'secret' })
    expect(study.readOnly).toBe(true)
    expect(existsSync(`${path}.lock`)).toBe(false)
    expect(studyRow(study.db).title).toBe('Group A')
  })

  it('opens to be read: a folder that takes no lock, even with an unfinished log', () => {
    const rated = ratedStudy()
    mark(rated.db, rated.rating, 1)
    const crashed = join(temporaryFolder(), 'crashed.spole')
    for (const ending of ['', '-wal'])
      writeFileSync(`${crashed}${ending}`, readFileSync(`${rated.study.path}${ending}`))
    chmodSync(crashed, 0o444)
    const study = opened(crashed, { passphrase: null })
    expect(study).toMatchObject({ readOnly: true, recovered: true })
    expect(eventCount(study.db, rated.rating.id)).toBe(1)
    expect(refusalOf(() => mark(study.db, rated.rating, 2))).toBe('read-only')
  })
})

describe('a process that is killed while marking', () => {
  let built: Awaited<ReturnType<typeof builtForTest>>
  beforeAll(async () => {
    built = await builtForTest('src/main/study/marking-process.ts')
  }, 60_000)
  afterAll(() => built.remove())

  it('loses no acknowledged mark, and leaves a file that proves', async () => {
    const rated = ratedStudy('secret')
    rated.study.close()
    const { path } = rated.study
    const acknowledged: number[] = []
    for (const [round, marks] of [3, 40, 150].entries()) {
      acknowledged.push(...(await markUntilKilled(built.file, path, (round + 1) * 1000, marks)))
      const study = openStudy(path, { passphrase: 'secret' })
      expect(study.recovered).toBe(true)
      const kept = new Set(
        eventPage(study.db, { ratingId: rated.rating.id, after: null, limit: 20_000 }).map((event) => event.startMs),
      )
      expect(acknowledged.filter((startMs) => !kept.has(startMs))).toEqual([])
      expect(checkStudy(study.db)).toEqual({ ok: true, problems: [] })
      study.close()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(193)
  }, 60_000)
})

/** Kills the process as soon as it has acknowledged some marks; answers all that it acknowledged. */
function markUntilKilled(program: string, path: string, from: number, marks: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, path, 'secret', String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.split('\n').length > marks) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The marking process ended by itself: ${said}`))
      // A line without its end was cut off by the kill: nobody has read it as an answer.
      else resolve(said.split('\n').slice(0, -1).map(Number))
    })
  })
}
