/** Where the parts of the timeline lie; further bands (sound, videos) go between the axis and the rows. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** Left edge of everything that stands on the time axis. */
  readonly plotLeft: number
  readonly plotWidth: number
  readonly overview: Band
  readonly axis: Band
  readonly rows: Band
}

interface Band {
  readonly top: number
  readonly height: number
}

export const rowHeight = 24
const labelWidth = 148
const overviewHeight = 28
const axisHeight = 20

export function layoutOf(width: number, height: number): Layout {
  const rowsTop = overviewHeight + axisHeight
  return {
    width,
    height,
    plotLeft: labelWidth,
    plotWidth: Math.max(1, width - labelWidth),
    overview: { top: 0, height: overviewHeight },
    axis: { top: overviewHeight, height: axisHeight },
    rows: { top: rowsTop, height: Math.max(0, height - rowsTop) },
  }
}

export type Zone = 'overview' | 'axis' | 'rows' | 'labels'

/** The part of the timeline at a place. */
export function zoneAt(layout: Layout, x: number, y: number): Zone {
  if (x < layout.plotLeft) return 'labels'
  if (y < layout.axis.top) return 'overview'
  return y < layout.rows.top ? 'axis' : 'rows'
}

/** How far rows may be scrolled. */
export function mostScrolled(layout: Layout, rowCount: number): number {
  return Math.max(0, rowCount * rowHeight - layout.rows.height)
}

/** Top edge of a row on screen. */
export function rowTop(layout: Layout, rowIndex: number, scrollPx: number): number {
  return layout.rows.top + rowIndex * rowHeight - scrollPx
}

/** Index of the row at a height on screen, whether or not there is one. */
export function rowIndexAt(layout: Layout, y: number, scrollPx: number): number {
  return Math.floor((y - layout.rows.top + scrollPx) / rowHeight)
}

/** The scroll that brings a row fully on screen, moving as little as needed. */
export function scrollRevealing(layout: Layout, rowIndex: number, scrollPx: number): number {
  const top = rowIndex * rowHeight
  return Math.max(Math.min(scrollPx, top), top + rowHeight - layout.rows.height, 0)
}
