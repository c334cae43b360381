/** An annotation by the slots that it lies between. */
export interface Span {
  readonly from: string
  readonly to: string
}

/**
 * Times of all slots, for `tiers` in order of parents first. Slots without a time lie in a chain of annotations between
 * two that have one, and are spread evenly between those, as ELAN shows them.
 */
export function resolveSlots(
  aligned: ReadonlyMap<string, number>,
  tiers: readonly (readonly Span[])[],
): ReadonlyMap<string, number> {
  const times = new Map(aligned)
  for (const spans of tiers) {
    const next = new Map(spans.map(({ from, to }) => [from, to]))
    for (const { from } of spans) spreadFrom(from, next, times)
  }
  return times
}

/** From a slot with a time to the next one in the chain that has one; a chain that never gets there stays without. */
function spreadFrom(from: string, next: ReadonlyMap<string, string>, times: Map<string, number>): void {
  const startMs = times.get(from)
  if (startMs === undefined) return
  const between: string[] = []
  const seen = new Set([from])
  let slot = next.get(from)
  while (slot !== undefined && !times.has(slot) && !seen.has(slot)) {
    seen.add(slot)
    between.push(slot)
    slot = next.get(slot)
  }
  const endMs = slot === undefined ? undefined : times.get(slot)
  if (endMs === undefined) return
  between.forEach((each, index) => {
    times.set(each, Math.round(startMs + ((endMs - startMs) * (index + 1)) / (between.length + 1)))
  })
}
