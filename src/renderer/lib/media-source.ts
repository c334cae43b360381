import { CustomSource } from 'mediabunny'

/** A media file of main, read piece by piece as a container asks for it: a file of hours never lies in memory. */
export function mediaSource(url: string, sizeBytes: number): CustomSource {
  return new CustomSource({
    getSize: () => sizeBytes,
    read: (start, end) => bytes(url, start, end),
    prefetchProfile: 'network',
  })
}

async function bytes(url: string, start: number, end: number): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: { Range: `bytes=${start}-${end - 1}` } })
  if (answer.status !== 206) throw new Error(`The media file answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}
