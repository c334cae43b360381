import { link } from '@observablehq/plot'
import type { Dimension, Shape } from '@domain/instrument/instrument'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { type Look, signs } from '../signs'
import { rowEnds, rowNames, rowScale } from '../chart-rows'
import { profileFrame } from './profile-frame'
import { type ProfileLine, type ProfileRow, reasonOf, valueIn } from './profile-rows'

/** Dimensions differ in shape and filling; a hollow one is larger, so that both are seen where they coincide. */
const shapes: readonly Readonly<{ shape: Shape; isHollow: boolean; size: number }>[] = [
  { shape: 'circle', isHollow: false, size: 10 },
  { shape: 'diamond', isHollow: true, size: 17 },
  { shape: 'triangle', isHollow: false, size: 11 },
  { shape: 'square', isHollow: true, size: 16 },
]

export function dimensionLook(place: number, palette: Palette): Look {
  const shape = shapes[place % shapes.length] ?? { shape: 'circle', isHollow: false, size: 10 }
  return { ...shape, color: shape.isHollow ? palette.second : palette.first }
}

interface OneRating {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly rows: readonly ProfileRow[]
  readonly dimensions: readonly Dimension[]
  readonly line: ProfileLine
  readonly adequate: number | null
  readonly words: {
    readonly adequateLabel: string
    readonly dimensionName: (id: string) => string
    /** In words why there is no grade. */
    readonly reason: (reason: 'noScore' | 'not-rated' | 'not-applicable') => string
  }
}

const nameMargin = 240
const reasonMargin = 156

/** All dimensions of one rating on one scale; what has no grade says why at its row's end. */
export function oneRating({
  document,
  palette,
  width,
  height,
  rows,
  dimensions,
  line,
  adequate,
  words,
}: OneRating): SVGElement {
  const marks = rows.flatMap((row) =>
    dimensions.flatMap(({ id }, place) => {
      const grade = row.dimensions.includes(id) ? valueIn(line, row.item, id) : null
      return typeof grade === 'number' ? [{ at: row.at, grade, place, row, id }] : []
    }),
  )
  const spans = [...Map.groupBy(marks, ({ at }) => at)].map(([at, own]) => {
    const grades = own.map(({ grade }) => grade)
    return { at, from: Math.min(...grades), to: Math.max(...grades) }
  })
  const reasons = rows.map((row) => ({ at: row.at, words: reasonWords(row, line, words) }))
  const [scale] = dimensions
  if (scale === undefined) throw new Error('a scale has a dimension')
  const lowest = Math.min(...dimensions.map(({ min }) => min))
  const highest = Math.max(...dimensions.map(({ max }) => max))
  return plotted(
    {
      document,
      width,
      height,
      marginTop: 24,
      marginBottom: 24,
      marginLeft: nameMargin,
      marginRight: reasonMargin,
      x: { domain: [lowest - 0.4, highest + 0.4], axis: null },
      y: rowScale(rows),
      marks: [
        ...profileFrame({
          palette,
          rows,
          scale: { ...scale, min: lowest, max: highest },
          adequate,
          adequateLabel: words.adequateLabel,
        }),
        ...rowNames(rows, palette, nameMargin),
        link(spans, { x1: 'from', x2: 'to', y1: 'at', y2: 'at', stroke: palette.limit, strokeWidth: 1.5 }),
        // The hollow signs first: the small full ones stand on them.
        ...[true, false].map((isHollow) =>
          signs(
            marks.filter(({ place }) => dimensionLook(place, palette).isHollow === isHollow),
            {
              ground: palette.ground,
              x: ({ grade }) => grade,
              y: ({ at }) => at,
              look: ({ place }) => dimensionLook(place, palette),
              told: ({ row, id, grade }) => `${row.number} ${row.name}: ${words.dimensionName(id)} ${grade}`.trim(),
            },
          ),
        ),
        rowEnds(reasons, palette, { dx: 8, fontSize: 11 }),
      ],
    },
    palette,
  )
}

function reasonWords(row: ProfileRow, line: ProfileLine, { dimensionName, reason }: OneRating['words']): string {
  const missing = row.dimensions.flatMap((id) => {
    const why = reasonOf(valueIn(line, row.item, id))
    return why === null ? [] : [{ id, why }]
  })
  const [first] = missing
  if (first === undefined) return ''
  // The same for all dimensions is said once.
  if (missing.length === row.dimensions.length && missing.every(({ why }) => why === first.why))
    return reason(first.why)
  return missing.map(({ id, why }) => `${dimensionName(id)} ${reason(why)}`).join(', ')
}
