import type { SoundLag } from '@domain/sound/sound-lag'

/** A file whose sound is compared. */
export interface ComparedFile {
  readonly url: string
  readonly durationMs: number
  /** How loud it is, where that is known; to be decoded where it is null. */
  readonly loudness: Float32Array | null
}

/** What the worker is asked: how much later the second began than the first. */
export interface CompareQuestion {
  readonly first: ComparedFile
  readonly second: ComparedFile
}

/** What comparing came to. */
export type Comparison =
  | { readonly kind: 'found'; readonly lag: SoundLag }
  /** The sounds do not resemble each other anywhere. */
  | { readonly kind: 'unclear' }
  /** A file has no sound, or none that can be decoded. */
  | { readonly kind: 'unheard' }
  /** A file could not be read to its end. */
  | { readonly kind: 'failed' }

/** What the worker tells: how far it is (0-1), then what it came to. */
export type CompareNews = { readonly share: number } | { readonly comparison: Comparison }

/** Compares the sound of two files beside the window's own work. Null when it was called off. */
export function compareSound(
  question: CompareQuestion,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Comparison | null> {
  const worker = new Worker(new URL('./compare-sound.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (comparison: Comparison | null) => {
      worker.terminate()
      resolve(comparison)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<CompareNews>) => {
      if ('share' in data) onProgress(data.share)
      else finish(data.comparison)
    })
    worker.addEventListener('error', () => finish({ kind: 'failed' }))
    signal.addEventListener('abort', () => finish(null))
    worker.postMessage(question)
  })
}
