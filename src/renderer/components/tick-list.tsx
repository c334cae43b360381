import type { ReactNode } from 'react'
import { Checkbox } from '@renderer/components/checkbox'
import styles from './tick-list.module.css'

interface TickListProps<Id extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly description?: string }[]
  readonly chosen: readonly Id[]
  /** What was ticked last comes last. */
  readonly onChange: (chosen: readonly Id[]) => void
  /** A row that wraps, a column, or a column in a frame of its own that scrolls. */
  readonly layout: 'row' | 'column' | 'framed'
  /** Under the list. */
  readonly children?: ReactNode
}

/** Some of a list, by ticking. */
export function TickList<Id extends string>(props: TickListProps<Id>) {
  const { label, choices, chosen, onChange, layout, children } = props
  const toggle = (id: Id, isOn: boolean): void =>
    onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <fieldset className={styles[layout]}>
      <legend>{label}</legend>
      {choices.map(({ id, ...texts }) => (
        <Checkbox key={id} {...texts} isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
      ))}
      {children}
    </fieldset>
  )
}
