import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '@contract/calls/app'
import { KeysDialog } from '@renderer/app/keys-dialog'
import type { Bringing } from '@renderer/app/library'
import { goTo, useRoute } from '@renderer/app/route'
import { Screen } from '@renderer/app/screen'
import styles from '@renderer/app/shell.module.css'
import { TopBar } from '@renderer/app/top-bar'
import { TroubleDialog } from '@renderer/app/trouble-dialog'
import { useAppKeys } from '@renderer/app/use-app-keys'
import { useMainNotices } from '@renderer/app/use-main-notices'
import { useScreenFocus } from '@renderer/app/use-screen-focus'
import { Banner } from '@renderer/components/banner'
import { JobStrip } from '@renderer/components/job-strip'
import { BringInDialog } from '@renderer/features/exchange/bring-in/bring-in-dialog'
import { GiveOutDialog } from '@renderer/features/exchange/give-out/give-out-dialog'
import { useStudyDoor } from '@renderer/features/welcome/study-door'
import { usePackageDoor } from '@renderer/features/packages/package-door'
import { useAction, useCall } from '@renderer/lib/queries'

const RatingReport = lazy(async () => {
  const { RatingReport: report } = await import('@renderer/features/rating-report/rating-report')
  return { default: report }
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
  useScreenFocus()
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
        <Suspense fallback={null}>
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
        </Suspense>
      </main>
      {/* Beside the marking only what was begun there is shown. */}
      {route.name === 'session' ? <JobStrip kinds={['clip']} /> : <JobStrip />}
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
