import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as viewport from '@renderer/features/session/timeline/viewport'

const anyView = fc
  .record({
    durationMs: fc.integer({ min: 1, max: 20_000_000 }),
    widthPx: fc.integer({ min: 1, max: 4000 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.double({ min: 0.1, max: 10, noNaN: true })), {
      maxLength: 6,
    }),
  })
  .map(({ durationMs, widthPx, steps }) =>
    steps.reduce(
      (view, [px, factor]) => viewport.zoomedAt(view, Math.min(px, widthPx), factor),
      viewport.fitted(durationMs, widthPx),
    ),
  )

const isClose = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(left), Math.abs(right))

describe('viewport', () => {
  it('turns a time into a pixel and back', () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: 0, max: 20_000_000 }), (view, ms) => {
        expect(isClose(viewport.msOf(view, viewport.pxOf(view, ms)), ms)).toBe(true)
      }),
    )
  })

  it('never shows anything outside the recording', () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (view, px) => {
        const moved = viewport.panned(view, px)
        expect(moved.startMs).toBeGreaterThanOrEqual(0)
        expect(viewport.endMs(moved)).toBeLessThanOrEqual(moved.durationMs * (1 + 1e-9) + 1e-6)
      }),
    )
  })

  it('keeps the time under the pointer when zooming away from the edges', () => {
    const view = viewport.zoomedAt(viewport.fitted(5_400_000, 1000), 500, 0.1)
    const zoomed = viewport.zoomedAt(view, 300, 0.5)
    expect(viewport.msOf(zoomed, 300)).toBeCloseTo(viewport.msOf(view, 300), 6)
    expect(zoomed.msPerPx).toBeCloseTo(view.msPerPx / 2, 6)
  })

  it('zooms in to ten milliseconds a pixel and out to the whole recording', () => {
    const view = viewport.fitted(5_400_000, 1000)
    expect(viewport.zoomedAt(view, 0, 1e-9).msPerPx).toBe(viewport.finestMsPerPx)
    expect(viewport.zoomedAt(viewport.zoomedAt(view, 0, 0.01), 0, 1e9)).toEqual(view)
  })

  it('stays a view of everything when a fitted view is resized', () => {
    expect(viewport.resized(viewport.fitted(60_000, 600), 300)).toEqual(viewport.fitted(60_000, 300))
  })

  it('keeps the scale when another view is resized', () => {
    const view = viewport.zoomedAt(viewport.fitted(5_400_000, 1000), 0, 0.1)
    expect(viewport.resized(view, 500).msPerPx).toBe(view.msPerPx)
  })

  it('turns the page when a followed playhead leaves the view', () => {
    const view = viewport.startingAt(viewport.zoomedAt(viewport.fitted(1_000_000, 1000), 0, 0.1), 0)
    const next = viewport.following(view, 99_990, 100_030, 'page')
    expect(next.startMs).toBeGreaterThan(90_000)
    expect(viewport.isVisible(next, 100_030)).toBe(true)
  })

  it('leaves a view alone that was moved away from the playhead while playing', () => {
    const view = viewport.startingAt(viewport.zoomedAt(viewport.fitted(1_000_000, 1000), 0, 0.1), 500_000)
    expect(viewport.following(view, 99_990, 100_030, 'page')).toBe(view)
    expect(viewport.following(view, 599_990, 600_030, 'off')).toBe(view)
  })

  it('keeps a followed playhead in the middle when asked to', () => {
    const view = viewport.startingAt(viewport.zoomedAt(viewport.fitted(1_000_000, 1000), 0, 0.1), 100_000)
    const next = viewport.following(view, 150_000, 150_040, 'centre')
    expect((next.startMs + viewport.endMs(next)) / 2).toBeCloseTo(150_040)
    expect(viewport.following(view, 250_000, 250_040, 'centre')).toBe(view)
    expect(viewport.following(view, 0, 700_000, 'centre').startMs).toBeCloseTo(650_000)
  })

  it('shows a stretch with air on both sides, as close as the finest scale', () => {
    const view = viewport.fitted(1_000_000, 1000)
    const shown = viewport.showing(view, 400_000, 488_000)
    expect(shown.startMs).toBeCloseTo(394_000)
    expect(viewport.endMs(shown)).toBeCloseTo(494_000)
    expect(viewport.showing(view, 400_000, 400_001).msPerPx).toBe(viewport.finestMsPerPx)
    expect(viewport.showing(view, 0, 1_000_000)).toEqual(view)
  })

  it('shows where a jump went, followed or not', () => {
    const view = viewport.zoomedAt(viewport.fitted(1_000_000, 1000), 0, 0.1)
    expect(viewport.isVisible(viewport.following(view, 0, 700_000, 'off'), 700_000)).toBe(true)
    expect(viewport.isVisible(viewport.following(viewport.startingAt(view, 700_000), 700_000, 10, 'off'), 10)).toBe(
      true,
    )
  })

  it('reveals a time by moving no more than needed', () => {
    const view = viewport.startingAt(viewport.zoomedAt(viewport.fitted(1_000_000, 1000), 0, 0.1), 500_000)
    expect(viewport.revealing(view, 550_000)).toBe(view)
    expect(viewport.revealing(view, 601_000).startMs).toBeLessThan(520_000)
    expect(viewport.revealing(view, 499_000).startMs).toBeGreaterThan(480_000)
  })
})
