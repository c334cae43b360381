import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import styles from './instrument.module.css'

interface PartListProps {
  readonly label: string
  readonly parts: readonly { readonly lead: ReactNode; readonly name: string; readonly end: ReactNode }[]
  readonly place: number
  readonly onPlace: (place: number) => void
  readonly end: ReactNode
}

/** The items or the codes, one of them chosen. */
export function PartList({ label, parts, place, onPlace, end }: PartListProps) {
  return (
    <div className={styles['left']}>
      <ListBox
        aria-label={label}
        className={styles['parts'] ?? ''}
        // A part has no identity but its place: numbers and ids are what is being edited.
        items={parts.map((part, at) => ({ part, at, id: at }))}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[place]}
        onSelectionChange={(keys) => {
          const [chosen] = keys === 'all' ? [] : [...keys]
          if (typeof chosen === 'number') onPlace(chosen)
        }}
      >
        {({ part, at }) => (
          <ListBoxItem id={at} textValue={part.name} className={styles['partLine'] ?? ''}>
            {part.lead}
            <span className={styles['partName']}>{part.name}</span>
            <span className={styles['partEnd']}>{part.end}</span>
          </ListBoxItem>
        )}
      </ListBox>
      <div>{end}</div>
    </div>
  )
}
