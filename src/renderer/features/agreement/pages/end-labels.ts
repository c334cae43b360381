/** The heights of two labels at the ends of two lines, moved apart evenly where they would cover each other. */
export function apart([first, second]: readonly [number, number], gap: number): readonly [number, number] {
  const lacking = gap - Math.abs(first - second)
  if (lacking <= 0) return [first, second]
  const side = first <= second ? 1 : -1
  return [first - (side * lacking) / 2, second + (side * lacking) / 2]
}
