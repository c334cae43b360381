import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '@contract/calls/app'
import type { ChosenImport } from '@contract/calls/imports'
import type { RecordingDetail } from '@contract/calls/recordings'
import type { OpenStudy } from '@contract/calls/study'
import { KeysDialog } from '@renderer/app/keys-dialog'
import { goTo, useRoute } from '@renderer/app/route'
import styles from '@renderer/app/shell.module.css'
import { StudyScreen } from '@renderer/app/study-screen'
import { TopBar } from '@renderer/app/top-bar'
import { TroubleDialog } from '@renderer/app/trouble-dialog'
import { useAppKeys } from '@renderer/app/use-app-keys'
import { useMainNotices } from '@renderer/app/use-main-notices'
import { Banner } from '@renderer/components/banner'
import { JobStrip } from '@renderer/components/job-strip'
import { AssignmentsScreen } from '@renderer/features/assignments/assignments-screen'
import { LibraryScreen } from '@renderer/features/library/library-screen'
import { BringInDialog } from '@renderer/features/exchange/bring-in/bring-in-dialog'
import { GiveOutDialog } from '@renderer/features/exchange/give-out/give-out-dialog'
import { FirstPerson } from '@renderer/features/people/first-person'
import { SettingsScreen } from '@renderer/features/settings/settings-screen'
import { type StudyDoor, useStudyDoor } from '@renderer/features/welcome/study-door'
import { usePackageDoor } from '@renderer/features/packages/package-door'
import { WelcomeScreen } from '@renderer/features/welcome/welcome-screen'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

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

const RatingReport = lazy(async () => {
  const { RatingReport: report } = await import('@renderer/features/rating-report/rating-report')
  return { default: report }
})

const AlignmentDialog = lazy(async () => {
  const { AlignmentDialog: dialog } = await import('@renderer/features/session/alignment/alignment-dialog')
  return { default: dialog }
})

/** The frame round every screen: the bar on top, what main has to say, and the screen of the present route. */
export function Shell({ info }: { readonly info: AppInfo }) {
  const { t } = useTranslation('app')
  const route = useRoute()
  const study = useCall('study.current', {})
  const [keysShown, setKeysShown] = useState(false)
  const [reported, setReported] = useState<string | null>(null)
  const closeReport = useCallback(() => setReported(null), [])
  const [asked, setAsked] = useState<(Bringing & { readonly fileId: string }) | null>(null)
  const [giving, setGiving] = useState<{ readonly recordingId: string | null; readonly fileId: string } | null>(null)
  const open = study.value ?? null
  const fileId = open?.fileId
  const door = useStudyDoor()
  const hasStudy = open !== null
  // Away from a session: reading may change the rating that is open in it.
  const leaveForPackage = useCallback(() => {
    if (hasStudy) goTo({ name: 'study', page: 'packages' })
  }, [hasStudy])
  const packages = usePackageDoor({ hasStudy, onCome: leaveForPackage })
  const close = useAction('study.close')
  // A rating on screen would not hear of what comes into it.
  const handleBringIn = (wanted: Bringing): void => {
    goTo({ name: 'library' })
    if (fileId !== undefined) setAsked({ ...wanted, fileId })
  }
  const handleGiveOut = (recordingId: string | null): void => {
    if (fileId !== undefined) setGiving({ recordingId, fileId })
  }
  const givingOut = giving?.fileId === fileId ? giving : null
  const bringing = asked?.fileId === fileId ? asked : null

  useEffect(() => {
    if (fileId === undefined) goTo({ name: 'welcome' })
    else goTo({ name: 'library' })
  }, [fileId])
  useEffect(() => {
    document.title = open === null ? 'Spole' : `${open.title} – Spole`
  }, [open])
  useAppKeys({ hasStudy: open !== null, onKeys: () => setKeysShown(true) })
  useMainNotices({
    'app.keys': () => setKeysShown(true),
    'app.settings': () => goTo({ name: 'settings', page: 'general' }),
    'app.about': () => goTo({ name: 'settings', page: 'about' }),
    'study.new': door.makeNew,
    'study.open': door.choose,
    'study.openSample': door.openSample,
    'study.openSimulated': door.openSimulated,
    'study.given': door.openGiven,
    'package.given': packages.openGiven,
    ...(open === null
      ? {}
      : {
          'app.library': () => goTo({ name: 'library' }),
          'app.agreement': () => goTo({ name: 'agreement' }),
          'app.report': () => goTo({ name: 'report' }),
          'study.close': () => void close.run({}),
          'import.open': () => handleBringIn({ dropped: null, recordingId: null }),
          'export.open': () => handleGiveOut(null),
        }),
  })

  if (study.isLoading) return null
  return (
    <div className={styles['shell']}>
      {open !== null && <TopBar study={open} onKeys={() => setKeysShown(true)} />}
      {open?.readOnly === true && <Banner tone="warn">{t('readOnly')}</Banner>}
      {open?.recovered === true && route.name === 'library' && <Banner tone="good">{t('recovered')}</Banner>}
      <main className={styles['screen']}>
        <Screen
          info={info}
          study={open}
          door={door}
          onPackage={packages.receive}
          onBringIn={handleBringIn}
          onGiveOut={handleGiveOut}
          isBringing={bringing !== null || givingOut !== null}
          onRatingReport={setReported}
          onKeys={() => setKeysShown(true)}
        />
      </main>
      {route.name !== 'session' && <JobStrip />}
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      {door.dialogs}
      {packages.dialog}
      {bringing !== null && open !== null && (
        <BringInDialog
          key={bringing.dropped?.token}
          isReadOnly={open.readOnly}
          dropped={bringing.dropped}
          recordingId={bringing.recordingId}
          onClose={() => setAsked(null)}
        />
      )}
      {givingOut !== null && open !== null && (
        <GiveOutDialog isBlinded={open.isBlinded} recordingId={givingOut.recordingId} onClose={() => setGiving(null)} />
      )}
      {reported !== null && open !== null && (
        <Suspense fallback={null}>
          <RatingReport ratingId={reported} onClose={closeReport} />
        </Suspense>
      )}
      <TroubleDialog study={open} />
    </div>
  )
}

/** A file that was dropped, or nothing yet; and the recording from which it was asked. */
interface Bringing {
  readonly dropped: ChosenImport | null
  readonly recordingId: string | null
}

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

function Screen({
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
      <Suspense fallback={null}>
        <AgreementScreen
          study={study}
          onOpenSession={({ recordingId, lookAt, ...start }) =>
            goTo({ name: 'session', recordingId, isConsensus: false, lookAt, start })
          }
        />
      </Suspense>
    )
  }
  if (route.name === 'report') {
    return (
      <Suspense fallback={null}>
        <ReportScreen study={study} recordingId={route.recordingId ?? null} />
      </Suspense>
    )
  }
  if (route.name === 'session') {
    return (
      <Suspense fallback={null}>
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
      </Suspense>
    )
  }
  if (route.name === 'letter') {
    const { recordingId } = route
    return (
      <Suspense fallback={null}>
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
      </Suspense>
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

type LibraryProps = { readonly isReadOnly: boolean } & Pick<
  ScreenProps,
  'onBringIn' | 'onGiveOut' | 'isBringing' | 'onRatingReport'
>

/** The recordings, and over them the window in which the files of one are lined up: it plays, as the session does. */
function Library({ isReadOnly, onBringIn, onGiveOut, isBringing, onRatingReport }: LibraryProps) {
  const { t } = useTranslation('alignment')
  const [aligned, setAligned] = useState<RecordingDetail | null>(null)
  return (
    <>
      <LibraryScreen
        isReadOnly={isReadOnly}
        onOpen={(recordingId) => goTo({ name: 'session', recordingId, isConsensus: false })}
        onConsensus={(recordingId) => goTo({ name: 'session', recordingId, isConsensus: true })}
        onLetter={(recordingId, letterId) => goTo({ name: 'letter', recordingId, letterId })}
        onReport={(recordingId) => goTo({ name: 'report', recordingId })}
        onRatingReport={onRatingReport}
        onAlign={setAligned}
        onBringIn={(recordingId) => onBringIn({ dropped: null, recordingId })}
        onGiveOut={onGiveOut}
        takesDrops={!isBringing}
        onDropForeign={(dropped) => onBringIn({ dropped, recordingId: null })}
      />
      {aligned !== null && (
        <Suspense fallback={null}>
          <AlignmentDialog
            recordingId={aligned.recording.id}
            media={aligned.media}
            isReadOnly={isReadOnly}
            onApplied={() => showMessage(t('done'))}
            onClose={() => setAligned(null)}
          />
        </Suspense>
      )}
    </>
  )
}
