import { ruleX, ruleY, text, axisX, type Markish } from '@observablehq/plot'
import type { Dimension } from '@domain/instrument/instrument'
import type { Palette } from '../palette'
import { shortened } from '../picture'
import type { ProfileRow } from './profile-rows'

/** Where the rows of a profile stand, from 0 down; the whole session keeps apart from the items. */
export function placesOf(rows: readonly ProfileRow[]): readonly number[] {
  return rows.map(({ item }, place) => (item === null ? place + 0.4 : place))
}

export interface FrameOptions {
  readonly palette: Palette
  readonly rows: readonly ProfileRow[]
  /** The dimension whose grades stand along the top. */
  readonly scale: Dimension
  readonly adequate: number | null
  readonly adequateLabel: string
}

/** What every profile stands on: rows, grades and the line of what is good enough. */
export function profileFrame({ palette, rows, scale, adequate, adequateLabel }: FrameOptions): readonly Markish[] {
  const places = placesOf(rows)
  const grades = gradesOf(scale)
  return [
    ruleX(grades, { stroke: palette.guide }),
    ruleY(
      places.map((place) => place + 0.5),
      { stroke: palette.guide },
    ),
    axisX(grades, {
      anchor: 'top',
      tickSize: 0,
      tickPadding: 4,
      tickFormat: String,
      label: null,
      fill: palette.text,
      fontSize: 11,
    }),
    ...(adequate === null
      ? []
      : [
          ruleX([adequate], { stroke: palette.limit, strokeWidth: 2, strokeDasharray: '6 3' }),
          text([adequate], {
            x: (grade: number) => grade,
            text: () => adequateLabel,
            frameAnchor: 'bottom',
            dy: 14,
            fill: palette.soft,
            fontSize: 11,
          }),
        ]),
  ]
}

/** The numbers and names of the rows in the margin before the chart. */
export function rowNames(rows: readonly ProfileRow[], palette: Palette, margin: number): readonly Markish[] {
  const places = placesOf(rows)
  const at = (row: ProfileRow): number => places[rows.indexOf(row)] ?? 0
  const common = { y: at, frameAnchor: 'left' as const, fill: palette.text, fontSize: 12 }
  return [
    text(rows, { ...common, text: ({ number }: ProfileRow) => number, textAnchor: 'end', dx: 26 - margin }),
    text(rows, {
      ...common,
      text: ({ name, onlyMark }: ProfileRow) =>
        `${shortened(name, margin - 48, 12)}${onlyMark === '' ? '' : ` ${onlyMark}`}`,
      textAnchor: 'start',
      dx: 34 - margin,
    }),
  ]
}

export function gradesOf({ min, max }: Pick<Dimension, 'min' | 'max'>): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, place) => min + place)
}
