import { seeded } from '@domain/chance/seeded'
import { type Drawing, drawRaters, keyOf } from '@domain/rating/assignment-drawing'

/** That somebody is (or may not be) with a recording. */
export interface Pairing {
  readonly recordingId: string
  readonly personId: string
}

/** How many rate a recording: the same number each, or two for a share of them (in per cent) and one for the rest. */
export type PlanDesign = Readonly<{ kind: 'each'; raters: number }> | Readonly<{ kind: 'share'; doublePercent: number }>

/** Everything that a plan is made from beside its seed: the same settings and seed always give the same plan. */
export interface PlanSettings {
  readonly design: PlanDesign
  /** In calendar order. */
  readonly recordingIds: readonly string[]
  readonly raterIds: readonly string[]
  /** Who may not rate what. */
  readonly barred: readonly Pairing[]
  /** Assignments that stood before and stay, of any recording: they count, and nobody gets a recording twice. */
  readonly kept: readonly Pairing[]
  readonly dueDate: string | null
}

/** A new assignment; `position` is its place among the rater's new ones, from 0. */
export interface PlannedAssignment extends Pairing {
  readonly position: number
}

/** Why there can be no such plan; texts are by `kind`. */
export type PlanProblem =
  | Readonly<{ kind: 'no-recordings' }>
  | Readonly<{ kind: 'no-raters' }>
  /** Each recording wants more raters than there are. */
  | Readonly<{ kind: 'too-few-raters'; wanted: number; raters: number }>
  /** These recordings are left with too few who may rate them. */
  | Readonly<{ kind: 'too-few-allowed'; wanted: number; recordingIds: readonly string[] }>
  /** Fewer recordings than wanted have two raters who may rate them. */
  | Readonly<{ kind: 'too-few-double'; wanted: number; possible: number }>

export type PlanOutcome =
  | Readonly<{ problem: null; assignments: readonly PlannedAssignment[] }>
  | Readonly<{ problem: PlanProblem }>

/**
 * Draws who rates what. In calendar order each recording goes to those who have fewest so far (chance among equals, and
 * among them whom the others have met least), so that loads are within one of each other at every moment of the calendar;
 * where "may not rate" stands in the way of that, recordings change hands afterwards until no change makes the loads more
 * equal. Double-rated recordings are drawn one from each of as many calendar blocks. Each rater's order of work is shuffled.
 */
export function makePlan(settings: PlanSettings, seed: number): PlanOutcome {
  const chance = seeded(seed)
  const recordingIds = [...new Set(settings.recordingIds)]
  // Sorted, so that the plan does not depend on the order in which the raters were ticked.
  const raterIds = [...new Set(settings.raterIds)].toSorted()
  const seats = seatsOf({ ...settings, recordingIds, raterIds }, chance)
  if ('problem' in seats) return seats
  const drawing: Drawing = {
    recordingIds,
    raterIds,
    wanted: seats.wanted,
    barred: new Set(settings.barred.map(keyOf)),
    kept: settings.kept,
  }
  const drawn = drawRaters(drawing, chance)
  const assignments = raterIds.flatMap((personId) => {
    const own = recordingIds.filter((id) => drawn.get(id)?.has(personId) === true)
    return shuffled(own, chance).map((recordingId, position) => ({ recordingId, personId, position }))
  })
  return { problem: null, assignments }
}

type Seats = Readonly<{ wanted: ReadonlyMap<string, number> }> | Readonly<{ problem: PlanProblem }>

/** How many raters each recording gets, those that it has already included. */
function seatsOf(settings: PlanSettings, chance: () => number): Seats {
  const { design, recordingIds, raterIds } = settings
  if (recordingIds.length === 0) return { problem: { kind: 'no-recordings' } }
  if (raterIds.length === 0) return { problem: { kind: 'no-raters' } }
  const possible = possibleRaters(settings)
  const each = design.kind === 'each' ? design.raters : 1
  const most = Math.max(...possible.values())
  if (each > most && settings.barred.length === 0) {
    return { problem: { kind: 'too-few-raters', wanted: each, raters: most } }
  }
  const short = recordingIds.filter((id) => (possible.get(id) ?? 0) < each)
  if (short.length > 0) return { problem: { kind: 'too-few-allowed', wanted: each, recordingIds: short } }
  const wanted = new Map(recordingIds.map((id) => [id, each]))
  if (design.kind === 'each') return { wanted }
  const doubles = doubleRated(settings, possible, chance)
  if ('problem' in doubles) return doubles
  for (const id of doubles.ids) wanted.set(id, 2)
  return { wanted }
}

/** How many could rate each recording: whoever has it already, and every rater who may and has not. */
function possibleRaters({ recordingIds, raterIds, barred, kept }: PlanSettings): ReadonlyMap<string, number> {
  const keptBy = Map.groupBy(kept, ({ recordingId }) => recordingId)
  const barredFrom = Map.groupBy(barred, ({ recordingId }) => recordingId)
  return new Map(
    recordingIds.map((id) => {
      const has = new Set(keptBy.get(id)?.map(({ personId }) => personId))
      const out = new Set(barredFrom.get(id)?.map(({ personId }) => personId))
      return [id, has.size + raterIds.filter((rater) => !has.has(rater) && !out.has(rater)).length]
    }),
  )
}

/** The recordings that two rate: those that two have already, and as many more as are wanted, spread over the calendar. */
function doubleRated(
  { design, recordingIds, kept }: PlanSettings,
  possible: ReadonlyMap<string, number>,
  chance: () => number,
): Readonly<{ ids: readonly string[] }> | Readonly<{ problem: PlanProblem }> {
  const percent = design.kind === 'share' ? design.doublePercent : 0
  const wanted = Math.round((recordingIds.length * percent) / 100)
  const keptBy = Map.groupBy(kept, ({ recordingId }) => recordingId)
  const already = recordingIds.filter((id) => (keptBy.get(id)?.length ?? 0) >= 2)
  const eligible = recordingIds.filter((id) => (possible.get(id) ?? 0) >= 2 && !already.includes(id))
  const missing = Math.max(0, wanted - already.length)
  if (missing > eligible.length) {
    return { problem: { kind: 'too-few-double', wanted, possible: already.length + eligible.length } }
  }
  const drawn = Array.from({ length: missing }, (_, block) => {
    const from = Math.floor((block * eligible.length) / missing)
    const to = Math.floor(((block + 1) * eligible.length) / missing)
    return eligible[from + Math.floor(chance() * (to - from))]
  })
  return { ids: [...already, ...drawn.filter((id) => id !== undefined)] }
}

/** Every order equally likely (Fisher & Yates 1938, in Durstenfeld's form 1964). */
export function shuffled<Each>(list: readonly Each[], chance: () => number): readonly Each[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const taken = mixed[last] as Each
    mixed[last] = mixed[other] as Each
    mixed[other] = taken
  }
  return mixed
}
