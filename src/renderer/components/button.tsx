import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from '@renderer/lib/classes'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'm' | 'l'
}

/** What it does may take long: then it is `isPending`, which unlike `isDisabled` leaves the focus where it is. */
export function Button({ variant = 'plain', size = 'm', isPending = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      // The library's own way would read the button's name out once more when work begins and when it ends.
      {...(isPending ? { 'aria-disabled': true, onPress: ignored, type: 'button' as const } : {})}
      className={classes(styles['button'], styles[variant], styles[size], isPending && styles['pending'])}
    >
      {children}
    </AriaButton>
  )
}

function ignored(): void {}
