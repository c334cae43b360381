/** What raters are drawn for. */
export interface Drawing {
  /** In calendar order. */
  readonly recordingIds: readonly string[]
  readonly raterIds: readonly string[]
  /** How many raters each recording gets, those that it has already included. */
  readonly wanted: ReadonlyMap<string, number>
  /** Keys of who may not rate what. */
  readonly barred: ReadonlySet<string>
  readonly kept: readonly Seat[]
}

interface Seat {
  readonly recordingId: string
  readonly personId: string
}

type Crews = ReadonlyMap<string, Set<string>>

export function keyOf({ recordingId, personId }: Seat): string {
  return `${recordingId} ${personId}`
}

/** The new raters of each recording. The drawing must be possible: enough raters who may, for every recording. */
export function drawRaters(drawing: Drawing, chance: () => number): Crews {
  const table = new Table(drawing)
  for (const recordingId of drawing.recordingIds) {
    const missing = (drawing.wanted.get(recordingId) ?? 0) - table.keptOn(recordingId)
    for (let seat = 0; seat < missing; seat += 1) table.add(recordingId, chance)
  }
  table.even()
  return table.crews
}

/** Who sits where while raters are drawn. */
class Table {
  readonly #drawing: Drawing
  readonly #kept: ReadonlyMap<string, ReadonlySet<string>>
  readonly #loads: Map<string, number>
  /** How often two raters have a recording in common. */
  readonly #met = new Map<string, number>()
  readonly crews: Crews

  constructor(drawing: Drawing) {
    this.#drawing = drawing
    this.#kept = new Map(
      [...Map.groupBy(drawing.kept, ({ recordingId }) => recordingId)].map(([id, seats]) => [
        id,
        new Set(seats.map(({ personId }) => personId)),
      ]),
    )
    this.#loads = new Map(drawing.raterIds.map((id) => [id, 0]))
    for (const { personId } of drawing.kept) this.#addLoad(personId, 1)
    this.crews = new Map(drawing.recordingIds.map((id) => [id, new Set<string>()]))
  }

  keptOn(recordingId: string): number {
    return this.#kept.get(recordingId)?.size ?? 0
  }

  /** Gives a recording to whoever has least, then has met its other raters least, then by chance. */
  add(recordingId: string, chance: () => number): void {
    const others = [...(this.#kept.get(recordingId) ?? []), ...(this.crews.get(recordingId) ?? [])]
    const [best] = this.#drawing.raterIds
      .filter((rater) => this.#maySit(recordingId, rater))
      .map((rater) => ({ rater, load: this.#load(rater), met: this.#meetings(rater, others), lot: chance() }))
      .toSorted((left, right) => left.load - right.load || left.met - right.met || left.lot - right.lot)
    if (best === undefined) return
    this.crews.get(recordingId)?.add(best.rater)
    this.#addLoad(best.rater, 1)
    for (const other of others) {
      const pair = pairOf(best.rater, other)
      this.#met.set(pair, (this.#met.get(pair) ?? 0) + 1)
    }
  }

  /** Lets recordings change hands along chains of raters until no chain leads from one to another with two fewer. */
  even(): void {
    while (this.#drawing.raterIds.some((rater) => this.#relieve(rater))) continue
  }

  /** Looks (breadth first) for somebody with at least two fewer to whom a chain of changes leads, and makes them. */
  #relieve(from: string): boolean {
    const cameBy = new Map<string, { readonly giver: string; readonly recordingId: string }>()
    const queue = [from]
    for (const giver of queue) {
      for (const taker of this.#drawing.raterIds) {
        if (taker === from || cameBy.has(taker)) continue
        const recordingId = this.#passable(giver, taker)
        if (recordingId === undefined) continue
        cameBy.set(taker, { giver, recordingId })
        if (this.#load(taker) <= this.#load(from) - 2) {
          this.#pass(taker, cameBy)
          this.#addLoad(from, -1)
          this.#addLoad(taker, 1)
          return true
        }
        queue.push(taker)
      }
    }
    return false
  }

  #pass(last: string, cameBy: ReadonlyMap<string, { readonly giver: string; readonly recordingId: string }>): void {
    let taker = last
    for (let step = cameBy.get(taker); step !== undefined; step = cameBy.get(taker)) {
      this.crews.get(step.recordingId)?.delete(step.giver)
      this.crews.get(step.recordingId)?.add(taker)
      taker = step.giver
    }
  }

  /** A recording that one could hand to another; the latest, so that the calendar stays even as long as it can. */
  #passable(giver: string, taker: string): string | undefined {
    return this.#drawing.recordingIds.findLast(
      (id) => this.crews.get(id)?.has(giver) === true && this.#maySit(id, taker),
    )
  }

  #maySit(recordingId: string, personId: string): boolean {
    return (
      !this.#drawing.barred.has(keyOf({ recordingId, personId })) &&
      this.#kept.get(recordingId)?.has(personId) !== true &&
      this.crews.get(recordingId)?.has(personId) !== true
    )
  }

  #meetings(rater: string, others: readonly string[]): number {
    return others.reduce((sum, other) => sum + (this.#met.get(pairOf(rater, other)) ?? 0), 0)
  }

  #load(rater: string): number {
    return this.#loads.get(rater) ?? 0
  }

  #addLoad(rater: string, by: number): void {
    const load = this.#loads.get(rater)
    // Whoever has kept recordings and is not drawn any more does not count.
    if (load !== undefined) this.#loads.set(rater, load + by)
  }
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
