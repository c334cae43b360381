import { isMac } from '@renderer/lib/chord'
import { chordKeys } from '@renderer/lib/chord-keys'
import { classes } from '@renderer/lib/classes'
import { useKeyboardLayout } from '@renderer/lib/keyboard-layout'
import styles from './keycap.module.css'

/** The keys of a chord as they are printed on the keyboard in use. */
export function Keycap({ chord }: { readonly chord: string }) {
  const layout = useKeyboardLayout()
  return (
    <kbd className={styles['chord']}>
      {chordKeys(chord, layout, isMac()).map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </kbd>
  )
}

/** A chord on one keycap, where several stand in a row and what they do is said beside them. */
export function SmallKeycap({ chord }: { readonly chord: string }) {
  const layout = useKeyboardLayout()
  return (
    <kbd className={classes(styles['key'], styles['small'])} aria-hidden="true">
      {chordKeys(chord, layout, isMac()).join('')}
    </kbd>
  )
}
