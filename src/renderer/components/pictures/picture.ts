import type { Language } from '@domain/instrument/instrument'
import { type PaletteName, palettes } from './palette'
import { fontFamily } from './plotted'
import { svgNode } from './svg-node'

/** A picture that stands alone, with the same in words and figures. */
export interface Picture {
  /** A whole SVG document: no style element, script, foreign object or address in it. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** Everything the picture shows, in sentences. */
  readonly description: string
  readonly table: PictureTable
}

/** What stands behind a picture; cells are as they are read. */
export interface PictureTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

/** What every picture is asked for with. */
export interface PictureOptions {
  readonly title: string
  /** False where a heading beside the picture says the title already. */
  readonly isTitled: boolean
  readonly language: Language
  readonly palette: PaletteName
  /** In CSS pixels; below 560 the names have no room. */
  readonly width: number
}

/** One sign of a picture and what it means. */
export interface LegendEntry {
  readonly label: string
  /** Drawn in a 16 x 16 box. */
  readonly sign: readonly SVGElement[]
}

interface PictureParts {
  readonly document: Document
  readonly description: string
  readonly legend: readonly LegendEntry[]
  readonly chart: SVGElement
  readonly chartHeight: number
  /** Said under the chart, a line each. */
  readonly notes: readonly string[]
  readonly table: PictureTable
}

const titleHeight = 26
const legendLine = 20
const noteLine = 16
const edge = 8

/** Title, legend, chart and notes under one another, as one document. */
export function composed(
  { title, isTitled, width, palette: paletteName }: PictureOptions,
  { document: owner, chart, chartHeight, description, table, ...parts }: PictureParts,
): Picture {
  const palette = palettes[paletteName]
  const legend = placedLegend(parts.legend, width)
  const legendTop = isTitled ? titleHeight : edge
  const chartTop = legendTop + legend.lines * legendLine + (legend.lines === 0 ? 0 : 4)
  const notes = parts.notes.flatMap((note) => wrapped(note, width - 2 * edge, noteSize))
  const notesTop = chartTop + chartHeight
  const height = Math.ceil(notesTop + notes.length * noteLine + edge)
  chart.setAttribute('x', '0')
  chart.setAttribute('y', String(chartTop))
  const node = svgNode(
    owner,
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fontFamily,
      'font-size': 12,
      color: palette.text,
    },
    svgNode(owner, 'title', {}, title),
    svgNode(owner, 'desc', {}, description),
    svgNode(owner, 'rect', { width, height, fill: palette.ground }),
    ...(isTitled
      ? [svgNode(owner, 'text', { x: edge, y: 18, fill: palette.text, 'font-size': 14, 'font-weight': 600 }, title)]
      : []),
    ...legend.entries.map(({ entry, x, line }) =>
      svgNode(
        owner,
        'g',
        { transform: `translate(${x} ${legendTop + line * legendLine})` },
        ...entry.sign,
        svgNode(owner, 'text', { x: 20, y: 12, fill: palette.text }, entry.label),
      ),
    ),
    chart,
    ...notes.map((note, line) =>
      svgNode(
        owner,
        'text',
        { x: edge, y: notesTop + line * noteLine + 11, fill: palette.soft, 'font-size': noteSize },
        note,
      ),
    ),
  )
  return { svg: new XMLSerializer().serializeToString(node), width, height, title, description, table }
}

const noteSize = 11

interface PlacedEntry {
  readonly entry: LegendEntry
  readonly x: number
  readonly line: number
}

/** Signs in lines that do not grow wider than the picture. */
function placedLegend(
  legend: readonly LegendEntry[],
  width: number,
): { readonly entries: readonly PlacedEntry[]; readonly lines: number } {
  const entries: PlacedEntry[] = []
  let [x, line] = [edge, 0]
  for (const entry of legend) {
    const needed = 20 + textWidth(entry.label, 12) + 18
    if (x > edge && x + needed > width) [x, line] = [edge, line + 1]
    entries.push({ entry, x, line })
    x += needed
  }
  return { entries, lines: legend.length === 0 ? 0 : line + 1 }
}

/** Of the font's size, over the letters of a Scandinavian or English name. */
const widthOfLetter = 0.53

/** About how wide a text is: pictures are made where nothing can be measured, and drawn with whatever font is there. */
function textWidth(text: string, size: number): number {
  return text.length * size * widthOfLetter
}

/** A text in lines of about a width. */
function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A text that is cut with an ellipsis where it would be wider than its place. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * widthOfLetter)) - 1)).trimEnd()}…`
}
