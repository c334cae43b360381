import { TextField, type TextFieldProps } from '@renderer/components/text-field'

interface DateFieldProps extends Omit<TextFieldProps, 'type' | 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A date by the browser's own field, which knows the computer's order of day and month. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return (
    <TextField {...rest} type="date" value={value ?? ''} onChange={(text) => onChange(text === '' ? null : text)} />
  )
}
