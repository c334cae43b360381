import type { Event } from '@domain/coding/event'
import type { Instrument } from '@domain/instrument/instrument'

/** The events of a rating by the item that they are evidence for; null holds those of codes without an item. */
export function evidenceByItem(
  { codes }: Pick<Instrument, 'codes'>,
  events: readonly Event[],
): ReadonlyMap<number | null, readonly Event[]> {
  const itemOf = new Map(codes.map(({ id, item }) => [id, item]))
  return Map.groupBy(events, ({ code }) => itemOf.get(code) ?? null)
}
