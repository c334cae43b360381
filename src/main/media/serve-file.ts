import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pageOrigin } from '@main/app/security'
import { readRange } from '@main/media/range'

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

const smallReads = 256 * 1024

/** Answers a request for a file of the study: whole, a part of it, or that there is no such part. */
export async function serveFile(path: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return new Response(null, { status: 404 })
  const { size } = found
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    // A recording must not end up in the browser cache on disk.
    'cache-control': 'no-store',
    'access-control-allow-origin': pageOrigin,
  }
  const range = readRange(request.headers.get('range'), size)
  if (range.kind === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  }
  const start = range.kind === 'part' ? range.start : 0
  const end = range.kind === 'part' ? range.end : size - 1
  const length = { 'content-length': String(end - start + 1) }
  const body = request.method === 'HEAD' || size === 0 ? null : bytes(path, start, end)
  if (range.kind === 'whole') return new Response(body, { headers: { ...headers, ...length } })
  return new Response(body, {
    status: 206,
    headers: { ...headers, ...length, 'content-range': `bytes ${start}-${end}/${size}` },
  })
}

/** The player cancels most of what it asks for when seeking; cancelling closes the file. */
function bytes(path: string, start: number, end: number): ReadableStream {
  // Node types its own stream apart from the web's, which it is.
  return Readable.toWeb(createReadStream(path, { start, end, highWaterMark: smallReads })) as ReadableStream
}
