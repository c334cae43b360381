import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '@renderer/components/banner'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { PassphraseField } from '@renderer/components/passphrase-field'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { TextField } from '@renderer/components/text-field'
import { useAction, useCall } from '@renderer/lib/queries'

/** Asks for what a new study needs; where to keep it is asked by the operating system's own window after that. */
export function NewStudyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('welcome')
  const canRemember = useCall('study.canRemember', {})
  const create = useAction('study.create', { quiet: 'all' })
  const [title, setTitle] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isOpenText, setOpenText] = useState(false)
  const [remember, setRemember] = useState(false)
  const isMistyped = !isOpenText && again !== '' && again !== passphrase
  const isReady = title.trim() !== '' && (isOpenText || (passphrase !== '' && again === passphrase))
  const handleCreate = async (): Promise<void> => {
    if (!isReady) return
    const study = await create.run({
      title: title.trim(),
      passphrase: isOpenText ? null : passphrase,
      remember: remember && !isOpenText,
    })
    if (study !== undefined && study !== null) onClose()
  }
  return (
    <Dialog
      title={t('make.title')}
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('make.go')}
          isDisabled={!isReady}
          isPending={create.isRunning}
          onAnswer={() => void handleCreate()}
          onCancel={onClose}
        />
      }
    >
      <RefusalBanner refusal={create.refusal} />
      <TextField
        label={t('make.name')}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={200}
        description={t('make.nameHelp')}
      />
      {!isOpenText && (
        <>
          <PassphraseField label={t('make.passphrase')} value={passphrase} onChange={setPassphrase} showStrength />
          <PassphraseField
            label={t('make.again')}
            value={again}
            onChange={setAgain}
            error={isMistyped ? t('make.mistyped') : null}
            onEnter={() => void handleCreate()}
          />
          <Banner tone="warn">{t('make.nobodyRecovers')}</Banner>
          {canRemember.value === true && (
            <Checkbox
              label={t('remember')}
              description={t('rememberHelp')}
              isSelected={remember}
              onChange={setRemember}
            />
          )}
        </>
      )}
      <Checkbox
        label={t('make.without')}
        isSelected={isOpenText}
        onChange={setOpenText}
        description={t('make.withoutHelp')}
      />
    </Dialog>
  )
}
