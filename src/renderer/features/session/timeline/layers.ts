import { drawBands } from '@renderer/features/session/timeline/draw-bands'
import { drawDrag } from '@renderer/features/session/timeline/draw-drag'
import { type Area, plotArea, wholeArea } from '@renderer/features/session/timeline/area'
import { drawEvents, drawEventsOfRow } from '@renderer/features/session/timeline/draw-events'
import { drawAxis, drawGrid, drawRowLabels } from '@renderer/features/session/timeline/draw-frame'
import { drawOpenStates, drawPlayhead } from '@renderer/features/session/timeline/draw-live'
import { drawOverview, drawWindow } from '@renderer/features/session/timeline/draw-overview'
import { drawSelection } from '@renderer/features/session/timeline/draw-selection'
import type { Layout } from '@renderer/features/session/timeline/layout'
import { drawSound } from '@renderer/features/session/timeline/draw-sound'
import { drawNotes } from '@renderer/features/session/timeline/draw-notes'
import { drawSpeech } from '@renderer/features/session/timeline/draw-speech'
import { drawCompared } from '@renderer/features/session/timeline/draw-compared'
import { drawUnder } from '@renderer/features/session/timeline/draw-under'
import { rowPlace, type Scene, type ScenePart } from '@renderer/features/session/timeline/scene'
import { isFitted } from '@renderer/features/session/timeline/viewport'

/** A canvas of its own, drawn again only when a part of the scene that it shows has changed. */
export interface Layer {
  readonly name: string
  readonly shows: readonly ScenePart[]
  /** What its canvas covers; every canvas that is drawn anew costs by its size. */
  readonly area: (layout: Layout) => Area
  /** There is nothing to draw, so the canvas is put aside and costs nothing. */
  readonly isEmpty?: (scene: Scene) => boolean
  readonly draw: (context: CanvasRenderingContext2D, scene: Scene) => void
  /** Draws one row and nothing outside it: a mark then costs one row and not all. */
  readonly drawRow?: (context: CanvasRenderingContext2D, scene: Scene, rowIndex: number) => void
}

const overviewArea = (layout: Layout): Area => ({ ...wholeArea(layout), ...layout.overview })
const plotRowsArea = (layout: Layout): Area => plotArea(layout, layout.rows)
/** Axis, lanes and rows. */
const belowOverview = ({ axis, height }: Layout) => ({ top: axis.top, height: height - axis.top })

/** From the bottom up; what the timeline learns to show next is one more line. */
export const layers: readonly Layer[] = [
  {
    name: 'overview',
    shows: ['size', 'theme', 'events', 'marks', 'watched', 'strip'],
    area: overviewArea,
    draw: drawOverview,
  },
  {
    name: 'window',
    shows: ['size', 'theme', 'view'],
    area: overviewArea,
    isEmpty: ({ view }) => isFitted(view),
    draw: drawWindow,
  },
  {
    name: 'ground',
    shows: ['size', 'theme', 'view', 'rows', 'phases', 'watched'],
    area: (layout) => plotArea(layout, belowOverview(layout)),
    draw: (context, scene) => {
      drawBands(context, scene)
      drawAxis(context, scene)
      drawGrid(context, scene)
    },
  },
  {
    name: 'row labels',
    shows: ['size', 'theme', 'rows'],
    area: (layout) => ({ ...belowOverview(layout), left: 0, width: layout.plotLeft }),
    draw: drawRowLabels,
  },
  {
    name: 'open states',
    shows: ['size', 'theme', 'view', 'rows', 'events', 'marks', 'time'],
    area: plotRowsArea,
    isEmpty: ({ table }) => table.openStates().length === 0,
    draw: drawOpenStates,
  },
  {
    name: 'sound',
    shows: ['size', 'theme', 'view', 'sound'],
    area: (layout) => plotArea(layout, layout.sound),
    isEmpty: ({ sound }) => sound === null,
    draw: drawSound,
  },
  {
    name: 'events',
    shows: ['size', 'theme', 'view', 'rows', 'events', 'marks'],
    area: plotRowsArea,
    draw: drawEvents,
    drawRow: drawEventsOfRow,
  },
  {
    name: 'under',
    shows: ['size', 'theme', 'view', 'rows', 'under'],
    area: plotRowsArea,
    isEmpty: ({ under }) => under === null,
    draw: drawUnder,
  },
  {
    name: 'compared',
    shows: ['size', 'theme', 'view', 'rows', 'under', 'compared'],
    area: plotRowsArea,
    isEmpty: ({ under, compared }) => under === null || compared === null,
    draw: drawCompared,
  },
  {
    name: 'speech',
    shows: ['size', 'theme', 'view', 'speech'],
    area: (layout) => ({ ...wholeArea(layout), ...layout.speech }),
    isEmpty: ({ speech }) => speech === null,
    draw: drawSpeech,
  },
  {
    name: 'notes',
    shows: ['size', 'theme', 'view', 'notes'],
    area: (layout) => plotArea(layout, belowOverview(layout)),
    isEmpty: ({ flags, draggedNote }) => flags.notes.length === 0 && draggedNote === null,
    draw: drawNotes,
  },
  { name: 'playhead', shows: ['size', 'theme', 'view', 'time'], area: wholeArea, draw: drawPlayhead },
  {
    name: 'selection',
    shows: ['size', 'theme', 'view', 'rows', 'events', 'marks', 'selection'],
    area: plotRowsArea,
    isEmpty: ({ selected, selectedIds, hovered }) => selected === null && hovered === null && selectedIds.size === 0,
    draw: drawSelection,
  },
  {
    name: 'drag',
    shows: ['size', 'theme', 'view', 'rows', 'drag'],
    area: wholeArea,
    isEmpty: ({ drag }) => drag === null,
    draw: drawDrag,
  },
]

/** Draws one layer anew; its context measures in CSS pixels of the host. */
export function drawLayer(layer: Layer, context: CanvasRenderingContext2D, scene: Scene): void {
  context.clearRect(0, 0, scene.layout.width, scene.layout.height)
  layer.draw(context, scene)
}

/** Draws some rows of a layer anew and leaves the others as they are. */
export function drawLayerRows(
  layer: Layer,
  context: CanvasRenderingContext2D,
  scene: Scene,
  rowIndexes: Iterable<number>,
): void {
  const { layout } = scene
  for (const rowIndex of rowIndexes) {
    const place = rowPlace(scene, rowIndex)
    const top = Math.max(layout.rows.top, place.top)
    const bottom = place.top + place.height
    if (bottom <= top || top >= layout.height) continue
    context.clearRect(0, top, layout.width, bottom - top)
    layer.drawRow?.(context, scene, rowIndex)
  }
}
