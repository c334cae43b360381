import type { ExchangeLoss, ExchangeLossKind } from '@domain/exchange/written-work'

export type Piece = string | Uint8Array

/** A file that is to be given out. Its contents are made as they are taken, and counted. */
export interface GivenFile {
  /** Safe on every file system, once per export. */
  readonly name: string
  readonly pieces: (tally: Tally) => AsyncIterable<Piece>
  /** Counts the same without making anything, where that is much less work. */
  readonly count?: (tally: Tally) => Promise<void>
}

/** What an export counts while it is made. */
export class Tally {
  readonly #losses = new Map<ExchangeLossKind, number>()
  readonly #onRows: (rows: number) => void
  #rows = 0

  constructor(onRows: (rows: number) => void = () => undefined) {
    this.#onRows = onRows
  }

  /** Rows of tables, or events and scores of other files. */
  get rows(): number {
    return this.#rows
  }

  get losses(): readonly ExchangeLoss[] {
    return [...this.#losses].map(([what, count]) => ({ what, count }))
  }

  count(rows: number): void {
    this.#rows += rows
    this.#onRows(this.#rows)
  }

  lose(losses: readonly ExchangeLoss[]): void {
    for (const { what, count } of losses) this.#losses.set(what, (this.#losses.get(what) ?? 0) + count)
  }
}
