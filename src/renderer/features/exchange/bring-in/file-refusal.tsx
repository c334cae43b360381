import { useTranslation } from 'react-i18next'
import type { ForeignRefusal } from '@domain/exchange/foreign-file'
import { Banner } from '@renderer/components/banner'
import { placeText } from './problem-text'

/** Why a file is of no use as a whole. */
export function FileRefusal({ refusal, fileName }: { readonly refusal: ForeignRefusal; readonly fileName: string }) {
  const { t } = useTranslation('imports')
  const { reason, where, value } = refusal
  return (
    <Banner tone="bad">
      <strong>{t(`refusal.${reason}`, { name: fileName, value })}</strong>
      <p>{t('refusal.safe')}</p>
      {value !== '' && <p>{t('refusal.found', { where: placeText(where, t), value })}</p>}
    </Banner>
  )
}
