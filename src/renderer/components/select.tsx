import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { Icon } from '@renderer/components/icon'
import field from './field.module.css'
import popover from './popover.module.css'

export interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Drawn before the label. */
  readonly mark?: ReactNode
}

interface SelectProps<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  readonly description?: string
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
}

export function Select<Id extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder,
  description,
  hideLabel = false,
  isDisabled = false,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={field['field'] ?? ''}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={field['label'] ?? ''}>{label}</Label>}
      <Button className={field['trigger'] ?? ''}>
        <SelectValue className={field['value'] ?? ''} />
        <Icon name="chevron" size={12} />
      </Button>
      {description !== undefined && (
        <Text slot="description" className={field['description'] ?? ''}>
          {description}
        </Text>
      )}
      <Popover className={popover['popover'] ?? ''}>
        <ListBox className={popover['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={popover['item'] ?? ''}>
              {choice.mark}
              <span>{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
