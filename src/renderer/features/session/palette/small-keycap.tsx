import { isMac } from '@renderer/lib/chord'
import { chordKeys } from '@renderer/lib/chord-keys'
import { useKeyboardLayout } from '@renderer/lib/keyboard-layout'
import styles from '@renderer/features/session/palette/hand-bar.module.css'

/** A chord on one keycap, where several stand in a row. */
export function SmallKeycap({ chord }: { readonly chord: string }) {
  const layout = useKeyboardLayout()
  return (
    <kbd className={styles['keycap']} aria-hidden="true">
      {chordKeys(chord, layout, isMac()).join('')}
    </kbd>
  )
}
