import type { KeyboardEvent, ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import styles from './field.module.css'

interface SharedProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The label is only for screen readers, where a heading already says it. */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  /** Says what is wrong with the value; null when nothing is. */
  readonly error?: string | null
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly onBlur?: () => void
}

export interface TextFieldProps extends SharedProps {
  readonly type?: 'text' | 'password' | 'search' | 'date'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onEnter?: () => void
}

interface TextAreaProps extends SharedProps {
  readonly rows?: number
  readonly areaRef?: Ref<HTMLTextAreaElement>
}

function frame({
  label,
  hideLabel,
  value,
  onChange,
  error,
  isDisabled = false,
  isRequired = false,
  autoFocus = false,
  maxLength,
  onBlur,
}: SharedProps) {
  return {
    className: styles['field'] ?? '',
    value,
    onChange,
    isDisabled,
    isRequired,
    autoFocus,
    isInvalid: error !== undefined && error !== null,
    validationBehavior: 'aria' as const,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(onBlur === undefined ? {} : { onBlur }),
    ...(hideLabel === true ? { 'aria-label': label } : {}),
  }
}

function Above({ label, hideLabel }: SharedProps) {
  return hideLabel === true ? null : <Label className={styles['label'] ?? ''}>{label}</Label>
}

function Below({ description, error }: SharedProps) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </>
  )
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', placeholder, inputRef, onKeyDown, onEnter } = props
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    onKeyDown?.(event)
    if (event.key === 'Enter' && onEnter !== undefined) {
      event.preventDefault()
      onEnter()
    }
  }
  return (
    <AriaTextField {...frame(props)} type={type === 'date' ? 'text' : type}>
      <Above {...props} />
      <Input
        className={styles['input'] ?? ''}
        onKeyDown={handleKeyDown}
        autoComplete="off"
        spellCheck={false}
        {...(type === 'date' ? { type: 'date' } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <Below {...props} />
    </AriaTextField>
  )
}

export function TextArea(props: TextAreaProps) {
  return (
    <AriaTextField {...frame(props)}>
      <Above {...props} />
      <AriaTextArea
        className={styles['area'] ?? ''}
        rows={props.rows ?? 3}
        spellCheck={false}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.areaRef === undefined ? {} : { ref: props.areaRef })}
      />
      <Below {...props} />
    </AriaTextField>
  )
}
