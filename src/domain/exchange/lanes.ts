export interface Span {
  readonly startMs: number
  readonly endMs: number
}

/** Spans as few rows in which none lies over another, each in order of time: the first row that is free takes the next. */
export function lanesOf<Each>(all: readonly Each[], spanOf: (each: Each) => Span): readonly (readonly Each[])[] {
  const lanes: { freeFromMs: number; readonly own: Each[] }[] = []
  const inOrder = all.toSorted((a, b) => spanOf(a).startMs - spanOf(b).startMs || spanOf(a).endMs - spanOf(b).endMs)
  for (const each of inOrder) {
    const { startMs, endMs } = spanOf(each)
    const free = lanes.find(({ freeFromMs }) => freeFromMs <= startMs)
    if (free === undefined) lanes.push({ freeFromMs: endMs, own: [each] })
    else {
      free.own.push(each)
      free.freeFromMs = endMs
    }
  }
  return lanes.map(({ own }) => own)
}

/** A name that none of the others has: with a number in brackets where it is taken. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  taken.add(free)
  return free
}
