import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ToggleButton } from 'react-aria-components'
import { Keycap } from '@renderer/components/keycap'
import { Tooltipped } from '@renderer/components/tooltip'
import type { CommandId } from '@domain/keys/commands'
import { useChordOf } from '@renderer/features/session/marking/use-chord'
import styles from './transport-bar.module.css'
import { TransportIcon, type TransportIconName } from './transport-icons'

interface TransportButtonProps {
  readonly icon: TransportIconName
  /** The command it stands for: gives its name and its key. */
  readonly command: CommandId
  readonly onPress: () => void
  /** For a button that stays down. */
  readonly isOn?: boolean
}

/** A button that says what it does and which key does the same. */
export function TransportButton({ icon, command, onPress, isOn }: TransportButtonProps) {
  const { t } = useTranslation('keys')
  const label = t(command)
  const shared = { 'aria-label': label, className: styles['button'] ?? '', preventFocusOnPress: true }
  return (
    <Tooltipped tip={<WithKey command={command}>{label}</WithKey>}>
      {isOn === undefined ? (
        <Button {...shared} onPress={onPress}>
          <TransportIcon name={icon} />
        </Button>
      ) : (
        <ToggleButton {...shared} isSelected={isOn} onChange={onPress}>
          <TransportIcon name={icon} />
        </ToggleButton>
      )}
    </Tooltipped>
  )
}

/** Words with the key of a command behind them. */
export function WithKey({ command, children }: { readonly command: CommandId; readonly children: ReactNode }) {
  const chord = useChordOf()(command)
  return (
    <span className={styles['withKey']}>
      {children}
      {chord !== null && <Keycap chord={chord} />}
    </span>
  )
}
