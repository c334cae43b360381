import { TransportIcon } from '@renderer/features/session/player/transport-icons'
import styles from './picture-label.module.css'

interface PictureLabelProps {
  readonly text: string
  /** The file is the one whose sound is heard. */
  readonly isHeard: boolean
  readonly corner: 'top' | 'bottom'
}

/** The name of a file over its picture. */
export function PictureLabel({ text, isHeard, corner }: PictureLabelProps) {
  return (
    <span className={styles['label']} data-corner={corner}>
      {isHeard && <TransportIcon name="sound" />}
      <span>{text}</span>
    </span>
  )
}
