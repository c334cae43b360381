import type { ReactNode } from 'react'
import styles from './said.module.css'

/** Words for a screen reader where the eye has a drawing. */
export function Said({ children }: { readonly children: ReactNode }) {
  return <span className={styles['said']}>{children}</span>
}
