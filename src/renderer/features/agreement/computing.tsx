import { useTranslation } from 'react-i18next'
import { ProgressBar } from '@renderer/components/progress-bar'

/** How far the figures are; nothing once they are there. */
export function Computing({ share }: { readonly share: number | null }) {
  const { t } = useTranslation('agreement')
  return share === null ? null : <ProgressBar label={t('computing')} done={share} total={1} />
}
