import { useTranslation } from 'react-i18next'
import type { Dimension, Item } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { NumberField } from '@renderer/components/number-field'
import { useLanguage } from '@renderer/lib/language'
import { AnchorsEditor } from './anchors-editor'
import { LocalTextFields } from './local-text-fields'
import styles from './instrument.module.css'

interface ItemFormProps {
  readonly item: Item
  readonly dimensions: readonly Dimension[]
  readonly isReadOnly: boolean
  readonly onChange: (patch: Partial<Item>) => void
  readonly onRemove: () => void
}

export function ItemForm({ item, dimensions, isReadOnly, onChange, onRemove }: ItemFormProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const rated = dimensions.filter(({ id }) => item.dimensions.includes(id))
  const toggle = (id: string, isRated: boolean): void =>
    onChange({
      dimensions: dimensions
        .filter((dimension) => (dimension.id === id ? isRated : item.dimensions.includes(dimension.id)))
        .map((dimension) => dimension.id),
    })
  return (
    <div className={styles['form']}>
      <div className={styles['narrow']}>
        <NumberField
          label={t('items.number')}
          value={item.number}
          onChange={(number) => onChange({ number: number ?? item.number })}
          min={1}
          max={500}
          isDisabled={isReadOnly}
        />
      </div>
      <LocalTextFields
        label={t('items.name')}
        value={item.name}
        onChange={(name) => onChange({ name })}
        isDisabled={isReadOnly}
      />
      <LocalTextFields
        label={t('items.shortName')}
        value={item.shortName}
        onChange={(shortName) => onChange({ shortName })}
        isDisabled={isReadOnly}
      />
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{t('items.ratedOn')}</legend>
        {dimensions.map((dimension) => (
          <Checkbox
            key={dimension.id}
            label={textIn(dimension.name, language) || dimension.id}
            isSelected={item.dimensions.includes(dimension.id)}
            onChange={(isRated) => toggle(dimension.id, isRated)}
            isDisabled={isReadOnly}
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('items.groupSpecific')}
        isSelected={item.groupSpecific}
        onChange={(groupSpecific) => onChange({ groupSpecific })}
        isDisabled={isReadOnly}
      />
      <Checkbox
        label={t('items.oneTherapist')}
        isSelected={item.notApplicableWhen === 'one-therapist'}
        onChange={(isSet) => onChange({ notApplicableWhen: isSet ? 'one-therapist' : null })}
        isDisabled={isReadOnly}
      />
      {rated.map((dimension) => (
        <AnchorsEditor
          key={dimension.id}
          dimension={dimension}
          anchors={item.anchors}
          onChange={(anchors) => onChange({ anchors })}
          isReadOnly={isReadOnly}
        />
      ))}
      <div>
        <Button variant="danger" isDisabled={isReadOnly} onPress={onRemove}>
          {t('items.remove', { number: item.number })}
        </Button>
      </div>
    </div>
  )
}
