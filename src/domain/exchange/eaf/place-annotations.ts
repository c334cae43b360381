import type { RawAnnotation, RawTier } from '@domain/exchange/eaf/read-tier'
import type { ForeignAnnotation, ForeignTier } from '@domain/exchange/foreign-file'
import { problemAt, type Report } from '@domain/exchange/foreign-value'

type Referring = Extract<RawAnnotation, { kind: 'referring' }>

/**
 * Annotations with their times, for tiers in order of parents first. One that refers to another lies where that lies;
 * several that subdivide one share its time evenly, in their order.
 */
export function placeAnnotations(
  tiers: readonly RawTier[],
  times: ReadonlyMap<string, number>,
  report: Report,
): readonly ForeignTier[] {
  const placed = new Map<string, ForeignAnnotation>()
  return tiers.map((tier) => {
    const children = Map.groupBy(
      tier.annotations.filter((each) => each.kind === 'referring'),
      ({ parentId }) => parentId,
    )
    const aligned = tier.annotations.flatMap((each) =>
      each.kind === 'aligned' ? alignedAt(each, tier, times, report) : [],
    )
    const referring = [...children].flatMap(([parentId, siblings]) => {
      const parent = placed.get(parentId)
      if (parent !== undefined) return shared(parent, inOrder(siblings))
      for (const { id } of siblings)
        report(problemAt('unknown-reference', `tier ${tier.name}, annotation ${id}`, parentId))
      return []
    })
    const annotations = [...aligned, ...referring].toSorted((a, b) => a.startMs - b.startMs)
    for (const each of annotations) placed.set(each.id, each)
    return { ...tier, annotations }
  })
}

function alignedAt(
  { id, value, span }: Extract<RawAnnotation, { kind: 'aligned' }>,
  { name }: RawTier,
  times: ReadonlyMap<string, number>,
  report: Report,
): readonly ForeignAnnotation[] {
  const startMs = times.get(span.from)
  const endMs = times.get(span.to)
  if (startMs !== undefined && endMs !== undefined) return [{ id, value, startMs, endMs, parentId: null }]
  report(problemAt('bad-time', `tier ${name}, annotation ${id}`, `${span.from} ${span.to}`))
  return []
}

/** Siblings name the one before them; the ones that nobody leads to come last, as they stand. */
function inOrder(siblings: readonly Referring[]): readonly Referring[] {
  const after = new Map(siblings.map((each) => [each.previousId, each]))
  const ordered = new Set<Referring>()
  let next = after.get(null)
  while (next !== undefined && !ordered.has(next)) {
    ordered.add(next)
    next = after.get(next.id)
  }
  return [...new Set([...ordered, ...siblings])]
}

function shared(
  { id: parentId, startMs, endMs }: ForeignAnnotation,
  siblings: readonly Referring[],
): ForeignAnnotation[] {
  const edge = (index: number) => Math.round(startMs + ((endMs - startMs) * index) / siblings.length)
  return siblings.map(({ id, value }, index) => ({
    id,
    value,
    startMs: edge(index),
    endMs: edge(index + 1),
    parentId,
  }))
}
