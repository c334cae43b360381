import type { ReactNode } from 'react'
import styles from './agreement.module.css'

interface PartProps {
  readonly title: string
  /** What is shown, in a sentence or two. */
  readonly help: string
  /** Where it stands under other titles: on a page, or under a figure that was opened. */
  readonly level: 2 | 3
  readonly children: ReactNode
}

/** A part of a page with its title and what it shows. */
export function Part({ title, help, level, children }: PartProps) {
  const Title = `h${level}` as const
  return (
    <section className={styles['part']}>
      <Title>{title}</Title>
      <p className={styles['soft']}>{help}</p>
      {children}
    </section>
  )
}
