import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '@renderer/lib/classes'
import popover from './popover.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
  readonly hint?: ReactNode
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

/** A menu that opens from its one child, a Button or IconButton. */
export function Menu({
  label,
  entries,
  children,
}: {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={popover['popover'] ?? ''}>
        <AriaMenu
          aria-label={label}
          className={popover['list'] ?? ''}
          disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
          onAction={(id) => entries.find((entry) => entry.id === id)?.onAction()}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classes(popover['item'], entry.isDanger === true && popover['danger'])}
            >
              <span>{entry.label}</span>
              {entry.hint !== undefined && <span className={popover['hint']}>{entry.hint}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
