/** Where the parts of the timeline lie, from the top: overview, axis, lanes that may be missing (height 0), rows. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** Left edge of everything that stands on the time axis. */
  readonly plotLeft: number
  readonly plotWidth: number
  readonly overview: Band
  readonly axis: Band
  /** Who speaks, by the transcript. */
  readonly speech: Band
  /** The waveform. */
  readonly sound: Band
  readonly rows: Band
}

export interface Band {
  readonly top: number
  readonly height: number
}

/** Heights that the lanes between axis and rows wish for in CSS pixels; 0 for none. */
export interface Lanes {
  readonly speech: number
  readonly sound: number
}

export const noLanes: Lanes = { speech: 0, sound: 0 }

export function sameLanes(left: Lanes, right: Lanes): boolean {
  return left.speech === right.speech && left.sound === right.sound
}

const labelWidth = 148
const overviewHeight = 28
const axisHeight = 20
/** Lanes give way until so much is left for the rows. */
const leastRowsHeight = 24

/** Top edge of the sound's lane. */
export function soundTopOf({ speech }: Lanes): number {
  return overviewHeight + axisHeight + speech
}

export function layoutOf(width: number, height: number, lanes: Lanes): Layout {
  const axisTop = overviewHeight
  const speechTop = axisTop + axisHeight
  const roomForLanes = Math.max(0, height - speechTop - leastRowsHeight)
  const speechHeight = Math.min(lanes.speech, roomForLanes)
  const soundHeight = Math.min(lanes.sound, roomForLanes - speechHeight)
  const soundTop = speechTop + speechHeight
  const rowsTop = soundTop + soundHeight
  return {
    width,
    height,
    plotLeft: labelWidth,
    plotWidth: Math.max(1, width - labelWidth),
    overview: { top: 0, height: overviewHeight },
    axis: { top: axisTop, height: axisHeight },
    speech: { top: speechTop, height: speechHeight },
    sound: { top: soundTop, height: soundHeight },
    rows: { top: rowsTop, height: Math.max(0, height - rowsTop) },
  }
}

const bands = ['overview', 'axis', 'speech', 'sound'] as const
export type Zone = (typeof bands)[number] | 'rows' | 'labels'

/** The part of the timeline at a place; everything left of the time axis is labels. */
export function zoneAt(layout: Layout, x: number, y: number): Zone {
  if (x < layout.plotLeft) return 'labels'
  return bands.find((band) => y < layout[band].top + layout[band].height) ?? 'rows'
}
