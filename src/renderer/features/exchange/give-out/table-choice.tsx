import { useTranslation } from 'react-i18next'
import { type GivenTable, givenTables } from '@domain/exchange/giving-out'
import { TickList } from '@renderer/components/tick-list'

interface TableChoiceProps {
  readonly chosen: readonly GivenTable[]
  readonly onChange: (chosen: readonly GivenTable[]) => void
}

/** Which of the long tables leave. */
export function TableChoice({ chosen, onChange }: TableChoiceProps) {
  const { t } = useTranslation('exports')
  return (
    <TickList
      label={t('tables.label')}
      layout="column"
      choices={givenTables.map((id) => ({ id, label: t(`tables.${id}`) }))}
      chosen={chosen}
      onChange={(ticked) => onChange(givenTables.filter((table) => ticked.includes(table)))}
    />
  )
}
