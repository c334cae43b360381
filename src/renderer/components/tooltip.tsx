import type { ReactElement, ReactNode } from 'react'
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './tooltip.module.css'

export function TooltipBubble({ children }: { readonly children: ReactNode }) {
  return (
    <AriaTooltip className={styles['bubble'] ?? ''} offset={6}>
      {children}
    </AriaTooltip>
  )
}

/** Tells more about one element; that element must take focus and have a role of its own. */
export function Tooltip({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children: ReactElement<Record<string, unknown>, string>
}) {
  return (
    <TooltipTrigger delay={600}>
      <Focusable>{children}</Focusable>
      <TooltipBubble>{text}</TooltipBubble>
    </TooltipTrigger>
  )
}
