import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Keycap } from '@renderer/components/keycap'
import { useChordOf } from '@renderer/features/session/marking/use-chord'
import { useIsLocked, useSession } from '@renderer/features/session/session-context'

export function SubmitButton() {
  const { t } = useTranslation('session')
  const { store } = useSession()
  const isLocked = useIsLocked()
  const chord = useChordOf()('rating.submit')
  if (isLocked) return null
  return (
    <Button onPress={() => store.setState({ submitting: true })}>
      {t('submit.open')}
      {chord !== null && <Keycap chord={chord} />}
    </Button>
  )
}
