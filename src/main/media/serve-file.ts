import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { pageOrigin } from '@main/app/security'
import { readRange } from '@main/media/range'

/** What is asked for: one of Electron's protocol requests, as far as it matters here. */
export interface MediaRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}

/** The answer to a request: with a file that Chromium reads itself, that part of it which was asked for, or without a body. */
export interface MediaAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly path: string } | null
}

/**
 * The type by the file's ending. QuickTime and Matroska files are named as their close relatives, because Chromium
 * reads them but refuses their own names.
 */
const types: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/mp4',
  '.qt': 'video/mp4',
  '.3gp': 'video/mp4',
  '.m4a': 'audio/mp4',
  '.webm': 'video/webm',
  '.mkv': 'video/webm',
  '.mka': 'audio/webm',
  '.ogv': 'video/ogg',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.aac': 'audio/aac',
  '.vtt': 'text/vtt; charset=utf-8',
}

/** Answers a request for a file of the study: whole, a part of it, or that there is no such part. */
export async function serveFile(path: string, { method, headers: asked }: MediaRequest): Promise<MediaAnswer> {
  const headersAsked = new Headers(asked)
  if (method !== 'GET' && method !== 'HEAD') return without(405, { allow: 'GET, HEAD' })
  // Chromium lets every origin read a file that it reads itself, so others are turned away here.
  const origin = headersAsked.get('origin')
  if (origin !== null && origin !== pageOrigin) return without(403)
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return without(404)
  const { size } = found
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    // A recording must not end up in the browser cache on disk.
    'cache-control': 'no-store',
  }
  const rangeAsked = headersAsked.get('range')
  const range = readRange(rangeAsked, size)
  // Several ranges at once may be refused (RFC 9110, 14.2): Chromium, which reads the file, knows one only.
  if (range.kind === 'unsatisfiable' || (range.kind === 'whole' && rangeAsked !== null))
    return without(416, { ...headers, 'content-range': `bytes */${size}` })
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 }
  const length = { 'content-length': String(end - start + 1) }
  const part = range.kind === 'part' ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}
  return {
    statusCode: range.kind === 'part' ? 206 : 200,
    headers: { ...headers, ...length, ...part },
    body: method === 'HEAD' || size === 0 ? null : { path },
  }
}

/** An answer that has no body. */
export function without(statusCode: number, headers: Readonly<Record<string, string>> = {}): MediaAnswer {
  return { statusCode, headers, body: null }
}
