type Measuring = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

const mostRemembered = 4000
const widths = new Map<string, number>()

/** Width of a text in the context's font; remembered, since measuring costs more than drawing. */
export function widthOf(context: Measuring, text: string): number {
  const key = `${context.font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size >= mostRemembered) widths.clear()
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

/** The text, or as much of its beginning as fits with an ellipsis, or nothing. */
export function shortened(context: Measuring, text: string, px: number): string {
  if (widthOf(context, text) <= px) return text
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (widthOf(context, `${text.slice(0, middle).trimEnd()}…`) <= px) low = middle
    else high = middle - 1
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`
}
