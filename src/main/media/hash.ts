import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { SpoleError } from '@contract/error'

/** SHA-256 of a file in hex, read as a stream. */
export async function sha256OfFile(
  path: string,
  onProgress: (progress: { done: number; total: number }) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  try {
    const { size: total } = await stat(path)
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      done += chunk.length
      onProgress({ done, total })
    }
  } catch {
    throw new SpoleError('media-unreadable', { path })
  }
  return hash.digest('hex')
}
