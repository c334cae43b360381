import type { Row, RowPlan, ShownRow } from '@renderer/features/session/timeline/rows'

export const rowHeights = { small: 16, normal: 24, tall: 40 } as const
export type RowHeight = keyof typeof rowHeights

/** How somebody wants the rows of an instrument: kept by row key, so that it outlives other texts and new codes. */
export interface Arrangement {
  /** Rows that were put in an order, first to last; all others follow as the plan has them. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Rows that are opened into one row for each of their codes. */
  readonly open: readonly string[]
  /** Of all rows that have none of their own. */
  readonly height: RowHeight
  readonly heights: Readonly<Record<string, RowHeight>>
}

export const asPlanned: Arrangement = { order: [], hidden: [], open: [], height: 'normal', heights: {} }

/** What a row has to show, by its key and, for a part, by a code. */
export type HasEvents = (key: string, code?: string) => boolean

/** The rows on screen: in their order, without the hidden ones and, if so asked, without those that have no events. */
export function arrange(
  plan: RowPlan,
  wanted: Arrangement,
  hasEvents: HasEvents,
  allRows: boolean,
): readonly ShownRow[] {
  const hidden = new Set(wanted.hidden)
  const open = new Set(wanted.open)
  return ordered(plan.rows, wanted.order)
    .filter(({ key }) => !hidden.has(key) && (allRows || hasEvents(key)))
    .flatMap((row): readonly ShownRow[] => {
      const height = rowHeights[wanted.heights[row.key] ?? wanted.height]
      if (row.parts.length < 2) return [{ ...row, height, fold: 'none', part: null }]
      if (!open.has(row.key)) return [{ ...row, height, fold: 'closed', part: null }]
      const parts = row.parts.filter(({ code }) => allRows || hasEvents(row.key, code))
      return [
        { ...row, height: rowHeights.small, fold: 'open', part: null },
        ...parts.map(({ code, label, color }): ShownRow => ({
          ...row,
          label,
          color,
          height,
          fold: 'none',
          part: code,
        })),
      ]
    })
}

/** Rows that were put in an order, then the others. */
export function ordered(rows: readonly Row[], order: readonly string[]): readonly Row[] {
  const places = new Map(order.map((key, index) => [key, index]))
  return rows.toSorted(
    (left, right) => (places.get(left.key) ?? order.length) - (places.get(right.key) ?? order.length),
  )
}

/** Puts a row before another, or at the end for null. */
export function movedBefore(plan: RowPlan, wanted: Arrangement, key: string, before: string | null): Arrangement {
  if (key === before) return wanted
  const others = ordered(plan.rows, wanted.order).flatMap((row) => (row.key === key ? [] : [row.key]))
  const at = before === null ? -1 : others.indexOf(before)
  return { ...wanted, order: at === -1 ? [...others, key] : others.toSpliced(at, 0, key) }
}

/** Moves a row up (-1) or down (1) past its neighbour, hidden ones counted. */
export function moved(plan: RowPlan, wanted: Arrangement, key: string, step: -1 | 1): Arrangement {
  const keys = ordered(plan.rows, wanted.order).map((row) => row.key)
  const from = keys.indexOf(key)
  const to = from + step
  if (from === -1 || to < 0 || to >= keys.length) return wanted
  return { ...wanted, order: keys.toSpliced(from, 1).toSpliced(to, 0, key) }
}

export function withHidden(wanted: Arrangement, key: string, isHidden: boolean): Arrangement {
  return { ...wanted, hidden: toggled(wanted.hidden, key, isHidden) }
}

export function withOpen(wanted: Arrangement, key: string, isOpen: boolean): Arrangement {
  return { ...wanted, open: toggled(wanted.open, key, isOpen) }
}

/** A row of its own height, or of that of all rows for null. */
export function withHeight(wanted: Arrangement, key: string, height: RowHeight | null): Arrangement {
  const { [key]: _, ...others } = wanted.heights
  return { ...wanted, heights: height === null ? others : { ...others, [key]: height } }
}

function toggled(keys: readonly string[], key: string, isIn: boolean): readonly string[] {
  const others = keys.filter((other) => other !== key)
  return isIn ? [...others, key] : others
}
