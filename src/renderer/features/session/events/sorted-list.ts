/** Chunks hold at most this many values, so that a change moves no more than these. */
const chunkLimit = 512

/** Values kept in an order, in chunks; no value may equal another in that order. */
export class SortedList<Value> {
  readonly #compare: (left: Value, right: Value) => number
  readonly #chunks: Value[][] = []
  /** Index of each chunk's first value; null after a change. */
  #offsets: readonly number[] | null = null
  #size = 0

  constructor(compare: (left: Value, right: Value) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#size
  }

  at(index: number): Value | undefined {
    if (index < 0 || index >= this.#size) return undefined
    const offsets = this.#learnOffsets()
    const chunk = lastWhere(offsets, (offset) => offset <= index)
    return this.#chunks[chunk]?.[index - (offsets[chunk] ?? 0)]
  }

  insert(value: Value): void {
    this.#offsets = null
    this.#size += 1
    const at = Math.min(this.#chunkOf(value), Math.max(0, this.#chunks.length - 1))
    const chunk = this.#chunks[at]
    if (chunk === undefined) {
      this.#chunks.push([value])
      return
    }
    chunk.splice(
      firstWhere(chunk, (other) => this.#compare(other, value) >= 0),
      0,
      value,
    )
    if (chunk.length > chunkLimit) this.#chunks.splice(at + 1, 0, chunk.splice(chunk.length >>> 1))
  }

  remove(value: Value): void {
    const at = this.#chunkOf(value)
    const chunk = this.#chunks[at]
    if (chunk === undefined) return
    const index = firstWhere(chunk, (other) => this.#compare(other, value) >= 0)
    const found = chunk[index]
    if (found === undefined || this.#compare(found, value) !== 0) return
    this.#offsets = null
    this.#size -= 1
    chunk.splice(index, 1)
    if (chunk.length === 0) this.#chunks.splice(at, 1)
  }

  /** By bisection; -1 where it is not. */
  indexOf(value: Value): number {
    const index = this.countWhile((other) => this.#compare(other, value) < 0)
    const found = this.at(index)
    return found !== undefined && this.#compare(found, value) === 0 ? index : -1
  }

  /** How many values stand before the first that the test does not hold for; it must hold for none after that. */
  countWhile(test: (value: Value) => boolean): number {
    const at = firstWhere(this.#chunks, (chunk) => !holdsForLast(chunk, test))
    const chunk = this.#chunks[at]
    if (chunk === undefined) return this.#size
    return (this.#learnOffsets()[at] ?? 0) + firstWhere(chunk, (value) => !test(value))
  }

  /** Index of the first chunk that ends at or after the value. */
  #chunkOf(value: Value): number {
    return firstWhere(this.#chunks, (chunk) => !holdsForLast(chunk, (last) => this.#compare(last, value) < 0))
  }

  #learnOffsets(): readonly number[] {
    if (this.#offsets !== null) return this.#offsets
    let offset = 0
    const offsets = this.#chunks.map((chunk) => {
      const first = offset
      offset += chunk.length
      return first
    })
    this.#offsets = offsets
    return offsets
  }
}

function holdsForLast<Value>(chunk: readonly Value[], test: (value: Value) => boolean): boolean {
  const last = chunk.at(-1)
  return last !== undefined && test(last)
}

/** Index of the first value that the test holds for; it must hold for all after it. */
function firstWhere<Value>(values: readonly Value[], test: (value: Value) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = values[middle]
    if (value !== undefined && test(value)) high = middle
    else low = middle + 1
  }
  return low
}

function lastWhere<Value>(values: readonly Value[], test: (value: Value) => boolean): number {
  return firstWhere(values, (value) => !test(value)) - 1
}
