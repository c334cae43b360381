import { Mp4OutputFormat, Output, StreamTarget, type StreamTargetChunk, WebMOutputFormat } from 'mediabunny'
import { type Chapter, withChapters } from '@renderer/features/clips/film/chapters'
import type { FilmForm } from '@renderer/features/clips/film/plan'

/** Takes pieces of a film, one after another. */
export type WritePiece = (position: number, data: Uint8Array<ArrayBuffer>) => Promise<void>

/** A film that is being written. */
export interface FilmFile {
  readonly output: Output
  /** Writes what is left, and the chapters where the container has room for them. */
  readonly finish: (chapters: readonly Chapter[]) => Promise<void>
}

/** As much crosses to main at once. */
const pieceBytes = 1024 * 1024

export function openFilmFile(ending: FilmForm['ending'], write: WritePiece): FilmFile {
  let moov: { readonly data: Uint8Array; readonly position: number } | null = null
  let endOfFile = 0
  const writable = new WritableStream<StreamTargetChunk>({
    write: async ({ position, data }) => {
      endOfFile = Math.max(endOfFile, position + data.byteLength)
      await write(position, data)
    },
  })
  const format =
    ending === 'mp4'
      ? new Mp4OutputFormat({
          fastStart: false,
          onMoov: (data, position) => {
            moov = { data: data.slice(), position }
          },
        })
      : new WebMOutputFormat()
  const output = new Output({
    format,
    target: new StreamTarget(writable, { chunked: true, chunkSize: pieceBytes }),
  })
  const finish = async (chapters: readonly Chapter[]): Promise<void> => {
    await output.finalize()
    if (moov === null || chapters.length === 0) return
    for (const { position, data } of withChapters(moov, chapters, endOfFile)) await write(position, data)
  }
  return { output, finish }
}
