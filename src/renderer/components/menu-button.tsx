import { Button, type ButtonProps } from '@renderer/components/button'
import { Icon } from '@renderer/components/icon'

/** A button with words that opens a menu, and shows that it does. */
export function MenuButton({ children, ...rest }: ButtonProps) {
  return (
    <Button {...rest}>
      {children}
      <Icon name="chevron" size={12} />
    </Button>
  )
}
