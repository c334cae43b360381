import { binMsOf, binsPerPart, gap, levelCount, levelFor } from '@domain/recording/waveform'

/** Bins by level and part, or null while they are not known. */
export type PartOf = (level: number, part: number) => Int8Array | null

export interface ColumnsAsked {
  /** Media time of the first column's left edge. */
  readonly startMs: number
  readonly msPerColumn: number
  readonly count: number
}

/**
 * Lowest and highest byte of each column in turn, from the level that fits its scale; `gap` where there is no sound or
 * none is known. Where a level's bins are still on their way, a coarser one stands in.
 */
export function soundColumns(partOf: PartOf, { startMs, msPerColumn, count }: ColumnsAsked, into: Int8Array): void {
  const level = levelFor(msPerColumn)
  const binMs = binMsOf(level)
  const partAt = remembering(partOf)
  for (let column = 0; column < count; column += 1) {
    const from = Math.floor((startMs + column * msPerColumn) / binMs + 1e-6)
    const to = Math.max(from + 1, Math.ceil((startMs + (column + 1) * msPerColumn) / binMs - 1e-6))
    let low = gap
    let high = gap
    for (let bin = Math.max(0, from); bin < to; bin += 1) {
      const { data, at } = binAt(partAt, level, bin)
      const binLow = data?.[at] ?? gap
      if (data === null || binLow === gap) continue
      low = low === gap ? binLow : Math.min(low, binLow)
      high = Math.max(high, data[at + 1] ?? gap)
    }
    into[column * 2] = low
    into[column * 2 + 1] = high
  }
}

/** Columns go through a part from one end to the other: looking for it once is enough. */
function remembering(partOf: PartOf): PartOf {
  const last: { part: number; data: Int8Array | null }[] = []
  return (level, part) => {
    const known = last[level]
    if (known?.part === part) return known.data
    const data = partOf(level, part)
    last[level] = { part, data }
    return data
  }
}

function binAt(partOf: PartOf, fittingLevel: number, fittingBin: number): { data: Int8Array | null; at: number } {
  for (let level = fittingLevel; level < levelCount; level += 1) {
    const bin = Math.floor((fittingBin * binMsOf(fittingLevel)) / binMsOf(level))
    const part = Math.floor(bin / binsPerPart)
    const data = partOf(level, part)
    if (data !== null) return { data, at: (bin - part * binsPerPart) * 2 }
  }
  return { data: null, at: 0 }
}
