import type { ReactNode } from 'react'
import styles from './list-page.module.css'

interface ListPageProps {
  /** What the page is about: a sentence, or a title. */
  readonly about: ReactNode
  /** Buttons for what can be done here. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page that says what it holds, offers what can be done, and gives the rest of its height to a list. */
export function ListPage({ about, actions, children }: ListPageProps) {
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        {typeof about === 'string' ? <p className={styles['about']}>{about}</p> : about}
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
