import { useTranslation } from 'react-i18next'
import type { LeavablePart } from '@domain/exchange/giving-out'
import type { GivenOut } from '@contract/calls/exports'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useAction } from '@renderer/lib/queries'
import { Losses } from './losses'
import styles from './give-out.module.css'

/** More names than these say nothing that the folder does not. */
const mostFiles = 30

interface GivenTextProps {
  readonly given: GivenOut
  readonly without: readonly LeavablePart[]
  readonly onClose: () => void
}

/** What was written, what was left out, and the way to it. */
export function GivenText({ given: { files, folder, rows, losses }, without, onClose }: GivenTextProps) {
  const { t } = useTranslation('exports')
  const reveal = useAction('exports.reveal')
  return (
    <Dialog
      title={t('title')}
      size="l"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void reveal.run({})}>{t('reveal')}</Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <Banner tone="good">
        {t('done.rows', { count: rows })}
        {folder !== null && ` ${t('done.folder', { folder })}`}
      </Banner>
      <ul className={styles['files']}>
        {files.slice(0, mostFiles).map((file) => (
          <li key={file}>{file}</li>
        ))}
        {files.length > mostFiles && <li>{t('done.more', { count: files.length - mostFiles })}</li>}
      </ul>
      {without.length > 0 && (
        <p className={styles['fact']}>
          {t('done.without', { parts: without.map((part) => t(`parts.${part}.name`)).join(', ') })}
        </p>
      )}
      {losses.length > 0 && <Losses losses={losses} />}
      <p className={styles['soft']}>{t('done.care')}</p>
    </Dialog>
  )
}
