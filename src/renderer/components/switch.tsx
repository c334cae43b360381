import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import type { CheckboxProps } from '@renderer/components/checkbox'
import styles from './field.module.css'

/** A setting that acts at once. */
export function Switch({
  label,
  isSelected,
  onChange,
  description,
  isDisabled = false,
}: Omit<CheckboxProps, 'hideLabel'>) {
  const descriptionId = useId()
  return (
    <div>
      <AriaSwitch
        className={styles['check'] ?? ''}
        isSelected={isSelected}
        onChange={onChange}
        isDisabled={isDisabled}
        {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
      >
        <span className={styles['track']} />
        {label}
      </AriaSwitch>
      {description !== undefined && (
        <p id={descriptionId} className={`${styles['description']} ${styles['belowSwitch']}`}>
          {description}
        </p>
      )}
    </div>
  )
}
