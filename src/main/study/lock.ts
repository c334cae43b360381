import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, uptime, userInfo } from 'node:os'
import { SpoleError } from '@contract/error'
import { errnoOf } from '@main/study/trouble'

/** Who holds a study. Kept in `<study>.lock` beside it. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly who: string
  readonly startedMs: number
  readonly token: string
}

/** A held lock, until `release`. */
export interface Lock {
  readonly release: () => void
  /** A lock of a process that died was in its place: the study was not closed cleanly. */
  readonly tookOver: boolean
}

/** Locks of this process: a second window of the same app is refused as a second app is. */
const held = new Set<string>()

/** A lock file that somebody is still writing is at most this old. */
const beingWrittenMs = 5000

export function lockFileOf(studyPath: string): string {
  return `${studyPath}.lock`
}

/** Takes the study for this process, or says who has it. Answers null where no file can be written. */
export function takeLock(studyPath: string): Lock | null {
  const file = lockFileOf(studyPath)
  const me = myself()
  const text = JSON.stringify(me)
  if (create(file, text) === 'read-only') return null
  let tookOver = false
  if (tokenIn(file) !== me.token) {
    refuseLiving(file)
    tookOver = true
    replace(file, text, me.token)
    if (tokenIn(file) !== me.token) refuseLiving(file)
  }
  held.add(file)
  return { tookOver, release: () => release(file, me.token) }
}

function myself(): Holder {
  return { pid: process.pid, host: hostname(), who: userName(), startedMs: Date.now(), token: randomUUID() }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function create(file: string, text: string): 'made' | 'present' | 'read-only' {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return 'made'
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return 'present'
    if (['EROFS', 'EACCES', 'EPERM'].includes(errnoOf(error))) return 'read-only'
    if (errnoOf(error) === 'ENOSPC') {
      // Its name was made before there was no room for its text; left there it would look like somebody's.
      rmSync(file, { force: true })
      throw new SpoleError('disk-full', { path: file })
    }
    throw new SpoleError('file-unwritable', { path: file, reason: errnoOf(error) })
  }
}

/** By rename, so that of two processes that both find a dead lock one wins whole. */
function replace(file: string, text: string, token: string): void {
  const fresh = `${file}.${token}`
  try {
    writeFileSync(fresh, text, { flag: 'wx', mode: 0o600 })
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw new SpoleError('file-unwritable', { path: file, reason: errnoOf(error) })
  }
}

function refuseLiving(file: string): void {
  const holder = holderIn(file)
  if (holder === null ? isFresh(file) : isLiving(holder, file)) {
    throw new SpoleError('study-in-use', {
      who: holder?.who ?? '',
      host: holder?.host ?? '',
      sinceMs: holder?.startedMs ?? 0,
    })
  }
}

function isFresh(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs < beingWrittenMs
}

/** Another computer's process cannot be looked at, so its lock counts as living. */
function isLiving(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return held.has(file)
  const bootedMs = Date.now() - uptime() * 1000
  if (holder.startedMs < bootedMs) return false
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}

function holderIn(file: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false
  const { pid, host, who, startedMs, token } = value as Readonly<Record<keyof Holder, unknown>>
  return (
    typeof pid === 'number' &&
    typeof host === 'string' &&
    typeof who === 'string' &&
    typeof startedMs === 'number' &&
    typeof token === 'string'
  )
}

function tokenIn(file: string): string | null {
  return holderIn(file)?.token ?? null
}

function release(file: string, token: string): void {
  held.delete(file)
  if (tokenIn(file) === token) rmSync(file, { force: true })
}
