import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

interface TakeBackButtonProps {
  readonly packageId: string
  /** What the package is, so that the right one is taken back. */
  readonly name: string
  readonly isDisabled?: boolean
  readonly onDone?: () => void
}

/** Takes back all that reading a package brought, after asking; says why where it cannot be. */
export function TakeBackButton({ packageId, name, isDisabled = false, onDone }: TakeBackButtonProps) {
  const { t } = useTranslation('packages')
  const takeBack = useAction('packages.takeBack', { quiet: 'all' })
  const [isAsking, setAsking] = useState(false)
  const close = (): void => {
    takeBack.reset()
    setAsking(false)
  }
  const handleTakeBack = async (): Promise<void> => {
    if ((await takeBack.run({ packageId })) === undefined) return
    showMessage(t('takeBack.done'))
    setAsking(false)
    onDone?.()
  }
  return (
    <>
      <Button isDisabled={isDisabled} aria-label={t('takeBack.of', { name })} onPress={() => setAsking(true)}>
        {t('takeBack.open')}
      </Button>
      {isAsking && (
        <Dialog
          isAlert
          size="s"
          title={t('takeBack.of', { name })}
          onClose={close}
          footer={
            <DialogAnswer
              label={t('takeBack.go')}
              variant="danger"
              isDisabled={takeBack.refusal !== null}
              isPending={takeBack.isRunning}
              onAnswer={() => void handleTakeBack()}
              onCancel={close}
            />
          }
        >
          {takeBack.refusal === null ? <p>{t('takeBack.help')}</p> : <RefusalBanner refusal={takeBack.refusal} />}
        </Dialog>
      )}
    </>
  )
}
