import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Interval } from '@domain/time/intervals'
import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { formatClock } from '@domain/time/clock'
import type { Clock } from '@renderer/features/session/clock'
import { attachBesidePointer, type BesideAnswers } from '@renderer/features/session/timeline/beside-pointer'
import { type BesideHover, BesideTooltip } from '@renderer/features/session/timeline/beside-tooltip'
import { movedBefore, rowHeights, withOpen } from '@renderer/features/session/timeline/arrangement'
import { barLabel, eventTexts } from '@renderer/features/session/timeline/event-label'
import { EventTooltip, type Hover } from '@renderer/features/session/timeline/event-tooltip'
import { timelineMove } from '@renderer/features/session/timeline/keys'
import { type Lanes, noLanes, soundTopOf } from '@renderer/features/session/timeline/layout'
import type { PointerAnswers } from '@renderer/features/session/timeline/gestures/gesture'
import { attachPointer } from '@renderer/features/session/timeline/pointer'
import type { Strip, Thumbnails } from '@renderer/features/session/thumbnails/thumbnails'
import { HoverPicture } from '@renderer/features/session/timeline/hover-picture'
import { planRows, type RowPlan } from '@renderer/features/session/timeline/rows'
import type { ShownSound } from '@renderer/features/session/sound/sound-lane'
import { RowsDialog } from '@renderer/features/session/timeline/rows-dialog'
import type { Subject } from '@renderer/features/session/timeline/subject'
import { TimelineSurface } from '@renderer/features/session/timeline/surface'
import type { TimelineEditing } from '@renderer/features/session/timeline/timeline-editing'
import { type TimelineControls, zoom } from '@renderer/features/session/timeline/timeline-controls'
import { type TimelineSettings, useTimelineSettings } from '@renderer/features/session/timeline/timeline-settings'
import { TimelineTools } from '@renderer/features/session/timeline/timeline-tools'
import { type Beside, underBy } from '@renderer/features/session/timeline/beside-given'
import { endMs, followings } from '@renderer/features/session/timeline/viewport'
import { startsIn } from '@renderer/features/session/timeline/visible-count'
import { pressedCommand } from '@renderer/lib/chord'
import styles from './timeline.module.css'

export interface TimelineProps {
  readonly table: EventTable
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly watched: readonly Interval[]
  readonly sound: ShownSound | null
  readonly strip: Strip | null
  /** Pictures under the pointer; null for none. */
  readonly thumbnails: Thumbnails | null
  /** What is said of the sound's lane in words, and what stands over it, by where it lies. */
  readonly soundSentence: string
  /** Shows or hides the sound. */
  readonly onSound: () => void
  readonly soundPanel: (top: number, height: number) => ReactNode
  readonly clock: Clock
  readonly selectedId: string | null
  readonly selectedIds: ReadonlySet<string>
  /** Heights of the lanes between axis and rows. */
  readonly lanes?: Lanes
  readonly language: Language
  /** Nothing can be changed: edges are not offered, and a drag says why. */
  readonly readOnly: boolean
  readonly editing: TimelineEditing
  readonly onSelect: (id: string | null) => void
  readonly onJump: (ms: number) => void
  readonly controls?: Ref<TimelineControls>
  /** What is drawn beside the rating's own events, and what the pointer asks of it. */
  readonly beside: Beside
}

const summaryDelayMs = 300

/** The events over time: a row per code, item or subject, drawn on canvases; the event list says the same in words. */
export function Timeline(props: TimelineProps) {
  const { table, instrument, participants, watched, clock, selectedId, selectedIds, language } = props
  const { t } = useTranslation('timeline')
  const host = useRef<HTMLDivElement>(null)
  const surface = useRef<TimelineSurface>(null)
  const [hover, setHover] = useState<Hover | null>(null)
  const [besideHover, setBesideHover] = useState<BesideHover | null>(null)
  const settings = useTimelineSettings(instrument.key)
  const { rowsBy, arrangement, custom, allRows, follow } = settings
  const [isArranging, setArranging] = useState(false)
  const texts = useMemo(() => eventTexts(instrument, participants, language), [instrument, participants, language])
  const plan = useMemo(
    () =>
      planRows(rowsBy, {
        instrument,
        participants,
        custom,
        language,
        words: { noItem: t('noItem'), noSubject: t('noSubject'), noCustom: t('noCustom') },
      }),
    [rowsBy, instrument, participants, custom, language, t],
  )
  const labelOf = useMemo(() => barLabel(texts, rowsBy), [texts, rowsBy])
  const { beside } = props
  const laid = beside.under
  const under = useMemo(() => underBy(laid, clock.durationMs, plan), [laid, clock, plan])
  const { lanes = noLanes } = props
  const subject: Subject = {
    table,
    clock,
    instrument,
    plan,
    lanes,
    watched,
    sound: props.sound,
    strip: props.strip,
    selectedId,
    selectedIds,
    allRows,
    arrangement,
    follow,
    labelOf,
    flags: beside.flags,
    speech: beside.speech,
    under,
    compared: beside.compared,
  }
  const newest = useRef({ subject, props, t, settings })
  useLayoutEffect(() => {
    newest.current = { subject, props, t, settings }
    surface.current?.show(subject)
  })

  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return undefined
    const made = new TimelineSurface(element, newest.current.subject)
    surface.current = made
    const detachBeside = attachBesidePointer(element, made, () => besideAnswers(newest.current.props, setBesideHover))
    const detach = attachPointer(element, made, () => answersOf(newest.current, setHover))
    return () => {
      detachBeside()
      detach()
      made.destroy()
      surface.current = null
    }
  }, [])

  const controls: TimelineControls = {
    zoomIn: () => zoom(surface.current, 'zoomIn'),
    zoomOut: () => zoom(surface.current, 'zoomOut'),
    fit: () => zoom(surface.current, 'fit'),
    selection: () => zoom(surface.current, 'selection'),
    lastMinute: () => zoom(surface.current, 'lastMinute'),
    follow: () => settings.setFollow(followings[(followings.indexOf(follow) + 1) % followings.length] ?? 'page'),
    rows: () => setArranging(true),
    focus: () => host.current?.focus(),
  }
  useImperativeHandle(props.controls, () => controls)

  const closeRows = (): void => {
    setArranging(false)
    host.current?.focus()
  }

  const handleKeyDown = (press: React.KeyboardEvent): void => {
    const key = timelineMove(pressedCommand(press, ['timeline']))
    const scene = surface.current?.scene
    if (key === undefined || scene === undefined) return
    press.preventDefault()
    press.stopPropagation()
    if (key.kind === 'rows') surface.current?.scrollTo(scene.scrollPx + key.rows * rowHeights.normal)
    else surface.current?.setView(key.change(scene.view, scene.nowMs))
  }

  return (
    <section className={styles['timeline']} aria-label={t('name')}>
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- an application is a widget of its own, with its own keys */}
      <div
        ref={host}
        className={styles['host']}
        role="application"
        aria-label={t('name')}
        aria-describedby="timeline-summary"
        tabIndex={0}
        onKeyDown={handleKeyDown}
      />
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <TimelineTools
        settings={settings}
        controls={controls}
        hasSelection={selectedId !== null || selectedIds.size > 0}
        hasSound={lanes.sound > 0}
        onSound={props.onSound}
        under={beside.underChoice}
      />
      <output className={styles['summary']}>{t(`follow.${follow}`)}</output>
      {isArranging && (
        <RowsDialog instrument={instrument} language={language} plan={plan} settings={settings} onClose={closeRows} />
      )}
      {lanes.sound > 0 && props.soundPanel(soundTopOf(lanes), lanes.sound)}
      {under !== null && (
        <p className={styles['whoseUnder']}>
          {t('under.of', { name: under.name })}
          {beside.compared !== null && ` · ${t('under.differences', { count: beside.compared.differences.length })}`}
        </p>
      )}
      <Summary surface={surface} table={table} soundSentence={props.soundSentence} />
      {props.thumbnails !== null && <HoverPicture host={host} surface={surface} thumbnails={props.thumbnails} />}
      {hover !== null && besideHover === null && <EventTooltip hover={hover} texts={texts} />}
      {besideHover !== null && <BesideTooltip hover={besideHover} texts={texts} />}
    </section>
  )
}

interface Newest {
  readonly subject: { readonly plan: RowPlan }
  readonly props: TimelineProps
  readonly t: (text: string) => string
  readonly settings: TimelineSettings
}

function answersOf(
  { subject: { plan }, props: { onSelect, onJump, editing, readOnly }, t: say, settings }: Newest,
  setHover: React.Dispatch<React.SetStateAction<Hover | null>>,
): PointerAnswers {
  const { arrangement, setArrangement } = settings
  return {
    onSelect,
    onJump,
    onFold: (key, isOpen) => setArrangement(withOpen(arrangement, key, isOpen)),
    onMoveRow: (key, before) => setArrangement(movedBefore(plan, arrangement, key, before)),
    editing,
    readOnly,
    say,
    onHover: (event: Event | null, x: number, y: number) =>
      setHover((shown) => (event === null ? null : shown?.event === event ? shown : { event, x, y })),
  }
}

function besideAnswers(
  { beside }: TimelineProps,
  setHover: React.Dispatch<React.SetStateAction<BesideHover | null>>,
): BesideAnswers {
  return {
    ...beside.answers,
    onBeside: (hit, x, y) => setHover(hit === null ? null : { hit, x, y }),
  }
}

/** What is on screen, in words, for who cannot see it; brought up to date when the view has come to rest. */
function Summary({
  surface,
  table,
  soundSentence,
}: {
  readonly surface: React.RefObject<TimelineSurface | null>
  readonly table: EventTable
  readonly soundSentence: string
}) {
  const { t } = useTranslation('timeline')
  const [summary, setSummary] = useState({ fromMs: 0, toMs: 0, count: 0, rows: '' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      const scene = surface.current?.scene
      if (scene === undefined) return
      const { view } = scene
      const rows = scene.rows.map(({ label }) => label).join(', ')
      const [fromMs, toMs] = [Math.round(view.startMs), Math.round(endMs(view))]
      setSummary({ fromMs, toMs, count: startsIn(table, fromMs, toMs), rows })
    }
    const tellSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(tell, summaryDelayMs)
    }
    tellSoon()
    const leaveView = surface.current?.onView(tellSoon)
    const leaveTable = table.subscribe(tellSoon)
    return () => {
      clearTimeout(timer)
      leaveView?.()
      leaveTable()
    }
  }, [surface, table])
  const { fromMs, toMs, count, rows } = summary
  return (
    <p id="timeline-summary" className={styles['summary']}>
      {t('summary', { from: clockOf(fromMs), to: clockOf(toMs), count })} {t('rows.onScreen', { rows })} {t('keys')}{' '}
      {soundSentence}
    </p>
  )
}

function clockOf(ms: number): string {
  return formatClock(ms).slice(0, -4)
}
