import { rect } from '@observablehq/plot'
import { type Dimension, shapes } from '@domain/instrument/instrument'
import { chartsBeside } from '../charts-beside'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { type Look, signs } from '../signs'
import { rowEnds, rowNames, rowScale } from '../chart-rows'
import { panelTitle, profileFrame } from './profile-frame'
import { type ProfileLine, type ProfileRow, reasonOf, valueIn } from './profile-rows'

/** Raters differ in shape, and neighbours in filling. */
export function raterLook(place: number, palette: Palette): Look {
  const shape = shapes[place % shapes.length] ?? 'circle'
  const isHollow = (place + Math.floor(place / shapes.length)) % 2 === 1
  return { shape, isHollow, color: isHollow ? palette.second : palette.first, size: 9.5 }
}

interface SeveralRatings {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly rows: readonly ProfileRow[]
  readonly dimensions: readonly Dimension[]
  readonly lines: readonly ProfileLine[]
  readonly words: {
    readonly adequateLabel: (grade: number) => string
    readonly dimensionName: (id: string) => string
    /** What is said of a row that is not rated on this dimension. */
    readonly onlyOn: (dimensions: readonly string[]) => string
    /** `not rated: 2 of 5` */
    readonly someNot: (reason: 'noScore' | 'not-rated' | 'not-applicable', count: number, of: number) => string
  }
}

const nameMargin = 240
const gap = 12
const reasonMargin = 114

/** A panel for each dimension beside one another; in each cell a sign for each rater who gave that grade. */
export function severalRatings(options: SeveralRatings): SVGElement {
  const { document: owner, width, height, dimensions } = options
  const panelWidth = (width - nameMargin) / dimensions.length
  return chartsBeside(
    owner,
    dimensions.map((dimension, place) => ({
      chart: panelOf(options, dimension, place === 0, panelWidth),
      width: place === 0 ? nameMargin + panelWidth : panelWidth,
    })),
    height,
  )
}

function panelOf(options: SeveralRatings, dimension: Dimension, isFirst: boolean, panelWidth: number): SVGElement {
  const { document, palette, height, rows, lines, words } = options
  const { id, min, max, adequate } = dimension
  const raters = lines.filter(({ standing }) => standing === 'rater')
  const marginLeft = isFirst ? nameMargin : gap
  const width = isFirst ? nameMargin + panelWidth : panelWidth
  const cellWidth = (width - marginLeft - reasonMargin) / (max - min + 1)
  const given = rows.flatMap((row) =>
    row.dimensions.includes(id)
      ? lines.map((line) => ({ row, at: row.at, line, value: valueIn(line, row.item, id) }))
      : [],
  )
  const graded = given.flatMap(({ value, ...mark }) => (typeof value === 'number' ? [{ ...mark, grade: value }] : []))
  const signed = [
    ...Map.groupBy(
      graded.filter(({ line }) => line.standing === 'rater'),
      ({ at, grade }) => `${at} ${grade}`,
    ).values(),
  ].flatMap((own) => own.map((mark, place) => ({ ...mark, ...besideOneAnother(place, own.length, cellWidth) })))
  const framed = graded.filter(({ line }) => line.standing !== 'rater')
  return plotted(
    {
      document,
      width,
      height,
      marginTop: 42,
      marginBottom: 24,
      marginLeft,
      marginRight: reasonMargin,
      x: { domain: [min - 0.5, max + 0.5], axis: null },
      y: rowScale(rows),
      marks: [
        ...profileFrame({
          palette,
          rows,
          scale: dimension,
          adequate,
          adequateLabel: adequate === null ? '' : words.adequateLabel(adequate),
        }),
        ...(isFirst ? rowNames(rows, palette, nameMargin) : []),
        panelTitle(words.dimensionName(id), palette),
        rect(framed, {
          x1: ({ grade }: (typeof framed)[number]) => grade - 0.46,
          x2: ({ grade }: (typeof framed)[number]) => grade + 0.46,
          y1: ({ at }: (typeof framed)[number]) => at - 0.44,
          y2: ({ at }: (typeof framed)[number]) => at + 0.44,
          fill: 'none',
          stroke: palette.text,
          strokeWidth: 1.5,
          rx: 3,
          filter: ({ line }: (typeof framed)[number]) => line.standing === 'consensus',
        }),
        rect(framed, {
          x1: ({ grade }: (typeof framed)[number]) => grade - 0.5,
          x2: ({ grade }: (typeof framed)[number]) => grade + 0.5,
          y1: ({ at }: (typeof framed)[number]) => at - 0.5,
          y2: ({ at }: (typeof framed)[number]) => at + 0.5,
          fill: 'none',
          stroke: palette.text,
          strokeWidth: 1.5,
          strokeDasharray: '3 2',
          filter: ({ line }: (typeof framed)[number]) => line.standing === 'gold',
        }),
        signs(signed, {
          ground: palette.ground,
          x: ({ grade }) => grade,
          y: ({ at }) => at,
          aside: ({ dx, dy }) => ({ dx, dy }),
          look: ({ line }) => raterLook(raters.indexOf(line), palette),
          told: ({ line, row, grade }) =>
            `${line.label}: ${row.number} ${row.name}, ${words.dimensionName(id)} ${grade}`,
        }),
        rowEnds(
          rows.map((row) => ({ at: row.at, words: missingWords(row, id, raters, words) })),
          palette,
          { dx: 4, fontSize: 10 },
        ),
      ],
    },
    palette,
  )
}

const step = 10.5

/** Where one of several signs in a cell stands: side by side, in two lines where there are more than fit. */
function besideOneAnother(place: number, count: number, cellWidth: number): Readonly<{ dx: number; dy: number }> {
  const perLine = Math.max(1, Math.min(count, Math.floor(cellWidth / step)))
  const lines = Math.ceil(count / perLine)
  const line = Math.floor(place / perLine)
  const inLine = line === lines - 1 ? count - line * perLine : perLine
  return {
    dx: ((place % perLine) - (inLine - 1) / 2) * step,
    dy: (line - (lines - 1) / 2) * step,
  }
}

function missingWords(
  row: ProfileRow,
  dimension: string,
  raters: readonly ProfileLine[],
  { onlyOn, someNot }: SeveralRatings['words'],
): string {
  if (!row.dimensions.includes(dimension)) return row.dimensions.length === 0 ? '' : onlyOn(row.dimensions)
  const reasons = raters.flatMap((line) => reasonOf(valueIn(line, row.item, dimension)) ?? [])
  return (['not-rated', 'not-applicable', 'noScore'] as const)
    .flatMap((reason) => {
      const count = reasons.filter((each) => each === reason).length
      return count === 0 ? [] : [someNot(reason, count, raters.length)]
    })
    .join('\n')
}
