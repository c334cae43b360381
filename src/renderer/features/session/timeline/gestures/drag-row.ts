import { foldPx } from '@renderer/features/session/timeline/draw-frame'
import {
  type Gesture,
  isFar,
  type PointerAnswers,
  type Pointing,
} from '@renderer/features/session/timeline/gestures/gesture'
import { rowIndexAt } from '@renderer/features/session/timeline/row-stack'
import type { ShownRow } from '@renderer/features/session/timeline/rows'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'

const foldRight = foldPx + 10

/** Dragging a row's name puts the row elsewhere; a click on its triangle opens or closes it. */
export function dragRow(
  row: ShownRow,
  start: Pointing,
  surface: TimelineSurface,
  answers: () => PointerAnswers,
): Gesture {
  let before: string | null | undefined

  /** The row that would come after the dragged one; none for the end, undefined for no move. Codes stay with their row. */
  const targetAt = (y: number): { readonly index: number; readonly before: string | null } => {
    const { rows, rowStack, layout, scrollPx } = surface.scene
    const over = rowIndexAt(rowStack, layout.rows, y, scrollPx)
    let index = Math.min(rows.length, Math.max(0, over))
    const key = rows[index]?.key
    const first = rows.findIndex((each) => each.key === key)
    const after = rows.findLastIndex((each) => each.key === key) + 1
    const from = rows.findIndex((each) => each.key === row.key)
    if (key !== undefined) index = first > from ? after : first
    return { index, before: rows[index]?.key ?? null }
  }

  return {
    cursor: 'row',
    scrolls: false,
    takesKeys: true,
    isDrag: (at) => isFar(start, at),
    begin: () => true,
    move: ({ y }) => {
      const target = targetAt(y)
      before = target.before
      surface.showDrop(target.index)
    },
    drop: () => {
      surface.showDrop(null)
      if (before !== undefined && before !== row.key) answers().onMoveRow(row.key, before)
    },
    click: ({ x }) => {
      if (row.fold !== 'none' && x < foldRight) answers().onFold(row.key, row.fold === 'closed')
    },
    cancel: () => surface.showDrop(null),
  }
}
