/**
 * Height of a column as a share of its row: one event is well seen, and each doubling adds the same, so that neither few nor
 * many hide. Fixed, not scaled to what is on screen, so that a row means the same wherever one looks.
 */
export function columnShare(count: number): number {
  if (count <= 0) return 0
  return Math.min(1, 0.28 + 0.16 * Math.log2(count))
}

/**
 * Where the parts of a column end when it is cut by their counts: whole pixels up to the height, and each part that is there
 * has a pixel as long as there are enough.
 */
export function cutByCounts(counts: readonly number[], height: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let counted = 0
  let end = 0
  return counts.map((count, index) => {
    if (count === 0 || total === 0) return end
    counted += count
    const followers = counts.slice(index + 1).filter((other) => other > 0).length
    end = Math.min(Math.max(Math.round((height * counted) / total), end + 1), Math.max(end, height - followers))
    return end
  })
}
