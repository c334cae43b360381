import { Button, FieldError, Group, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components'
import styles from './field.module.css'

interface NumberFieldProps {
  readonly label: string
  /** Null while the field is empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly description?: string
  readonly error?: string | null
  readonly isDisabled?: boolean
  readonly hideLabel?: boolean
}

export function NumberField({
  label,
  value,
  onChange,
  min,
  max,
  step,
  description,
  error = null,
  isDisabled = false,
  hideLabel = false,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      className={styles['field'] ?? ''}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isDisabled={isDisabled}
      isInvalid={error !== null}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <Group className={styles['group'] ?? ''}>
        <Input className={styles['input'] ?? ''} />
        <Button slot="decrement" className={styles['step'] ?? ''}>
          −
        </Button>
        <Button slot="increment" className={styles['step'] ?? ''}>
          +
        </Button>
      </Group>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaNumberField>
  )
}
