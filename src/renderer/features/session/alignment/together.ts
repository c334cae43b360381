/** Two files and how they lie to each other: what the second shows at t, the first shows at t + lagMs. */
export interface Pair {
  readonly firstMs: number
  readonly secondMs: number
  readonly lagMs: number
}

/** The moment of the first file, as near to this one as can be, that the second has too; null when they never meet. */
export function sharedMoment(atMs: number, { firstMs, secondMs, lagMs }: Pair): number | null {
  const from = Math.max(0, lagMs)
  const to = Math.min(firstMs, secondMs + lagMs) - 1
  return to < from ? null : Math.min(to, Math.max(from, atMs))
}

/** When the second file starts, in recording time, if these two moments (each in its file's own time) are the same. */
export function offsetOfSameMoment(
  first: { readonly atMs: number; readonly offsetMs: number },
  secondAtMs: number,
): number {
  return Math.round(first.offsetMs + first.atMs - secondAtMs)
}

/** Farther apart than this a jump is shorter than making up for it. */
const farMs = 500
/** Farther apart than this (just after the start, as one begins later) hurry counts, nearer that nobody hears it. */
const apartAtStartMs = 60
const mostHurried = 0.25
const mostUnheard = 0.03
/** In how much time a difference is made up for. */
const makeUpMs = 500
/** Clocks are read to about this. */
const nearMs = 2

/** How fast the second has to play so that it comes to the first, which it is `apartMs` ahead of; null: it has to jump. */
export function speedToMeet(apartMs: number): number | null {
  const distance = Math.abs(apartMs)
  if (distance > farMs) return null
  if (distance < nearMs) return 1
  const most = distance > apartAtStartMs ? mostHurried : mostUnheard
  return 1 + Math.min(most, Math.max(-most, -apartMs / makeUpMs))
}
