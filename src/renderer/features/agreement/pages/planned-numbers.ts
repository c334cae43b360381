/** Numbers of raters or items to plan with: every one to ten, or about ten up to twice what the study had, that one among them. */
export function plannedNumbers(had: number): readonly number[] {
  const step = Math.max(1, Math.ceil(had / 5))
  const even = Array.from({ length: 10 }, (_, at) => (at + 1) * step)
  const own = Number.isInteger(had) ? [had] : []
  // What lies close to the study's own number says nothing more.
  const others = even.filter((each) => own.every((one) => Math.abs(each - one) >= step / 2))
  return [...new Set([1, ...others, ...own])].toSorted((left, right) => left - right)
}
