import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import tabStyles from '@renderer/components/tabs.module.css'
import { Codebook } from '@renderer/features/session/codes/codebook'
import { ConsensusPane } from '@renderer/features/session/consensus/consensus-pane'
import { EventsTab } from '@renderer/features/session/events-tab'
import { NotesPane } from '@renderer/features/session/notes/notes-pane'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/session.module.css'
import { Sheet } from '@renderer/features/session/sheet/sheet'
import type { SideTab } from '@renderer/features/session/store/session-store'
import { SubmitButton } from '@renderer/features/session/submit/submit-button'
import { TranscriptPane } from '@renderer/features/session/transcript/transcript-pane'
import { useEventCount } from '@renderer/features/session/use-event-count'

const allTabs = ['consensus', 'sheet', 'events', 'codes', 'notes', 'transcript'] as const satisfies readonly SideTab[]
const panes = {
  consensus: memo(ConsensusPane),
  sheet: memo(Sheet),
  events: memo(EventsTab),
  codes: memo(Codebook),
  notes: memo(NotesPane),
  transcript: memo(TranscriptPane),
} satisfies Record<SideTab, unknown>

/**
 * The right side: the sheet, the list of events, the codebook, the notes, or the transcript where there is one. Tabs of
 * its own, since the shared ones look through the whole panel for something focusable whenever anything in it changes,
 * which here is with every mark.
 */
export function SideTabs() {
  const { t } = useTranslation('session')
  const { store, opened } = useSession()
  const shown = useSessionState((state) => state.tab)
  const hasTranscript = useSessionState(({ transcript }) => transcript !== null)
  const isConsensus = opened.rating.kind === 'consensus'
  const tabs = allTabs.filter((tab) => (tab === 'transcript' ? hasTranscript : tab !== 'consensus' || isConsensus))
  const Pane = panes[shown]

  const handleKeyDown = (press: KeyboardEvent): void => {
    const step = press.key === 'ArrowRight' ? 1 : press.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length] ?? 'sheet'
    store.setState({ tab: next })
    press.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <section className={styles['side']} data-region="side" tabIndex={-1} aria-label={t('region.side')}>
      <div className={tabStyles['tabs']}>
        <div className={tabStyles['bar']}>
          <div
            role="tablist"
            tabIndex={-1}
            aria-label={t('tabs.label')}
            className={tabStyles['list']}
            onKeyDown={handleKeyDown}
          >
            {tabs.map((tab) => (
              <TabButton key={tab} tab={tab} isShown={tab === shown} />
            ))}
          </div>
          <div className={`${tabStyles['end']} ${styles['sideEnd']}`}>
            <SubmitButton />
          </div>
        </div>
        <div
          role="tabpanel"
          id="session-side-panel"
          aria-labelledby={`session-tab-${shown}`}
          tabIndex={0}
          className={tabStyles['panel']}
          data-side-panel
        >
          <Pane />
        </div>
      </div>
    </section>
  )
}

function TabButton({ tab, isShown }: { readonly tab: SideTab; readonly isShown: boolean }) {
  const { store } = useSession()
  return (
    <button
      type="button"
      role="tab"
      id={`session-tab-${tab}`}
      data-tab={tab}
      className={`${tabStyles['tab']} ${styles['tabButton']}`}
      data-selected={isShown || undefined}
      aria-selected={isShown}
      aria-controls={isShown ? 'session-side-panel' : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={() => store.setState({ tab })}
    >
      <TabLabel tab={tab} />
    </button>
  )
}

function TabLabel({ tab }: { readonly tab: SideTab }) {
  const { t } = useTranslation('session')
  if (tab === 'events') return <EventsLabel />
  return tab === 'notes' ? <NotesLabel /> : t(`tabs.${tab}`)
}

function NotesLabel() {
  const { t } = useTranslation('session')
  return t('tabs.notes', { count: useSessionState(({ timeNotes }) => timeNotes.length) })
}

function EventsLabel() {
  const { t } = useTranslation('session')
  return t('tabs.events', { count: useEventCount() })
}
