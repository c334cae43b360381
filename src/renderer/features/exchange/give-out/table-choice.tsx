import { useTranslation } from 'react-i18next'
import { type GivenTable, givenTables } from '@domain/exchange/giving-out'
import { Checkbox } from '@renderer/components/checkbox'
import styles from './give-out.module.css'

interface TableChoiceProps {
  readonly chosen: readonly GivenTable[]
  readonly onChange: (chosen: readonly GivenTable[]) => void
}

/** Which of the long tables leave. */
export function TableChoice({ chosen, onChange }: TableChoiceProps) {
  const { t } = useTranslation('exports')
  return (
    <fieldset className={styles['group']}>
      <legend>{t('tables.label')}</legend>
      {givenTables.map((table) => (
        <Checkbox
          key={table}
          label={t(`tables.${table}`)}
          isSelected={chosen.includes(table)}
          onChange={(isOn) => onChange(givenTables.filter((each) => (each === table ? isOn : chosen.includes(each))))}
        />
      ))}
    </fieldset>
  )
}
