import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'

interface DialogAnswerProps {
  /** What is done, in a word or two. */
  readonly label: string
  readonly onAnswer: () => void
  readonly onCancel: () => void
  readonly isDisabled?: boolean
  /** It is being done and takes long: the focus stays where it is. */
  readonly isPending?: boolean
  readonly variant?: 'primary' | 'danger'
  /** Where the keys are first: on Cancel where Enter alone must do nothing, as before all danger. Else the dialog says itself. */
  readonly focus?: 'cancel'
}

/** The two ends of a dialog that asks: leaving all as it is, and doing it. */
export function DialogAnswer(props: DialogAnswerProps) {
  const { label, onAnswer, onCancel, isDisabled = false, isPending = false, variant = 'primary', focus } = props
  const { t } = useTranslation('components')
  return (
    <>
      <Button autoFocus={focus === 'cancel' || variant === 'danger'} onPress={onCancel}>
        {t('cancel')}
      </Button>
      <Button variant={variant} isDisabled={isDisabled} isPending={isPending} onPress={onAnswer}>
        {label}
      </Button>
    </>
  )
}
