import { Button, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from '@renderer/components/icon'
import { Tooltipped } from '@renderer/components/tooltip'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName
  /** Said by a screen reader and shown as a tooltip. */
  readonly label: string
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <Tooltipped tip={label}>
      <Button {...rest} aria-label={label} className={styles['button'] ?? ''}>
        <Icon name={icon} />
      </Button>
    </Tooltipped>
  )
}
