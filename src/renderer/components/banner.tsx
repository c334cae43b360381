import type { ReactNode } from 'react'
import { classes } from '@renderer/lib/classes'
import styles from './banner.module.css'

interface BannerProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad'
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** Something a person should know about the place where they are. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div className={classes(styles['banner'], styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <div className={styles['text']}>{children}</div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
