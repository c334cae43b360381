import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { SpoleError } from '@contract/error'

/** Larger reads are not faster on disks in use; smaller ones cost more turns of the loop. */
const chunkBytes = 1024 * 1024

/** SHA-256 of a file in hex, read as a stream so that its size does not matter. */
export async function sha256OfFile(
  path: string,
  onProgress: (progress: { readonly done: number; readonly total: number }) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  try {
    const found = await stat(path)
    // A device or pipe, which a study from elsewhere may name, has no end.
    if (!found.isFile()) throw new SpoleError('media-unreadable')
    const total = found.size
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      done += chunk.length
      onProgress({ done, total })
    }
  } catch (thrown) {
    throw new SpoleError(isMissing(thrown) ? 'media-missing' : 'media-unreadable')
  }
  return hash.digest('hex')
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
}
