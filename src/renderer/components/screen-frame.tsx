import type { ReactNode } from 'react'
import styles from './screen-frame.module.css'

interface ScreenFrameProps {
  readonly title: string
  /** Beside the title; the last of it stands at the other end. */
  readonly head?: ReactNode
  /** Tabs, mostly; they take the rest of the height. */
  readonly children: ReactNode
}

/** A screen under its title, as high as the window. */
export function ScreenFrame({ title, head, children }: ScreenFrameProps) {
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        {head}
      </header>
      {children}
    </div>
  )
}
