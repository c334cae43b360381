import { type RefObject, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { ScreenCommands } from '@renderer/features/session/marking/commands'
import { useSession } from '@renderer/features/session/session-context'
import { focusCell } from '@renderer/features/session/sheet/sheet-actions'
import { showHint } from '@renderer/features/session/store/hint'
import { toggleCaptions } from '@renderer/features/session/store/player-settings'
import type { Session } from '@renderer/features/session/store/session'
import type { SideTab } from '@renderer/features/session/store/session-store'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import { useLanguage } from '@renderer/lib/language'

/** The parts of the screen that F6 goes through, in reading order. */
const regions = ['player', 'marking', 'side', 'timeline'] as const
type Region = (typeof regions)[number]

const inSide = '[role="grid"][tabindex="0"], [role="gridcell"][tabindex="0"]'

/** What leads from the session to paper. */
export interface PaperActions {
  /** Leaves for the feedback letters on this session. */
  readonly onLetter: () => void
  /** Shows a rating's report. */
  readonly onRatingReport: (ratingId: string) => void
}

/** What the keys ask of the screen's parts. */
export function useScreenCommands(
  timeline: RefObject<TimelineControls | null>,
  { onLetter, onRatingReport }: PaperActions,
): ScreenCommands {
  const session = useSession()
  const language = useLanguage()
  return useMemo(
    () => ({
      region: (step) => focusRegion(session, timeline, neighbourOf(document.activeElement, step)),
      goTo: (place) => {
        if (place === 'player' || place === 'timeline') focusRegion(session, timeline, place)
        else if (place === 'transcript' && session.store.getState().transcript === null)
          showHint(session.store, { tone: 'refused', text: 'session:hint.noTranscript' })
        else showTab(session, place)
      },
      timeline: (command) => timeline.current?.[command](),
      goToTime: () => document.querySelector<HTMLElement>('[data-go-to-time]')?.focus(),
      captions: () => toggleCaptions(session, language),
      letter: onLetter,
      report: () => onRatingReport(session.opened.rating.id),
    }),
    [session, timeline, language, onLetter, onRatingReport],
  )
}

function neighbourOf(element: Element | null, step: 1 | -1): Region {
  const present = element?.closest('[data-region]')?.getAttribute('data-region')
  const at = regions.findIndex((region) => region === present)
  const next = at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  return regions[next] ?? 'player'
}

function focusRegion(session: Session, timeline: RefObject<TimelineControls | null>, region: Region): void {
  if (region === 'timeline') timeline.current?.focus()
  else if (region === 'side') focusSide(session)
  else document.querySelector<HTMLElement>(`[data-region="${region}"]`)?.focus()
}

/** At once: a digit pressed right after the key must find the sheet focused, or it would choose a participant. */
function showTab(session: Session, tab: SideTab): void {
  flushSync(() => session.store.setState({ tab }))
  focusSide(session)
}

function focusSide(session: Session): void {
  if (session.store.getState().tab === 'sheet') focusCell(session)
  else {
    const panel = document.querySelector<HTMLElement>('[data-region="side"] [role="tabpanel"]')
    const inner = panel?.querySelector<HTMLElement>(inSide) ?? panel
    inner?.focus()
  }
}
