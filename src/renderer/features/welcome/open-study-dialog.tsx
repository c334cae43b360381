import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyFile } from '@contract/calls/study'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { PassphraseField } from '@renderer/components/passphrase-field'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useAction, useCall } from '@renderer/lib/queries'
import { Rescue } from './rescue'
import styles from './welcome.module.css'

/** Opens a file: tries at once, asks for the passphrase when it is needed, and says what can be done when it cannot be opened. */
export function OpenStudyDialog({ file, onClose }: { readonly file: StudyFile; readonly onClose: () => void }) {
  const { t } = useTranslation('welcome')
  const canRemember = useCall('study.canRemember', {})
  const open = useAction('study.open', { quiet: 'all' })
  const [passphrase, setPassphrase] = useState('')
  const [remember, setRemember] = useState(file.remembered)
  const code = open.refusal?.code ?? null
  const asksPassphrase = code === 'passphrase-needed' || code === 'passphrase-wrong'

  const handleOpen = async (given: string | null): Promise<void> => {
    const study = await open.run({ fileId: file.fileId, passphrase: given, remember })
    if (study !== undefined) onClose()
  }
  // Once, as the dialog appears: the file may need no passphrase, or have a remembered one.
  const hasTried = useRef(false)
  useEffect(() => {
    if (hasTried.current) return
    hasTried.current = true
    void handleOpen(null)
  })

  if (code === null) {
    return (
      <Dialog title={file.name} size="s" onClose={onClose}>
        <p className={styles['soft']}>{t('opening')}</p>
      </Dialog>
    )
  }
  if (!asksPassphrase && open.refusal !== null)
    return (
      <Rescue
        file={file}
        refusal={open.refusal}
        passphrase={passphrase}
        onRetry={() => void handleOpen(passphrase === '' ? null : passphrase)}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={t('unlock.title', { name: file.name })}
      size="s"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={open.isRunning ? t('opening') : t('unlock.go')}
          isDisabled={passphrase === ''}
          isPending={open.isRunning}
          onAnswer={() => void handleOpen(passphrase)}
          onCancel={onClose}
        />
      }
    >
      <p className={styles['soft']}>{t('unlock.text')}</p>
      <PassphraseField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        onEnter={() => void handleOpen(passphrase)}
      />
      {code === 'passphrase-wrong' && !open.isRunning && <RefusalBanner refusal={open.refusal} />}
      {canRemember.value === true && (
        <Checkbox label={t('remember')} description={t('rememberHelp')} isSelected={remember} onChange={setRemember} />
      )}
    </Dialog>
  )
}
