import { Fragment, type ReactNode } from 'react'
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { changeSettings, settingsStore } from '@renderer/lib/settings'
import styles from './split-pane.module.css'

export interface Pane {
  readonly id: string
  /** Share of the room in percent where the person has not chosen one. */
  readonly defaultSize: number
  readonly minSizePx?: number
  readonly children: ReactNode
}

interface SplitPaneProps {
  /** The place in `settings.layout` where the sizes are remembered. */
  readonly id: string
  readonly direction: 'horizontal' | 'vertical'
  readonly panes: readonly Pane[]
  /** Names the handle between two panes for a screen reader. */
  readonly handleLabel: string
}

function rememberedLayout(id: string, panes: readonly Pane[]): Layout {
  const sizes = settingsStore.getState().layout[id]
  const fits = sizes !== undefined && sizes.length === panes.length
  return Object.fromEntries(
    panes.map((pane, place) => [pane.id, fits ? (sizes[place] ?? pane.defaultSize) : pane.defaultSize]),
  )
}

/** Panes side by side or above each other, resized by dragging or by arrow keys on the handles. */
export function SplitPane({ id, direction, panes, handleLabel }: SplitPaneProps) {
  const remember = (layout: Layout): void => {
    const sizes = panes.map((pane) => layout[pane.id] ?? pane.defaultSize)
    void changeSettings({ layout: { ...settingsStore.getState().layout, [id]: sizes } })
  }
  return (
    <Group
      id={id}
      orientation={direction}
      defaultLayout={rememberedLayout(id, panes)}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember(layout)
      }}
    >
      {panes.map((pane, place) => (
        <Fragment key={pane.id}>
          {place > 0 && <Separator className={`${styles['handle']} ${styles[direction]}`} aria-label={handleLabel} />}
          <Panel id={pane.id} className={styles['pane'] ?? ''} minSize={pane.minSizePx ?? 120}>
            {pane.children}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
