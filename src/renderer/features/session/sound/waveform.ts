import { Loudness } from '@domain/recording/loudness'
import { binsPerPart, levelCount, levelFactor, partMsOf, type WaveformPart } from '@domain/recording/waveform'
import type { StoredPart } from '@contract/calls/waveform'
import type { Leeway } from '@renderer/features/session/player/leeway'
import type { WaveformAnswer, WaveformPace, WaveformQuestion } from '@renderer/features/session/sound/waveform-messages'
import { ask } from '@renderer/lib/door'

/** How far a medium's waveform is. */
export type WaveformState =
  /** The study is being asked what it has. */
  | Readonly<{ kind: 'reading' }>
  | Readonly<{ kind: 'growing'; doneMs: number }>
  | Readonly<{ kind: 'stopped'; doneMs: number }>
  | Readonly<{ kind: 'complete' }>
  | Readonly<{ kind: 'no-sound' }>
  | Readonly<{ kind: 'undecodable'; codec: string }>
  | Readonly<{ kind: 'unreadable' }>

/** The medium whose sound is shown. */
export interface WaveformMedium {
  readonly id: string
  readonly url: string
}

/** The loudness is counted over bins of this level: syllables, not samples. */
const loudnessLevel = 2
/** Parts go to the study so many stretches at a time: each is a transaction. */
const stretchesPerKeep = 8

/** The waveform of one medium: what the study has of it, and the rest computed beside the window's own work. */
export class Waveform {
  readonly medium: WaveformMedium
  readonly #keeps: boolean
  readonly #changed: () => void
  readonly #parts = new Map<string, Int8Array>()
  readonly #asked = new Set<string>()
  readonly #loudness = new Loudness()
  readonly #unkept = new Map<string, WaveformPart>()
  #keeping: Promise<boolean> = Promise.resolve(true)
  #stretches = 0
  #state: WaveformState = { kind: 'reading' }
  #worker: Worker | null = null
  #leeway: Leeway = 'all'
  #disposed = false

  /** `keeps`: what is computed goes into the study. `changed` is called whenever there is something new to draw or say. */
  constructor(medium: WaveformMedium, { keeps, changed }: { keeps: boolean; changed: () => void }) {
    this.medium = medium
    this.#keeps = keeps
    this.#changed = changed
  }

  get state(): WaveformState {
    return this.#state
  }

  /** How many times larger than it is the sound must be drawn for its speech to be seen well. */
  gain(): number {
    return this.#loudness.gain()
  }

  /** Bins of a level, or null while they are not known; asks the study for those that it has. */
  part(level: number, part: number): Int8Array | null {
    const known = this.#parts.get(keyOf(level, part))
    if (known === undefined) void this.#load(level, part, part + 1)
    return known ?? null
  }

  /** Reads what is kept, and computes what is not. */
  async start(): Promise<void> {
    if (this.#worker !== null || this.#disposed) return
    const answer = await ask('waveform.state', { mediaId: this.medium.id })
    const kept = answer.ok ? answer.value : null
    // The coarse levels are small, and say how loud the sound is.
    await Promise.all(
      Array.from({ length: levelCount - loudnessLevel }, (_, index) => loudnessLevel + index).map((level) =>
        this.#load(level, 0, lastPart(level, kept?.doneParts ?? 0) + 1),
      ),
    )
    if (this.#disposed || this.#worker !== null) return
    if (kept?.isComplete === true) this.#become({ kind: 'complete' })
    else await this.#compute(kept?.doneParts ?? 0)
  }

  /** Stops computing; what is there stays, and `start` goes on from it. */
  stop(): void {
    if (this.#state.kind !== 'growing') return
    this.#endWorker()
    void this.#keep(false)
    this.#become({ kind: 'stopped', doneMs: this.#state.doneMs })
  }

  /** Computing takes no more of the machine than it is given. */
  give(leeway: Leeway): void {
    this.#leeway = leeway
    this.#worker?.postMessage({ kind: 'pace', leeway } satisfies WaveformPace)
  }

  dispose(): void {
    this.#disposed = true
    this.#endWorker()
    void this.#keep(false)
  }

  async #compute(doneParts: number): Promise<void> {
    const lastParts = await Promise.all(
      Array.from({ length: levelCount }, (_, level) => this.#keptPart(level, lastPart(level, doneParts))),
    )
    if (this.#disposed || this.#worker !== null) return
    const fromMs = doneParts * partMsOf(0)
    const worker = new Worker(new URL('./waveform.worker.ts', import.meta.url), { type: 'module' })
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<WaveformAnswer>) => this.#hear(data))
    worker.addEventListener('error', () => this.#fail({ kind: 'unreadable' }))
    this.give(this.#leeway)
    const question: WaveformQuestion = { kind: 'compute', url: this.medium.url, fromMs, parts: lastParts.flat() }
    worker.postMessage(question)
    this.#become({ kind: 'growing', doneMs: fromMs })
  }

  #hear(answer: WaveformAnswer): void {
    if (answer.kind === 'parts') {
      for (const part of answer.parts) {
        this.#take(part)
        this.#unkept.set(keyOf(part.level, part.part), part)
      }
      this.#stretches += 1
      if (this.#stretches % stretchesPerKeep === 0) void this.#keep(false)
      this.#become({ kind: 'growing', doneMs: answer.doneMs })
    } else if (answer.kind === 'done') {
      this.#endWorker()
      void this.#keep(true)
      this.#become({ kind: 'complete' })
    } else this.#fail(answer)
  }

  #fail(state: WaveformState): void {
    this.#endWorker()
    void this.#keep(false)
    this.#become(state)
  }

  #endWorker(): void {
    this.#worker?.terminate()
    this.#worker = null
  }

  #become(state: WaveformState): void {
    this.#state = state
    if (!this.#disposed) this.#changed()
  }

  /** One call after another, so that a later part is never overwritten by an earlier one. */
  #keep(isComplete: boolean): Promise<boolean> {
    if (!this.#keeps || (this.#unkept.size === 0 && !isComplete)) return this.#keeping
    const parts = [...this.#unkept.values()].map(({ level, part, data }) => ({ level, part, data: bytesOf(data) }))
    this.#unkept.clear()
    this.#keeping = this.#keeping.then(async (isKeeping) => {
      // A study that cannot be written any more says so itself; the waveform is shown all the same.
      if (!isKeeping) return false
      return (await ask('waveform.keep', { mediaId: this.medium.id, parts, isComplete })).ok
    })
    return this.#keeping
  }

  async #load(level: number, from: number, to: number): Promise<void> {
    const wanted = Array.from({ length: Math.max(0, to - from) }, (_, index) => keyOf(level, from + index)).filter(
      (key) => !this.#asked.has(key) && !this.#parts.has(key),
    )
    if (wanted.length === 0 || this.#disposed) return
    for (const key of wanted) this.#asked.add(key)
    const answer = await ask('waveform.parts', { mediaId: this.medium.id, level, from, to })
    if (!answer.ok || answer.value.length === 0) return
    for (const stored of answer.value) {
      // What has been computed meanwhile is newer.
      if (!this.#parts.has(keyOf(stored.level, stored.part))) this.#take(partOf(stored))
    }
    if (!this.#disposed) this.#changed()
  }

  #take({ level, part, data }: WaveformPart): void {
    const key = keyOf(level, part)
    const before = this.#parts.get(key)
    if (level === loudnessLevel) {
      if (before !== undefined) this.#loudness.remove(before)
      this.#loudness.add(data)
    }
    this.#parts.set(key, data)
  }

  async #keptPart(level: number, part: number): Promise<readonly WaveformPart[]> {
    if (part < 0) return []
    await this.#load(level, part, part + 1)
    const data = this.#parts.get(keyOf(level, part))
    return data === undefined ? [] : [{ level, part, data }]
  }
}

function keyOf(level: number, part: number): string {
  return `${level}:${part}`
}

/** The last part of a level when so many parts of the finest are there; -1 for none. */
function lastPart(level: number, doneParts: number): number {
  return Math.ceil((doneParts * binsPerPart) / levelFactor ** level / binsPerPart) - 1
}

function partOf({ level, part, data }: StoredPart): WaveformPart {
  return { level, part, data: new Int8Array(data.buffer, data.byteOffset, data.byteLength) }
}

function bytesOf(data: Int8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}
