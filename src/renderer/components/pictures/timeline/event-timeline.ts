import { axisX, rect, ruleX, text } from '@observablehq/plot'
import { formatClock, formatClockShort } from '@domain/time/clock'
import { textsIn } from '@renderer/lib/i18n'
import { ticksOf } from '@renderer/lib/ticks'
import { codeInk, type Palette, palettes } from '../palette'
import { composed, type Picture, type PictureOptions } from '../picture'
import { plotted } from '../plotted'
import { rowLines, rowNames, rowScale } from '../chart-rows'
import { signs } from '../signs'
import { emptyDocument } from '../svg-node'
import { columnPaths } from './column-paths'
import { type MarkColumn, markColumns, shareOf } from './mark-columns'
import { type TimelineRow, timelineRows, type TimelineRowsOptions } from './timeline-rows'

export interface EventTimelineOptions extends PictureOptions, Omit<TimelineRowsOptions, 'language'> {
  readonly durationMs: number
}

const nameMargin = 240
const marginRight = 24
const rowHeight = 24
/** Of columns, in pixels. */
const columnWidth = 4
/** More marks than that in a row would lie on one another: they become columns whose height is their number. */
const mostSigns = 150

/** What was marked when, a row a code: states as bars, points in their code's shape; columns where there are too many for either. */
export function eventTimeline(options: EventTimelineOptions): Picture {
  const { language, width, durationMs, participants } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const rows = timelineRows(options)
  const chartHeight = rows.length * rowHeight + 34
  const open = rows.flatMap(({ events }) => events.filter(isOpenState)).length
  const msPerPx = Math.max(1, durationMs / (width - nameMargin - marginRight))
  const stretchMs = columnWidth * msPerPx
  const columns = rows.flatMap((row, at) =>
    isDense(row) ? markColumns(row.events, { stretchMs, durationMs }).map((column) => ({ ...column, at, row })) : [],
  )
  const most = columns.reduce((highest, { count }) => Math.max(highest, count), 0)
  const listed = Math.min(mostOfRow, Math.ceil(mostRowsOfTable / Math.max(1, rows.length)))
  const pseudonym = (id: string | null): string => participants.find((each) => each.id === id)?.pseudonym ?? ''
  const endOf = ({ kind, endMs }: TimelineRow['events'][number]): string => {
    if (kind === 'point') return ''
    return endMs === null ? t('timeline.stillOpen') : formatClockShort(endMs)
  }
  const moment = ({ startMs, endMs, kind }: TimelineRow['events'][number]): string =>
    kind === 'point'
      ? formatClockShort(startMs)
      : `${formatClockShort(startMs)}–${endMs === null ? '…' : formatClockShort(endMs)}`
  return composed(options, {
    document: owner,
    description: [
      t('timeline.session', { length: formatClockShort(durationMs) }),
      ...rows.map(({ name, events }) =>
        t('timeline.row', {
          name,
          count: events.length,
          times: `${events.slice(0, mostTimesSaid).map(moment).join(', ')}${events.length > mostTimesSaid ? ' …' : ''}`,
        }),
      ),
    ].join(' '),
    legend: [],
    chart: chartOf({ owner, palette, width, height: chartHeight, rows, durationMs, msPerPx, columns, most }),
    chartHeight,
    notes: [
      ...(open === 0 ? [] : [t('timeline.open', { count: open })]),
      ...(most === 0
        ? []
        : [
            t('timeline.dense', { most: mostSigns }),
            t('timeline.highest', { count: most, time: formatClock(Math.round(stretchMs)) }),
          ]),
    ],
    table: {
      columns: [t('timeline.code'), t('timeline.start'), t('timeline.end'), t('participant')],
      rows: rows.flatMap(({ name, events, subjectId }) => [
        ...events.slice(0, listed).map((event) => ({
          head: name,
          cells: [formatClockShort(event.startMs), endOf(event), pseudonym(subjectId ?? event.subjectId)],
        })),
        ...(events.length > listed
          ? [{ head: name, cells: [t('timeline.more', { count: events.length - listed }), '', ''] }]
          : []),
      ]),
    },
  })
}

/** A description is read out, and a table is scrolled through: nobody does either a thousand times. */
const mostTimesSaid = 40
const mostOfRow = 500
const mostRowsOfTable = 2000

interface ChartOptions {
  readonly owner: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly rows: readonly TimelineRow[]
  readonly durationMs: number
  readonly msPerPx: number
  readonly columns: readonly PlacedColumn[]
  /** Marks in the column that has most: the one scale of all rows. */
  readonly most: number
}

interface PlacedColumn extends MarkColumn {
  readonly at: number
  readonly row: TimelineRow
}

function chartOf(options: ChartOptions): SVGElement {
  const { owner, palette, width, height, rows, durationMs, msPerPx, columns, most } = options
  const ticks = ticksOf(0, durationMs, msPerPx).filter(({ label }) => label !== null)
  const placed = rows.map((row, at) => ({ row, at }))
  const bars = placed.flatMap(({ row, at }) =>
    isDense(row) ? [] : barsOf(row, durationMs, msPerPx).map((bar) => ({ ...bar, row, at })),
  )
  const points = placed.flatMap(({ row, at }) =>
    isDense(row)
      ? []
      : row.events.flatMap((event) => (event.kind === 'point' ? [{ startMs: event.startMs, row, at }] : [])),
  )
  const open = bars.filter(({ isOpen }) => isOpen)
  const ink = ({ row }: { readonly row: TimelineRow }): string => codeInk(row.code.color, palette)
  return plotted(
    {
      document: owner,
      width,
      height,
      marginTop: 4,
      marginBottom: 26,
      marginLeft: nameMargin,
      marginRight,
      x: { domain: [0, Math.max(1, durationMs)], axis: null },
      y: rowScale(placed),
      marks: [
        ruleX(
          ticks.map(({ ms }) => ms),
          { stroke: palette.guide },
        ),
        rowLines(placed, palette),
        axisX(
          ticks.map(({ ms }) => ms),
          {
            anchor: 'bottom',
            tickSize: 4,
            tickFormat: (ms: number) => formatClockShort(ms),
            label: null,
            fill: palette.text,
            stroke: palette.limit,
            fontSize: 11,
          },
        ),
        ...rowNames(
          placed.map(({ row, at }) => ({ at, number: '', name: row.name, mark: `(${row.events.length})` })),
          palette,
          nameMargin,
        ),
        rect(bars, {
          x1: ({ startMs }: (typeof bars)[number]) => startMs,
          x2: ({ endMs }: (typeof bars)[number]) => endMs,
          y1: ({ at }: (typeof bars)[number]) => at - 0.3,
          y2: ({ at }: (typeof bars)[number]) => at + 0.3,
          fill: ink,
          // The rim keeps neighbours apart where their colours are alike, or grey.
          stroke: palette.ground,
          strokeWidth: 1,
        }),
        text(open, {
          x: ({ endMs }: (typeof open)[number]) => endMs,
          y: ({ at }: (typeof open)[number]) => at,
          text: () => '→',
          dx: 9,
          fill: palette.text,
          fontSize: 13,
        }),
        columnPaths(columns, {
          x1: ({ fromMs }) => fromMs,
          x2: ({ toMs }) => toMs,
          y1: ({ at }) => at + 0.4,
          y2: ({ at, count }) => at + 0.4 - 0.8 * shareOf(count, most),
          color: ink,
        }),
        signs(points, {
          ground: palette.ground,
          x: ({ startMs }) => startMs,
          y: ({ at }) => at,
          look: (point) => ({ shape: point.row.code.shape, color: ink(point), isHollow: false, size: 12 }),
          told: ({ startMs, row }) => `${row.name} ${formatClockShort(startMs)}`,
        }),
      ],
    },
    palette,
  )
}

interface Bar {
  readonly startMs: number
  readonly endMs: number
  readonly isOpen: boolean
}

/** States as bars, open ones to the end. */
function barsOf({ events }: TimelineRow, durationMs: number, msPerPx: number): readonly Bar[] {
  return events
    .filter(({ kind }) => kind === 'state')
    .map((event) => ({
      startMs: event.startMs,
      endMs: Math.max(event.endMs ?? durationMs, event.startMs + msPerPx),
      isOpen: isOpenState(event),
    }))
}

function isDense({ events }: TimelineRow): boolean {
  return events.length > mostSigns
}

function isOpenState({ kind, endMs }: TimelineRow['events'][number]): boolean {
  return kind === 'state' && endMs === null
}
