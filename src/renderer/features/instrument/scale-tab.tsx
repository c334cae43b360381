import { useTranslation } from 'react-i18next'
import type { Dimension } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { NumberField } from '@renderer/components/number-field'
import { TextField } from '@renderer/components/text-field'
import { useLanguage } from '@renderer/lib/language'
import { addDimension, removeDimension } from './edit'
import { LocalTextFields } from './local-text-fields'
import type { PartProps } from './part-props'
import styles from './instrument.module.css'

/** The names of the scale, and what its items are judged on. */
export function ScaleTab({ instrument, onChange, isReadOnly }: PartProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const change = (id: string, patch: Partial<Dimension>): void =>
    onChange({
      ...instrument,
      dimensions: instrument.dimensions.map((dimension) =>
        dimension.id === id ? { ...dimension, ...patch } : dimension,
      ),
    })
  return (
    <div className={styles['form']}>
      <LocalTextFields
        label={t('titleLabel')}
        value={instrument.title}
        onChange={(title) => onChange({ ...instrument, title })}
        isDisabled={isReadOnly}
      />
      <div className={styles['narrow']}>
        <TextField
          label={t('shortTitle')}
          value={instrument.shortTitle}
          onChange={(shortTitle) => onChange({ ...instrument, shortTitle })}
          isDisabled={isReadOnly}
          maxLength={200}
          isRequired
        />
      </div>
      {instrument.dimensions.map((dimension) => {
        const name = textIn(dimension.name, language) || dimension.id
        return (
          <fieldset key={dimension.id} className={styles['group']}>
            <legend className={styles['legend']}>{t('scale.dimension', { name })}</legend>
            <LocalTextFields
              label={t('scale.name')}
              value={dimension.name}
              onChange={(text) => change(dimension.id, { name: text })}
              isDisabled={isReadOnly}
            />
            <div className={styles['grid']}>
              <NumberField
                label={t('scale.min')}
                value={dimension.min}
                onChange={(min) => change(dimension.id, { min: min ?? 0 })}
                min={0}
                max={100}
                isDisabled={isReadOnly}
              />
              <NumberField
                label={t('scale.max')}
                value={dimension.max}
                onChange={(max) => change(dimension.id, { max: max ?? 0 })}
                min={0}
                max={100}
                isDisabled={isReadOnly}
              />
              <NumberField
                label={t('scale.adequate')}
                value={dimension.adequate}
                onChange={(adequate) => change(dimension.id, { adequate })}
                min={0}
                max={100}
                description={t('scale.adequateHelp')}
                isDisabled={isReadOnly}
              />
            </div>
            <Checkbox
              label={t('scale.overall')}
              isSelected={instrument.overall.includes(dimension.id)}
              onChange={(isOverall) =>
                onChange({
                  ...instrument,
                  overall: instrument.dimensions
                    .map(({ id }) => id)
                    .filter((id) => (id === dimension.id ? isOverall : instrument.overall.includes(id))),
                })
              }
              isDisabled={isReadOnly}
            />
            <div>
              <Button
                variant="danger"
                isDisabled={isReadOnly || instrument.dimensions.length === 1}
                onPress={() => onChange(removeDimension(instrument, dimension.id))}
              >
                {t('scale.remove', { name })}
              </Button>
            </div>
          </fieldset>
        )
      })}
      <div>
        <Button
          isDisabled={isReadOnly || instrument.dimensions.length >= 10}
          onPress={() => onChange(addDimension(instrument))}
        >
          {t('scale.add')}
        </Button>
      </div>
    </div>
  )
}
