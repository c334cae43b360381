import { type Event, isOpen } from '@domain/coding/event'
import type { DragShown } from '@renderer/features/session/timeline/drag-shown'
import { arrange } from '@renderer/features/session/timeline/arrangement'
import { plotArea } from '@renderer/features/session/timeline/area'
import type { TimeNote } from '@domain/rating/time-note'
import { EventIndex } from '@renderer/features/session/timeline/event-index'
import { eventAt, hitSlackPx } from '@renderer/features/session/timeline/hit'
import { layoutOf, sameLanes } from '@renderer/features/session/timeline/layout'
import { Pixels } from '@renderer/features/session/timeline/pixels'
import { mostScrolled, rowIndexAt, scrollRevealing, stackOf } from '@renderer/features/session/timeline/row-stack'
import { phaseKeyOf, touchesPhase } from '@renderer/features/session/timeline/phases'
import { sameRows, type ShownRow } from '@renderer/features/session/timeline/rows'
import { rowIndexesOf, rowOf, type Scene, type ScenePart } from '@renderer/features/session/timeline/scene'
import { Sheets } from '@renderer/features/session/timeline/sheets'
import { Sprites } from '@renderer/features/session/timeline/sprites'
import { carriedChanges, carriedOf, type Subject } from '@renderer/features/session/timeline/subject'
import { readTheme } from '@renderer/features/session/timeline/theme'
import * as viewport from '@renderer/features/session/timeline/viewport'
import { watchLooks } from '@renderer/features/session/timeline/watch-looks'

/** What is needed of an event to bring it on screen. */
type Shown = Pick<Event, 'code' | 'subjectId' | 'startMs' | 'endMs'>

type SceneValues = { -readonly [Key in keyof Scene]: Scene[Key] }

/**
 * The drawn timeline: keeps the scene, and draws on the next frame those layers whose parts of it have changed.
 * React decides what is shown; time, scale and pointer go past it.
 */
export class TimelineSurface {
  readonly #host: HTMLElement
  readonly #sheets: Sheets
  readonly #changed = new Set<ScenePart>()
  /** Rows whose events have changed since the last frame, when nothing else of the events has. */
  readonly #changedRows = new Set<number>()
  readonly #leaveLooks: () => void
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
    this.#sheets = new Sheets(host)
    const layout = layoutOf(host.clientWidth, host.clientHeight, subject.lanes)
    const theme = readTheme(host)
    this.#scene = {
      ...carriedOf(subject),
      layout,
      theme,
      view: viewport.fitted(subject.clock.durationMs, layout.plotWidth),
      sprites: new Sprites(subject.instrument, theme, this.#pixelRatio),
      pixels: new Pixels(),
      table: subject.table,
      index: new EventIndex(subject.table, subject.plan.keyOf),
      phases: new EventIndex(subject.table, phaseKeyOf(subject.instrument)),
      plan: subject.plan,
      rows: [],
      rowStack: stackOf([]),
      rowIndexes: new Map(),
      dropIndex: null,
      scrollPx: 0,
      nowMs: subject.clock.nowMs(),
      selected: null,
      hovered: null,
      draggedNote: null,
      drag: null,
      isFocused: false,
    }
    this.#leaveLooks = watchLooks(host, {
      onSize: () => this.#measure(),
      onTheme: () => this.#readLooks(),
      onFonts: () => this.#set('theme', {}),
    })
    this.#listenToTable()
    this.#listenToClock()
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
    if (subject.table !== before.table || subject.instrument !== before.instrument) this.#rephase()
    if (subject.table !== before.table || subject.plan !== before.plan) this.#reindex()
    else if (
      subject.allRows !== before.allRows ||
      subject.arrangement !== before.arrangement ||
      subject.under !== before.under
    )
      this.#selectRows()
    if (subject.table !== before.table) this.#listenToTable()
    if (subject.clock !== before.clock) this.#listenToClock()
    if (subject.clock.durationMs !== this.#scene.view.durationMs) this.#refit()
    for (const part of carriedChanges(subject, before)) this.#set(part, carriedOf(subject))
    if (!sameLanes(subject.lanes, before.lanes)) this.#measure()
    if (subject.selectedId !== before.selectedId) this.#select(subject.selectedId)
    const others = subject.compared?.inHand?.b ?? null
    if (others !== null && subject.selectedId === null && others !== before.compared?.inHand?.b)
      this.#reveal({ ...others, subjectId: others.subject })
  }

  /** Hears of every change of place, scale or rows until the returned function is called. */
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
    const most = mostScrolled(this.#scene.rowStack, this.#scene.layout.rows)
    const clamped = Math.round(Math.min(most, Math.max(0, scrollPx)))
    if (clamped !== this.#scene.scrollPx) this.#set('rows', { scrollPx: clamped })
  }

  hover(event: Event | null): void {
    if (event !== this.#scene.hovered) this.#set('selection', { hovered: event })
  }

  /** Shows what is being done with the mouse; null ends it. */
  drag(drag: DragShown | null): void {
    if (drag !== this.#scene.drag) this.#set('drag', { drag })
  }

  /** The row at a height on screen. */
  rowAt(y: number): ShownRow | undefined {
    const { layout, rows, rowStack, scrollPx } = this.#scene
    return y < layout.rows.top ? undefined : rows[rowIndexAt(rowStack, layout.rows, y, scrollPx)]
  }

  /** Shows a flag where it is being dragged to; null leaves all where they are. */
  dragNote(note: TimeNote | null): void {
    if (note !== this.#scene.draggedNote) this.#set('notes', { draggedNote: note })
  }

  /** The event drawn at a place, by a look at what is near it only. */
  eventAt(x: number, y: number): Event | null {
    const { layout, view, rowStack, scrollPx, table, nowMs } = this.#scene
    const row = rowIndexAt(rowStack, layout.rows, y, scrollPx)
    const px = x - layout.plotLeft
    if (this.rowAt(y) === undefined || px < 0) return null
    const near = table.overlapping(
      Math.floor(viewport.msOf(view, px - hitSlackPx)),
      Math.ceil(viewport.msOf(view, px + hitSlackPx)) + 1,
    )
    return eventAt(this.#inRow(near, row), view, px, nowMs)
  }

  /** Shows before which row a dragged one would be put; null when none is dragged. */
  showDrop(dropIndex: number | null): void {
    if (dropIndex !== this.#scene.dropIndex) this.#set('rows', { dropIndex })
  }

  *#inRow(events: Iterable<Event>, row: number): Generator<Event> {
    for (const event of events) if (rowOf(this.#scene, event) === row) yield event
  }

  /** Draws what has changed since the last frame; runs by itself on every frame that needs it. */
  drawChanged(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#sheets.draw(this.#scene, this.#changed, this.#changedRows)
    this.#changed.clear()
    this.#changedRows.clear()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#leaveTable()
    this.#leaveClock()
    this.#leaveLooks()
    this.#sheets.remove()
  }

  #set(part: ScenePart, values: Partial<SceneValues>): void {
    Object.assign(this.#scene, values)
    this.#changed.add(part)
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.drawChanged())
  }

  #listenToTable(): void {
    this.#leaveTable()
    this.#leaveTable = this.#subject.table.subscribe((changes) => {
      this.#scene.index.apply(changes)
      this.#scene.phases.apply(changes)
      if (changes.some((change) => touchesPhase(this.#scene.phases, change))) this.#set('phases', {})
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
      this.setView(viewport.following(view, nowMs, ms, this.#subject.follow))
    })
  }

  #reindex(): void {
    const { table, plan } = this.#subject
    this.#set('events', { table, plan, index: new EventIndex(table, plan.keyOf) })
    this.#selectRows()
  }

  #refit(): void {
    this.#reindex()
    this.setView(viewport.fitted(this.#subject.clock.durationMs, this.#scene.layout.plotWidth))
  }

  #rephase(): void {
    const { table, instrument } = this.#subject
    this.#set('phases', { phases: new EventIndex(table, phaseKeyOf(instrument)) })
  }

  /** The rows as they are arranged: those that have events or an open state, or all. */
  #selectRows(): void {
    const { table, plan, allRows, arrangement, under } = this.#subject
    const open = table.openStates().map((event) => ({ key: plan.keyOf(event), code: event.code }))
    const hasEvents = (key: string, code?: string): boolean =>
      this.#scene.index.hasEvents(key, code) ||
      under?.rows.hasEvents(key, code) === true ||
      open.some((each) => each.key === key && (code === undefined || each.code === code))
    const rows = arrange(plan, arrangement, hasEvents, allRows)
    if (sameRows(rows, this.#scene.rows)) return
    this.#set('rows', { rows, rowStack: stackOf(rows), rowIndexes: rowIndexesOf(rows) })
    for (const listener of this.#viewListeners) listener()
    this.scrollTo(this.#scene.scrollPx)
  }

  /** An event that was chosen elsewhere comes on screen. */
  #select(id: string | null): void {
    const selected = this.#lookUp(id)
    this.#set('selection', { selected })
    if (selected !== null) this.#reveal(selected)
  }

  #reveal(event: Shown): void {
    const row = rowOf(this.#scene, event)
    if (row !== -1)
      this.scrollTo(scrollRevealing(this.#scene.rowStack, this.#scene.layout.rows, row, this.#scene.scrollPx))
    const { view } = this.#scene
    const isSeen = event.startMs <= viewport.endMs(view) && (event.endMs ?? event.startMs) >= view.startMs
    if (!isSeen) this.setView(viewport.revealing(view, event.startMs))
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
    const layout = layoutOf(this.#host.clientWidth, this.#host.clientHeight, this.#subject.lanes)
    const pixelRatio = window.devicePixelRatio
    this.#sheets.resize(layout, pixelRatio)
    this.#scene.pixels.resize(plotArea(layout, layout.rows), pixelRatio)
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
