import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { movedBefore, rowHeights, withOpen } from '@renderer/features/session/timeline/arrangement'
import { attachBesidePointer, type BesideAnswers } from '@renderer/features/session/timeline/beside-pointer'
import { type BesideHover, BesideTooltip } from '@renderer/features/session/timeline/beside-tooltip'
import { EventTooltip, type Hover } from '@renderer/features/session/timeline/event-tooltip'
import type { PointerAnswers } from '@renderer/features/session/timeline/gestures/gesture'
import { HoverPicture } from '@renderer/features/session/timeline/hover-picture'
import { timelineMove } from '@renderer/features/session/timeline/keys'
import { soundTopOf } from '@renderer/features/session/timeline/layout'
import { attachPointer } from '@renderer/features/session/timeline/pointer'
import type { RowPlan } from '@renderer/features/session/timeline/rows'
import { RowsDialog } from '@renderer/features/session/timeline/rows-dialog'
import { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { type TimelineControls, zoom } from '@renderer/features/session/timeline/timeline-controls'
import type { TimelineProps } from '@renderer/features/session/timeline/timeline-props'
import { type TimelineSettings, useTimelineSettings } from '@renderer/features/session/timeline/timeline-settings'
import { TimelineSummary } from '@renderer/features/session/timeline/timeline-summary'
import { TimelineTools } from '@renderer/features/session/timeline/timeline-tools'
import { useTimelineSubject } from '@renderer/features/session/timeline/use-timeline-subject'
import { followings } from '@renderer/features/session/timeline/viewport'
import { pressedCommand } from '@renderer/lib/chord'
import styles from './timeline.module.css'

/** The events over time: a row per code, item or subject, drawn on canvases; the event list says the same in words. */
export function Timeline(props: TimelineProps) {
  const { table, instrument, selectedId, selectedIds, language, beside } = props
  const { t } = useTranslation('timeline')
  const host = useRef<HTMLDivElement>(null)
  const surface = useRef<TimelineSurface>(null)
  const [hover, setHover] = useState<Hover | null>(null)
  const [besideHover, setBesideHover] = useState<BesideHover | null>(null)
  const settings = useTimelineSettings(instrument.key)
  const { follow } = settings
  const [isArranging, setArranging] = useState(false)
  const { subject, texts } = useTimelineSubject(props, settings)
  const { plan, lanes, under } = subject
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
      <TimelineSummary surface={surface} table={table} soundSentence={props.soundSentence} />
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
