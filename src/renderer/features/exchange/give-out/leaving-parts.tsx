import { useTranslation } from 'react-i18next'
import { type LeavablePart, leavableParts } from '@domain/exchange/giving-out'
import { Checkbox } from '@renderer/components/checkbox'
import styles from './give-out.module.css'

interface LeavingPartsProps {
  readonly without: readonly LeavablePart[]
  readonly onChange: (without: readonly LeavablePart[]) => void
}

/** What goes along, each with what stands in its place when it does not. */
export function LeavingParts({ without, onChange }: LeavingPartsProps) {
  const { t } = useTranslation('exports')
  return (
    <fieldset className={styles['group']}>
      <legend>{t('parts.label')}</legend>
      {leavableParts.map((part) => (
        <Checkbox
          key={part}
          label={t(`parts.${part}.name`)}
          description={t(`parts.${part}.help`)}
          isSelected={!without.includes(part)}
          onChange={(isOn) => onChange(isOn ? without.filter((each) => each !== part) : [...without, part])}
        />
      ))}
      <p className={styles['soft']}>{t('parts.note')}</p>
    </fieldset>
  )
}
