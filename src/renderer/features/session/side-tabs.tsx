import { memo, startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { progressOf } from '@domain/rating/sheet'
import { coveredMs } from '@domain/time/intervals'
import { Tabs } from '@renderer/components/tabs'
import { Codebook } from '@renderer/features/session/codes/codebook'
import { EventList } from '@renderer/features/session/events/event-list'
import { correct } from '@renderer/features/session/marking/corrections'
import { takeInHand } from '@renderer/features/session/marking/hand'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/session.module.css'
import { Sheet } from '@renderer/features/session/sheet/sheet'
import { SubmitButton } from '@renderer/features/session/submit/submit-button'
import { percentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'

/** The right side: the sheet, the list of events, or the codebook. */
export function SideTabs() {
  const { t } = useTranslation('session')
  const { store } = useSession()
  const tab = useSessionState((state) => state.tab)
  const eventCount = useEventCount()
  return (
    <section className={styles['side']} data-region="side" tabIndex={-1} aria-label={t('region.side')}>
      <Tabs
        label={t('tabs.label')}
        selected={tab}
        onSelect={(id) => store.setState({ tab: id })}
        end={
          <span className={styles['sideEnd']}>
            <Progress />
            <SubmitButton />
          </span>
        }
        pages={[
          { id: 'sheet', label: t('tabs.sheet'), content: <SheetTab /> },
          { id: 'events', label: t('tabs.events', { count: eventCount }), content: <EventsTab /> },
          { id: 'codes', label: t('tabs.codes'), content: <CodesTab /> },
        ]}
      />
    </section>
  )
}

const SheetTab = memo(Sheet)
const CodesTab = memo(Codebook)

const EventsTab = memo(function EventsTab() {
  const session = useSession()
  const language = useLanguage()
  const isLocked = useIsLocked()
  const selectedId = useSessionState(({ hand }) => hand?.eventId ?? null)
  return (
    <EventList
      table={session.table}
      instrument={session.instrument}
      participants={session.participants}
      selectedId={selectedId}
      language={language}
      readOnly={isLocked}
      clock={session.player}
      onSelect={(id) => takeInHand(session, id)}
      onJump={({ id, startMs }) => {
        takeInHand(session, id)
        session.player.seekTo(startMs)
      }}
      onEdit={(event, edit) => correct(session, event, edit)}
    />
  )
})

function Progress() {
  const { t } = useTranslation('session')
  const { instrument, player } = useSession()
  const scores = useSessionState((state) => state.scores)
  const watched = useSessionState((state) => state.watched)
  const { scored, toScore } = progressOf(instrument, scores.values())
  const share = player.durationMs === 0 ? 0 : Math.min(1, coveredMs(watched) / player.durationMs)
  return <span className={styles['progress']}>{t('progress', { scored, toScore, watched: percentText(share) })}</span>
}

/** A number beside a word may lag behind: it is drawn apart from the key that changed it. */
const countLagMs = 200

function useEventCount(): number {
  const { table } = useSession()
  const [count, setCount] = useState(table.size)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const show = (): void => {
      timer = null
      startTransition(() => setCount(table.size))
    }
    const stop = table.subscribe(() => {
      timer ??= setTimeout(show, countLagMs)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [table])
  return count
}
