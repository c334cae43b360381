import { type Event, isOpen } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument } from '@domain/instrument/instrument'
import type { Interval } from '@domain/time/intervals'
import type { Clock } from '@renderer/features/session/clock'
import { EventIndex } from '@renderer/features/session/timeline/event-index'
import { eventAt, hitSlackPx } from '@renderer/features/session/timeline/hit'
import { drawLayer, drawLayerRows, type Layer, layers } from '@renderer/features/session/timeline/layers'
import { layoutOf, mostScrolled, rowIndexAt, scrollRevealing } from '@renderer/features/session/timeline/layout'
import type { Row, RowPlan } from '@renderer/features/session/timeline/rows'
import { rowOf, type Scene, type ScenePart } from '@renderer/features/session/timeline/scene'
import { Sprites } from '@renderer/features/session/timeline/sprites'
import { readTheme } from '@renderer/features/session/timeline/theme'
import * as viewport from '@renderer/features/session/timeline/viewport'

/** What the timeline shows; given anew whenever something of it changes. */
export interface Subject {
  readonly table: EventTable
  readonly clock: Clock
  readonly instrument: Instrument
  readonly plan: RowPlan
  readonly watched: readonly Interval[]
  readonly selectedId: string | null
  /** Rows without events are shown as well. */
  readonly allRows: boolean
  readonly isFollowing: boolean
  readonly labelOf: (event: Event) => string
}

interface Sheet {
  readonly layer: Layer
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

type SceneValues = { -readonly [Key in keyof Scene]: Scene[Key] }

/**
 * The drawn timeline: keeps the scene, and draws on the next frame those layers whose parts of it have changed.
 * React decides what is shown; time, scale and pointer go past it.
 */
export class TimelineSurface {
  readonly #host: HTMLElement
  readonly #sheets: readonly Sheet[]
  readonly #changed = new Set<ScenePart>()
  /** Rows whose events have changed since the last frame, when nothing else of the events has. */
  readonly #changedRows = new Set<number>()
  readonly #leave: (() => void)[] = []
  readonly #viewListeners = new Set<() => void>()
  #subject: Subject
  #scene: SceneValues
  #pixelRatio = window.devicePixelRatio
  #frame = 0
  #leaveTable: () => void = () => undefined
  #leaveClock: () => void = () => undefined

  constructor(host: HTMLElement, subject: Subject) {
    this.#host = host
    this.#subject = subject
    this.#sheets = layers.flatMap((layer) => newSheet(host, layer))
    const layout = layoutOf(host.clientWidth, host.clientHeight)
    const theme = readTheme(host)
    this.#scene = {
      layout,
      theme,
      view: viewport.fitted(subject.clock.durationMs, layout.plotWidth),
      sprites: new Sprites(subject.instrument, theme, this.#pixelRatio),
      table: subject.table,
      index: new EventIndex(subject.table, subject.clock.durationMs, subject.plan.keyOf),
      plan: subject.plan,
      rows: [],
      rowIndexOfKey: new Map(),
      scrollPx: 0,
      watched: subject.watched,
      nowMs: subject.clock.nowMs(),
      selected: null,
      hovered: null,
      isFocused: false,
      labelOf: subject.labelOf,
    }
    this.#listen()
    this.#selectRows()
    this.#select(subject.selectedId)
    this.#measure()
  }

  get scene(): Scene {
    return this.#scene
  }

  /** Shows something else, at the same place and scale where that is possible. */
  show(subject: Subject): void {
    const before = this.#subject
    this.#subject = subject
    if (subject.instrument !== before.instrument) this.#readLooks()
    if (subject.table !== before.table || subject.plan !== before.plan) this.#reindex()
    else if (subject.allRows !== before.allRows) this.#selectRows()
    if (subject.table !== before.table) this.#listenToTable()
    if (subject.clock !== before.clock) this.#listenToClock()
    if (subject.clock.durationMs !== this.#scene.view.durationMs) this.#refit()
    if (subject.watched !== before.watched) this.#set('watched', { watched: subject.watched })
    if (subject.labelOf !== before.labelOf) this.#set('events', { labelOf: subject.labelOf })
    if (subject.selectedId !== before.selectedId) this.#select(subject.selectedId)
  }

  /** Hears of every change of place or scale until the returned function is called. */
  onView(listener: () => void): () => void {
    this.#viewListeners.add(listener)
    return () => {
      this.#viewListeners.delete(listener)
    }
  }

  setView(view: viewport.Viewport): void {
    if (view === this.#scene.view) return
    this.#set('view', { view })
    for (const listener of this.#viewListeners) listener()
  }

  scrollTo(scrollPx: number): void {
    const most = mostScrolled(this.#scene.layout, this.#scene.rows.length)
    const clamped = Math.round(Math.min(most, Math.max(0, scrollPx)))
    if (clamped !== this.#scene.scrollPx) this.#set('rows', { scrollPx: clamped })
  }

  hover(event: Event | null): void {
    if (event !== this.#scene.hovered) this.#set('selection', { hovered: event })
  }

  /** The event drawn at a place, by a look at what is near it only. */
  eventAt(x: number, y: number): Event | null {
    const { layout, view, rows, scrollPx, plan, table, nowMs } = this.#scene
    const row = rows[rowIndexAt(layout, y, scrollPx)]
    const px = x - layout.plotLeft
    if (row === undefined || px < 0 || y < layout.rows.top) return null
    const near = table.overlapping(
      Math.floor(viewport.msOf(view, px - hitSlackPx)),
      Math.ceil(viewport.msOf(view, px + hitSlackPx)) + 1,
    )
    return eventAt(inRow(near, plan, row), view, px, nowMs)
  }

  /** Draws what has changed since the last frame; runs by itself on every frame that needs it. */
  drawChanged(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    for (const { layer, context } of this.#sheets) {
      const parts = layer.shows.filter((part) => this.#changed.has(part))
      if (parts.length === 0) continue
      const isByRow = layer.drawRow !== undefined && parts.every((part) => part === 'marks')
      if (isByRow) drawLayerRows(layer, context, this.#scene, this.#pixelRatio, this.#changedRows)
      else drawLayer(layer, context, this.#scene, this.#pixelRatio)
    }
    this.#changed.clear()
    this.#changedRows.clear()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#leaveTable()
    this.#leaveClock()
    for (const leave of this.#leave) leave()
    for (const { canvas } of this.#sheets) canvas.remove()
  }

  #set(part: ScenePart, values: Partial<SceneValues>): void {
    Object.assign(this.#scene, values)
    this.#changed.add(part)
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.drawChanged())
  }

  #listen(): void {
    const sizes = new ResizeObserver(() => this.#measure())
    sizes.observe(this.#host)
    const themes = new MutationObserver(() => this.#readLooks())
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    // Fonts that come after the first frame have other widths.
    document.fonts.addEventListener('loadingdone', this.#redraw)
    this.#leave.push(
      () => sizes.disconnect(),
      () => themes.disconnect(),
      () => document.fonts.removeEventListener('loadingdone', this.#redraw),
    )
    this.#listenToTable()
    this.#listenToClock()
  }

  readonly #redraw = (): void => this.#set('theme', {})

  #listenToTable(): void {
    this.#leaveTable()
    this.#leaveTable = this.#subject.table.subscribe((changes) => {
      this.#scene.index.apply(changes)
      this.#selectRows()
      for (const { before, after } of changes) {
        for (const event of [before, after]) if (event !== null) this.#changedRows.add(rowOf(this.#scene, event))
      }
      this.#set('marks', {
        selected: this.#lookUp(this.#subject.selectedId),
        hovered: this.#lookUp(this.#scene.hovered?.id ?? null),
      })
    })
  }

  #listenToClock(): void {
    this.#leaveClock()
    this.#set('time', { nowMs: this.#subject.clock.nowMs() })
    this.#leaveClock = this.#subject.clock.subscribe((ms) => {
      const { view, nowMs, selected } = this.#scene
      if (ms === nowMs) return
      this.#set('time', { nowMs: ms })
      // The frame round a state that is still open grows with it.
      if (selected !== null && isOpen(selected)) this.#set('selection', {})
      this.setView(viewport.following(view, nowMs, ms, this.#subject.isFollowing))
    })
  }

  #reindex(): void {
    const { table, plan, clock } = this.#subject
    this.#set('events', { table, plan, index: new EventIndex(table, clock.durationMs, plan.keyOf) })
    this.#selectRows()
  }

  #refit(): void {
    this.#reindex()
    this.setView(viewport.fitted(this.#subject.clock.durationMs, this.#scene.layout.plotWidth))
  }

  /** Rows that have events or an open state, or all. */
  #selectRows(): void {
    const { table, plan, allRows } = this.#subject
    const open = new Set(table.openStates().map(plan.keyOf))
    const rows = allRows ? plan.rows : plan.rows.filter(({ key }) => open.has(key) || this.#scene.index.hasEvents(key))
    if (sameRows(rows, this.#scene.rows)) return
    this.#set('rows', { rows, rowIndexOfKey: new Map(rows.map(({ key }, index) => [key, index])) })
    this.scrollTo(this.#scene.scrollPx)
  }

  /** An event that was chosen elsewhere comes on screen. */
  #select(id: string | null): void {
    const selected = this.#lookUp(id)
    this.#set('selection', { selected })
    if (selected === null) return
    const row = this.#scene.rowIndexOfKey.get(this.#scene.plan.keyOf(selected))
    if (row !== undefined) this.scrollTo(scrollRevealing(this.#scene.layout, row, this.#scene.scrollPx))
    const { view } = this.#scene
    const isSeen = selected.startMs <= viewport.endMs(view) && (selected.endMs ?? selected.startMs) >= view.startMs
    if (!isSeen) this.setView(viewport.revealing(view, selected.startMs))
  }

  #lookUp(id: string | null): Event | null {
    return id === null ? null : (this.#subject.table.get(id) ?? null)
  }

  #readLooks(): void {
    const theme = readTheme(this.#host)
    this.#set('theme', { theme, sprites: new Sprites(this.#subject.instrument, theme, this.#pixelRatio) })
  }

  /** Fits the canvases to the place they have and draws at once: a canvas that is resized is empty. */
  #measure(): void {
    const layout = layoutOf(this.#host.clientWidth, this.#host.clientHeight)
    const pixelRatio = window.devicePixelRatio
    for (const { canvas } of this.#sheets) {
      canvas.width = Math.max(1, Math.round(layout.width * pixelRatio))
      canvas.height = Math.max(1, Math.round(layout.height * pixelRatio))
    }
    if (pixelRatio !== this.#pixelRatio) {
      this.#pixelRatio = pixelRatio
      this.#readLooks()
    }
    this.#set('size', { layout })
    this.setView(viewport.resized(this.#scene.view, layout.plotWidth))
    this.scrollTo(this.#scene.scrollPx)
    this.drawChanged()
  }
}

function newSheet(host: HTMLElement, layer: Layer): Sheet[] {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) return []
  canvas.dataset['layer'] = layer.name
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  return [{ layer, canvas, context }]
}

function sameRows(left: readonly Row[], right: readonly Row[]): boolean {
  return left.length === right.length && left.every((row, index) => row === right[index])
}

function* inRow(events: Iterable<Event>, plan: RowPlan, row: Row): Generator<Event> {
  for (const event of events) if (plan.keyOf(event) === row.key) yield event
}
