import { Suspense, lazy } from 'react'
import type { AppInfo } from '@contract/calls/app'
import type { OpenStudy } from '@contract/calls/study'
import { type Bringing, Library } from '@renderer/app/library'
import { goTo, useRoute } from '@renderer/app/route'
import { StudyScreen } from '@renderer/app/study-screen'
import { AssignmentsScreen } from '@renderer/features/assignments/assignments-screen'
import { FirstPerson } from '@renderer/features/people/first-person'
import { SettingsScreen } from '@renderer/features/settings/settings-screen'
import type { StudyDoor } from '@renderer/features/welcome/study-door'
import { WelcomeScreen } from '@renderer/features/welcome/welcome-screen'

const SessionScreen = lazy(async () => {
  const { SessionScreen: screen } = await import('@renderer/features/session/session-screen')
  return { default: screen }
})

const AgreementScreen = lazy(async () => {
  const { AgreementScreen: screen } = await import('@renderer/features/agreement/agreement-screen')
  return { default: screen }
})

const LetterScreen = lazy(async () => {
  const { LetterScreen: screen } = await import('@renderer/features/letter/letter-screen')
  return { default: screen }
})

const ClipsDialog = lazy(async () => {
  const { ClipsDialog: dialog } = await import('@renderer/features/clips/clips-dialog')
  return { default: dialog }
})

const ReportScreen = lazy(async () => {
  const { ReportScreen: screen } = await import('@renderer/features/report/report-screen')
  return { default: screen }
})

interface ScreenProps {
  readonly info: AppInfo
  readonly study: OpenStudy | null
  readonly door: StudyDoor
  readonly onPackage: () => void
  readonly onBringIn: (asked: Bringing) => void
  readonly onGiveOut: (recordingId: string | null) => void
  readonly isBringing: boolean
  /** Shows the report of a rating. */
  readonly onRatingReport: (ratingId: string) => void
  readonly onKeys: () => void
}

/** The screen of the present route. */
export function Screen({
  info,
  study,
  door,
  onPackage,
  onBringIn,
  onGiveOut,
  isBringing,
  onRatingReport,
  onKeys,
}: ScreenProps) {
  const route = useRoute()
  if (route.name === 'settings') {
    return (
      <SettingsScreen
        info={info}
        page={route.page}
        onPage={(page) => goTo({ name: 'settings', page })}
        onLeave={() => goTo({ name: study === null ? 'welcome' : 'library' })}
      />
    )
  }
  if (study === null || route.name === 'welcome')
    return (
      <WelcomeScreen
        door={door}
        onPackage={onPackage}
        onSettings={() => goTo({ name: 'settings', page: 'general' })}
        onKeys={onKeys}
      />
    )
  if (study.currentPersonId === null && !study.readOnly) return <FirstPerson studyTitle={study.title} />
  if (route.name === 'assignments')
    return (
      <AssignmentsScreen
        isReadOnly={study.readOnly}
        onOpen={(recordingId) => goTo({ name: 'session', recordingId, isConsensus: false })}
      />
    )
  if (route.name === 'study') return <StudyScreen study={study} page={route.page} onReceive={onPackage} />
  if (route.name === 'agreement') {
    return (
      <AgreementScreen
        study={study}
        onOpenSession={({ recordingId, lookAt, ...start }) =>
          goTo({ name: 'session', recordingId, isConsensus: false, lookAt, start })
        }
      />
    )
  }
  if (route.name === 'report') {
    return <ReportScreen study={study} recordingId={route.recordingId ?? null} />
  }
  if (route.name === 'session') {
    return (
      <SessionScreen
        key={`${route.recordingId} ${study.currentPersonId} ${route.isConsensus} ${route.lookAt}`}
        recordingId={route.recordingId}
        isConsensus={route.isConsensus}
        lookAt={route.lookAt ?? null}
        start={route.start ?? null}
        onLetter={() => goTo({ name: 'letter', recordingId: route.recordingId, letterId: null })}
        clips={(request, onClose) => (
          <Suspense fallback={null}>
            <ClipsDialog request={request} onClose={onClose} />
          </Suspense>
        )}
        onRatingReport={onRatingReport}
        onLeave={() => goTo({ name: route.lookAt === undefined ? 'library' : 'agreement' })}
      />
    )
  }
  if (route.name === 'letter') {
    const { recordingId } = route
    return (
      <LetterScreen
        key={`${recordingId} ${study.currentPersonId}`}
        recordingId={recordingId}
        letterId={route.letterId}
        isReadOnly={study.readOnly}
        onLetter={(letterId) => goTo({ name: 'letter', recordingId, letterId })}
        onOpenSession={({ isConsensus, atMs }) =>
          goTo({ name: 'session', recordingId, isConsensus, start: { atMs, ratingId: null } })
        }
        onLeave={() => goTo({ name: 'library' })}
      />
    )
  }
  return (
    <Library
      isReadOnly={study.readOnly}
      onBringIn={onBringIn}
      onGiveOut={onGiveOut}
      isBringing={isBringing}
      onRatingReport={onRatingReport}
    />
  )
}
