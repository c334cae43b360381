/** Bytes of a media file of the open study, from inside a worker. Times of the network do not apply: main reads a disk. */
export interface MediaBytes {
  readonly sizeBytes: number
  /** Bytes from `start` up to `end`; fewer where the file ends before. */
  readonly read: (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>
}

/** Opens the file behind a `media://` address; throws where there is none. */
export async function openMediaBytes(url: string): Promise<MediaBytes> {
  // The file may not be the one that the study described: a copy that plays stands in for it.
  const head = await fetch(url, { method: 'HEAD' })
  if (!head.ok) throw new Error(`The media file answered ${head.status}.`)
  const sizeBytes = Number(head.headers.get('content-length'))
  const read = async (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> => {
    const last = Math.min(end, sizeBytes) - 1
    if (last < start) return new Uint8Array()
    const answer = await fetch(url, { headers: { Range: `bytes=${start}-${last}` } })
    if (answer.status !== 206) throw new Error(`The media file answered ${answer.status}.`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { sizeBytes, read }
}
