import { useTranslation } from 'react-i18next'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { useKeyText } from '@renderer/features/session/marking/use-chord'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { useRaterName } from '@renderer/features/session/use-rater-name'

/** Says whose rating is looked at, beside whose, and that nothing is begun or changed by it. */
export function LookingBanner({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('session')
  const { lookedAt } = useSession().opened
  const under = useSessionState((state) => state.under)
  const nameOf = useRaterName()
  const key = useKeyText()('difference.next')
  if (lookedAt === null) return null
  return (
    <Banner tone="info" actions={<Button onPress={onLeave}>{t('looking.back')}</Button>}>
      {under === null
        ? t('looking.one', { name: lookedAt })
        : t('looking.two', { name: lookedAt, other: nameOf(under.rating) })}
      {under !== null && key !== null && ` ${t('looking.next', { key })}`}
    </Banner>
  )
}
