import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components'
import styles from './tooltip.module.css'

export function TooltipBubble({ children }: { readonly children: ReactNode }) {
  return (
    <AriaTooltip className={styles['bubble'] ?? ''} offset={6}>
      {children}
    </AriaTooltip>
  )
}
