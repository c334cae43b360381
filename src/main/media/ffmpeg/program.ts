import { execFile } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { programEnvironment } from '@main/media/ffmpeg/environment'

/** An ffmpeg on this computer, and what it can write. */
export interface Ffmpeg {
  readonly path: string
  /** As it says itself: `5.1.9-0+deb12u1`. */
  readonly version: string
  readonly encoders: ReadonlySet<string>
}

/** A program that does not answer by then (ms) is none. */
const longestAnswerMs = 10_000
const longestAnswerBytes = 1_000_000

/** Asks a program what it is; null when it is no ffmpeg. It is started without a shell and with nothing of the person's. */
export async function lookAtProgram(path: string): Promise<Ffmpeg | null> {
  if (!isAbsolute(path)) return null
  const version = parseVersion(await answerOf(path, ['-version']))
  if (version === null) return null
  return { path, version, encoders: parseEncoders(await answerOf(path, ['-hide_banner', '-encoders'])) }
}

function answerOf(path: string, args: readonly string[]): Promise<string> {
  const options = {
    timeout: longestAnswerMs,
    maxBuffer: longestAnswerBytes,
    windowsHide: true,
    env: programEnvironment(process.env),
  }
  return new Promise((resolve) => {
    execFile(path, [...args], options, (error, stdout) => resolve(error === null ? stdout : ''))
  })
}

/** `ffmpeg version n7.1-3-gabc Copyright (c) …` -> `n7.1-3-gabc`; null for anything else. */
export function parseVersion(text: string): string | null {
  return /^ffmpeg version (\S{1,80})/.exec(text)?.[1] ?? null
}

/** The names in the list of `ffmpeg -encoders`: flags, name, description. */
export function parseEncoders(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(/^ [VAS][F.][S.][X.][B.][D.] (\w[\w-]*) /gm)].map(([, name = '']) => name)
  return new Set(names)
}

/** Since 5.1 the way of keeping frame times has a name of its own; builds without a number are newer. */
export function hasFpsMode(version: string): boolean {
  const [, major, minor = '0'] = /^n?(\d+)\.(\d+)/.exec(version) ?? []
  if (major === undefined) return true
  return Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 1)
}
