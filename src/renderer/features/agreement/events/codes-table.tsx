import { useTranslation } from 'react-i18next'
import type { CodeAgreement } from '@domain/agreement/events/easy-diag'
import { PlainTable } from '../figures/plain-table'
import { useNames, useNumbers } from '../names'
import { Part } from '../part'
import type { EventOpening } from './use-event-opening'

/** How well two raters agree on each code. */
export function CodesTable({
  codes,
  opening,
}: {
  readonly codes: readonly CodeAgreement[]
  readonly opening: EventOpening
}) {
  const { t } = useTranslation('agreement')
  const { codeName } = useNames()
  const { orWhy, decimals, share } = useNumbers()
  if (codes.length === 0) return null
  return (
    <Part title={t('events.codes.title')} help={t('events.codes.help')} level={2}>
      <PlainTable
        label={t('events.codes.title')}
        rowsAre={t('events.code')}
        columns={[t('events.kappa'), t('events.codes.positive')]}
        rows={codes.map(({ code, kappa, positive }) => ({
          key: code,
          name: codeName(code),
          cells: [
            opening({ explains: 'event.codeKappa', text: orWhy(kappa, decimals), codes: [code] }),
            opening({ explains: 'event.codePositive', text: orWhy(positive, share), codes: [code] }),
          ],
        }))}
      />
    </Part>
  )
}
