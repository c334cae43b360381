import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './tooltip.module.css'

interface TooltippedProps {
  /** What is told when the pointer rests on the control or the keyboard comes to it. */
  readonly tip: ReactNode
  /** One control. */
  readonly children: ReactNode
}

/**
 * A control with a tooltip. Escape takes the tooltip away and still does what Escape is for at this place: the library
 * alone would keep the key to itself, so that a pointer resting on a button made the first Escape in a window do nothing.
 */
export function Tooltipped({ tip, children }: TooltippedProps) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const closeAtEscape = ({ key }: KeyboardEvent): void => {
      // At once: the library's own listener, on the document, must be gone when the key comes to it.
      if (key === 'Escape') flushSync(() => setOpen(false))
    }
    window.addEventListener('keydown', closeAtEscape, true)
    return () => window.removeEventListener('keydown', closeAtEscape, true)
  }, [isOpen])
  return (
    <TooltipTrigger delay={600} isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Tooltip className={styles['bubble'] ?? ''} offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  )
}
