import { useId } from 'react'
import styles from './instrument.module.css'

interface ColorFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (color: string) => void
  readonly isDisabled: boolean
}

/** Colours that keep apart on both themes: https://jfly.uni-koeln.de/color/ (Okabe and Ito), lightened where dark ones drown. */
const palette = [
  '#6fabcf',
  '#e69f00',
  '#56b4e9',
  '#2fae8c',
  '#d8c23a',
  '#3f8fd2',
  '#e0703a',
  '#cc79a7',
  '#9aa4b0',
  '#a98fe0',
] as const

export function ColorField({ label, value, onChange, isDisabled }: ColorFieldProps) {
  const paletteId = useId()
  return (
    <div className={styles['colorField']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <input
        type="color"
        aria-label={label}
        list={paletteId}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value.toLowerCase())}
        className={styles['color']}
      />
      <datalist id={paletteId}>
        {palette.map((color) => (
          <option key={color} value={color}>
            {color}
          </option>
        ))}
      </datalist>
    </div>
  )
}
