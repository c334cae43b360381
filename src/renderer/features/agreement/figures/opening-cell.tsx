import type { ReactNode } from 'react'
import { Said } from '@renderer/components/said'
import styles from './figures.module.css'
import { type Walk, walkTable } from './walk-table'

interface OpeningCellProps {
  readonly walk: Walk
  /** What is opened, before what is read in the cell. */
  readonly said: string
  /** The colour beneath; none where the figure says nothing of better or worse. */
  readonly ground?: string
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** A cell of a table of figures that is a button as a whole. */
export function OpeningCell({ walk: { place, isCurrent, onGo }, said, ground, onOpen, children }: OpeningCellProps) {
  return (
    <td className={styles['cell']} style={{ backgroundColor: ground }}>
      <button
        type="button"
        className={styles['open']}
        data-place={place}
        tabIndex={isCurrent ? 0 : -1}
        onKeyDown={(event) => walkTable(event, onGo)}
        onClick={onOpen}
      >
        <Said>{said}</Said>
        {children}
      </button>
    </td>
  )
}
