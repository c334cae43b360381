import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { useLanguage } from '@renderer/lib/language'
import { addItem, changeItem, removeItem } from './edit'
import type { PartProps } from './part-props'
import { ItemForm } from './item-form'
import { PartList } from './part-list'
import styles from './instrument.module.css'

export function ItemsTab({ instrument, onChange, isReadOnly }: PartProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const [place, setPlace] = useState(0)
  const item = instrument.items[place]
  const handleAdd = (): void => {
    onChange(addItem(instrument))
    setPlace(instrument.items.length)
  }
  return (
    <div className={styles['split']}>
      <PartList
        label={t('items.list')}
        parts={instrument.items.map(({ number, name, dimensions }) => ({
          lead: <span className={styles['number']}>{number}</span>,
          name: textIn(name, language) || t('unnamed'),
          end:
            dimensions.length < instrument.dimensions.length
              ? t('items.someDimensions', { count: dimensions.length })
              : null,
        }))}
        place={place}
        onPlace={setPlace}
        end={
          <Button isDisabled={isReadOnly} onPress={handleAdd}>
            {t('items.add')}
          </Button>
        }
      />
      {item !== undefined && (
        <ItemForm
          key={place}
          item={item}
          dimensions={instrument.dimensions}
          isReadOnly={isReadOnly}
          onChange={(patch) => onChange(changeItem(instrument, place, patch))}
          onRemove={() => {
            onChange(removeItem(instrument, place))
            setPlace(Math.max(0, place - 1))
          }}
        />
      )}
    </div>
  )
}
