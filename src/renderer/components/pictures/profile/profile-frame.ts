import { axisX, type Markish, ruleX, text } from '@observablehq/plot'
import type { Dimension } from '@domain/instrument/instrument'
import type { Palette } from '../palette'
import { type NamedRow, rowLines } from '../chart-rows'

export interface FrameOptions {
  readonly palette: Palette
  readonly rows: readonly Pick<NamedRow, 'at'>[]
  /** The dimension whose grades stand along the top. */
  readonly scale: Dimension
  readonly adequate: number | null
  readonly adequateLabel: string
}

/** What every profile stands on: rows, grades and the line of what is good enough. */
export function profileFrame({ palette, rows, scale, adequate, adequateLabel }: FrameOptions): readonly Markish[] {
  const grades = gradesOf(scale)
  return [
    ruleX(grades, { stroke: palette.guide }),
    rowLines(rows, palette),
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

export function gradesOf({ min, max }: Pick<Dimension, 'min' | 'max'>): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, place) => min + place)
}

/** What a panel is about, over its grades. */
export function panelTitle(title: string, palette: Palette): Markish {
  return text([title], { frameAnchor: 'top', dy: -34, fill: palette.text, fontSize: 12, fontWeight: 600 })
}
