import { isMac } from '@renderer/lib/chord'
import { chordKeys } from '@renderer/lib/chord-keys'
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
