type Measuring = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

const ellipsis = '…'
const fewestLetters = 2

/** Widths of characters by font: measuring each label anew, in each frame of a zoom, would cost more than drawing it. */
const advancesByFont = new Map<string, Map<string, number>>()

/** Widths of whole texts by font: those of bars come again and again. */
const widthsByFont = new Map<string, Map<string, number>>()
const mostRemembered = 5000

/** Width of a text in the context's font: the sum of its characters', which kerning alters by less than shows in a label. */
export function widthOf(context: Measuring, text: string): number {
  const advanceOf = advancesIn(context)
  let width = 0
  for (const character of text) width += advanceOf(character)
  return width
}

/** The text, or as much of its beginning as fits with an ellipsis, or nothing. */
export function shortened(context: Measuring, text: string, px: number): string {
  return shortenerOf(context)(text, px)
}

/** `shortened` for many texts in one font: each text is measured once, then remembered. */
export function shortenerOf(context: Measuring): (text: string, px: number) => string {
  const advanceOf = advancesIn(context)
  const widths = widthsIn(context.font)
  return (text, px) => {
    let width = widths.get(text)
    if (width === undefined) {
      width = 0
      for (const character of text) width += advanceOf(character)
      if (widths.size >= mostRemembered) widths.clear()
      widths.set(text, width)
    }
    return width <= px ? text : beginningOf(text, px - advanceOf(ellipsis), advanceOf)
  }
}

function beginningOf(text: string, room: number, advanceOf: (character: string) => number): string {
  let width = 0
  let fitting = 0
  for (const character of text) {
    width += advanceOf(character)
    if (width > room) break
    fitting += character.length
  }
  return fitting < fewestLetters ? '' : `${text.slice(0, fitting).trimEnd()}${ellipsis}`
}

function widthsIn(font: string): Map<string, number> {
  const widths = widthsByFont.get(font) ?? new Map<string, number>()
  widthsByFont.set(font, widths)
  return widths
}

/** Reading the font of a context is slow, so it is read once for a text. */
function advancesIn(context: Measuring): (character: string) => number {
  const { font } = context
  const advances = advancesByFont.get(font) ?? new Map<string, number>()
  advancesByFont.set(font, advances)
  return (character) => {
    const known = advances.get(character)
    if (known !== undefined) return known
    const { width } = context.measureText(character)
    advances.set(character, width)
    return width
  }
}
