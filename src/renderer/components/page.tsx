import type { ReactNode } from 'react'
import styles from './page.module.css'

/** A page of a screen: its parts under one another. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={styles['page']}>{children}</div>
}

interface ToolsProps {
  /** What is chosen here, for a screen reader, where the page does not say it. */
  readonly label?: string
  readonly children: ReactNode
}

/** Choices in a row: what the rest of the page shows, or does. */
export function Tools({ label, children }: ToolsProps) {
  return (
    <div className={styles['tools']} {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}>
      {children}
    </div>
  )
}
