import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '@renderer/components/banner'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { PassphraseField } from '@renderer/components/passphrase-field'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

export type PassphraseWish = 'add' | 'change' | 'remove'

export function PassphraseDialog({ wish, onClose }: { readonly wish: PassphraseWish; readonly onClose: () => void }) {
  const { t } = useTranslation('study')
  const canRemember = useCall('study.canRemember', {})
  const change = useAction('study.changePassphrase', { quiet: 'all' })
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [remember, setRemember] = useState(false)
  const asksCurrent = wish !== 'add'
  const asksNext = wish !== 'remove'
  const isMistyped = again !== '' && again !== next
  const isReady = (!asksCurrent || current !== '') && (!asksNext || (next !== '' && next === again))
  const handleGo = async (): Promise<void> => {
    if (!isReady) return
    const changed = await change.run({
      current: asksCurrent ? current : null,
      next: asksNext ? next : null,
      remember: remember && asksNext,
    })
    if (changed === undefined) return
    showMessage(t(`passphrase.done.${wish}`))
    onClose()
  }
  return (
    <Dialog
      title={t(`passphrase.${wish}`)}
      size="s"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t(`passphrase.go.${wish}`)}
          variant={wish === 'remove' ? 'danger' : 'primary'}
          isDisabled={!isReady}
          isPending={change.isRunning}
          onAnswer={() => void handleGo()}
          onCancel={onClose}
        />
      }
    >
      <RefusalBanner refusal={change.refusal} />
      {asksCurrent && (
        <PassphraseField label={t('passphrase.current')} value={current} onChange={setCurrent} autoFocus />
      )}
      {asksNext && (
        <>
          <PassphraseField
            label={t('passphrase.next')}
            value={next}
            onChange={setNext}
            showStrength
            autoFocus={!asksCurrent}
          />
          <PassphraseField
            label={t('passphrase.again')}
            value={again}
            onChange={setAgain}
            error={isMistyped ? t('passphrase.mistyped') : null}
            onEnter={() => void handleGo()}
          />
          <Banner tone="warn">{t('passphrase.nobodyRecovers')}</Banner>
          {canRemember.value === true && (
            <Checkbox label={t('passphrase.remember')} isSelected={remember} onChange={setRemember} />
          )}
        </>
      )}
      {!asksNext && <Banner tone="warn">{t('passphrase.removeMeans')}</Banner>}
      <p>{t('passphrase.backups')}</p>
    </Dialog>
  )
}
