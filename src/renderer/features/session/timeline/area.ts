import type { Band, Layout } from '@renderer/features/session/timeline/layout'

/** A rectangle of the host in CSS pixels. */
export interface Area extends Band {
  readonly left: number
  readonly width: number
}

/** The same in device pixels, all whole. */
export type DeviceArea = Area

/** The device pixels that an area touches: a canvas that covers just these is sharp at any pixel ratio. */
export function deviceArea({ left, top, width, height }: Area, ratio: number): DeviceArea {
  const [x, y] = [Math.floor(left * ratio), Math.floor(top * ratio)]
  return {
    left: x,
    top: y,
    width: Math.max(0, Math.ceil((left + width) * ratio) - x),
    height: Math.max(0, Math.ceil((top + height) * ratio) - y),
  }
}

export function wholeArea({ width, height }: Layout): Area {
  return { left: 0, top: 0, width, height }
}

/** A band as far as the time axis goes. */
export function plotArea({ plotLeft, plotWidth }: Layout, { top, height }: Band): Area {
  return { left: plotLeft, top, width: plotWidth, height }
}
