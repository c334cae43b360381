import { useTranslation } from 'react-i18next'
import { type LeavablePart, leavableParts } from '@domain/exchange/giving-out'
import { TickList } from '@renderer/components/tick-list'
import styles from './give-out.module.css'

interface LeavingPartsProps {
  readonly without: readonly LeavablePart[]
  readonly onChange: (without: readonly LeavablePart[]) => void
}

/** What goes along, each with what stands in its place when it does not. */
export function LeavingParts({ without, onChange }: LeavingPartsProps) {
  const { t } = useTranslation('exports')
  return (
    <TickList
      label={t('parts.label')}
      layout="column"
      choices={leavableParts.map((id) => ({ id, label: t(`parts.${id}.name`), description: t(`parts.${id}.help`) }))}
      chosen={leavableParts.filter((part) => !without.includes(part))}
      onChange={(kept) => onChange(leavableParts.filter((part) => !kept.includes(part)))}
    >
      <p className={styles['soft']}>{t('parts.note')}</p>
    </TickList>
  )
}
