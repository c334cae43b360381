import { useTranslation } from 'react-i18next'
import type { RatingSide, WaitingVersion } from '@contract/calls/packages'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './packages.module.css'

/** Ratings that both sides have changed: which of the two is to hold. */
export function WaitingVersions({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const waiting = useCall('packages.waiting', {})
  return (waiting.value ?? []).map((version) => (
    <Waiting key={version.versionId} version={version} isReadOnly={isReadOnly} />
  ))
}

function Waiting({ version, isReadOnly }: { readonly version: WaitingVersion; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  const choose = useAction('packages.choice')
  const { versionId, personName, recordingTitle, packageFrom, packageMadeMs, ours, theirs, differing } = version
  const side = ({ changedMs, status, events, scores }: RatingSide): string =>
    t('waiting.side', { when: momentText(changedMs, language), status: t(`waiting.${status}`), events, scores })
  const handle = (choice: 'ours' | 'theirs') => () => void choose.run({ versionId, choice })
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button isDisabled={isReadOnly} isPending={choose.isRunning} onPress={handle('ours')}>
            {t('waiting.takeOurs')}
          </Button>
          <Button isDisabled={isReadOnly} isPending={choose.isRunning} onPress={handle('theirs')}>
            {t('waiting.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('waiting.title', { person: personName, recording: recordingTitle })}</p>
      <ul className={styles['sides']}>
        <li>
          {t('waiting.ours')} {side(ours)}
        </li>
        <li>
          {t('waiting.theirs', { from: packageFrom, made: momentText(packageMadeMs, language) })} {side(theirs)}
        </li>
      </ul>
      <p>{t('waiting.differing', differing)}</p>
    </Banner>
  )
}
