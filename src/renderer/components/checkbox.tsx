import { useId } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from '@renderer/components/icon'
import styles from './field.module.css'

export interface CheckboxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly description?: string
  readonly isDisabled?: boolean
  readonly hideLabel?: boolean
}

export function Checkbox({
  label,
  isSelected,
  onChange,
  description,
  isDisabled = false,
  hideLabel = false,
}: CheckboxProps) {
  const descriptionId = useId()
  return (
    <div>
      <AriaCheckbox
        className={styles['check'] ?? ''}
        isSelected={isSelected}
        onChange={onChange}
        isDisabled={isDisabled}
        {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
        {...(hideLabel ? { 'aria-label': label } : {})}
      >
        <span className={styles['box']}>
          <Icon name="check" size={12} />
        </span>
        {hideLabel ? null : label}
      </AriaCheckbox>
      {description !== undefined && (
        <p id={descriptionId} className={`${styles['description']} ${styles['below']}`}>
          {description}
        </p>
      )}
    </div>
  )
}
