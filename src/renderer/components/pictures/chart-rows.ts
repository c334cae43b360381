import { type Markish, ruleY, type ScaleOptions, text } from '@observablehq/plot'
import type { Palette } from './palette'
import { shortened } from './picture'

/** A row of a chart: what stands before it. */
export interface NamedRow {
  /** Where it stands, from 0 down. */
  readonly at: number
  /** Right-aligned before the name; empty for none. */
  readonly number: string
  readonly name: string
  /** Behind the name, and never cut. */
  readonly mark: string
}

/** Numbers and names of rows in the margin before a chart; without any numbers names begin at the edge. */
export function rowNames(rows: readonly NamedRow[], palette: Palette, margin: number): readonly Markish[] {
  const isNumbered = rows.some(({ number }) => number !== '')
  const indent = isNumbered ? 34 : 8
  const common = { y: 'at', frameAnchor: 'left' as const, fill: palette.text, fontSize: 12 }
  return [
    ...(isNumbered ? [text(rows, { ...common, text: 'number', textAnchor: 'end', dx: 26 - margin })] : []),
    text(rows, {
      ...common,
      text: ({ name, mark }: NamedRow) =>
        `${shortened(name, margin - indent - 14, 12)}${mark === '' ? '' : ` ${mark}`}`,
      textAnchor: 'start',
      dx: indent - margin,
    }),
  ]
}

/** A thin line under each row. */
export function rowLines(rows: readonly Pick<NamedRow, 'at'>[], palette: Palette): Markish {
  return ruleY(
    rows.map(({ at }) => at + 0.5),
    { stroke: palette.guide },
  )
}

/** Rows stand under one another; without any there is still room for one. */
export function rowScale(rows: readonly Pick<NamedRow, 'at'>[]): ScaleOptions {
  return { domain: [-0.5, Math.max(0.5, (rows.at(-1)?.at ?? 0) + 0.5)], reverse: true, axis: null }
}

/** What is said of a row at its end, at the right of the chart. */
export interface RowWords extends Pick<NamedRow, 'at'> {
  readonly words: string
}

export function rowEnds(
  ends: readonly RowWords[],
  palette: Palette,
  { dx, fontSize }: { readonly dx: number; readonly fontSize: number },
): Markish {
  return text(ends, {
    y: 'at',
    text: 'words',
    frameAnchor: 'right',
    textAnchor: 'start',
    dx,
    fill: palette.soft,
    fontSize,
  })
}
