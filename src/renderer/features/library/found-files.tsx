import { useTranslation } from 'react-i18next'
import { copyHelps, isAddable } from '@domain/recording/finding'
import { formatClockShort } from '@domain/time/clock'
import type { ProbedFile } from '@contract/calls/recordings'
import { IconButton } from '@renderer/components/icon-button'
import { MediaVerdict } from '@renderer/components/media-verdict'
import { NumberField } from '@renderer/components/number-field'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { CopyWish } from './copy-wish'
import { useTracksText } from './tracks-text'
import styles from './recording-form.module.css'

interface FoundFilesProps {
  readonly files: readonly ProbedFile[]
  /** When each file starts, in milliseconds of the recording; null where that is no question. */
  readonly offsets: Readonly<Record<string, number>> | null
  readonly onOffset: (token: string, offsetMs: number) => void
  readonly onRemove: (token: string) => void
  /** Files of which no copy is wanted. */
  readonly withoutCopy: ReadonlySet<string>
  readonly onWantCopy: (token: string, isWanted: boolean) => void
}

/** What was found in each chosen file, and whether it plays. */
export function FoundFiles({ files, offsets, onOffset, onRemove, withoutCopy, onWantCopy }: FoundFilesProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const tracksText = useTracksText()
  // The first one that is taken carries the time of the recording.
  const first = files.find(({ problems }) => isAddable(problems))
  return (
    <ul className={styles['files']} aria-label={t('found.title')}>
      {files.map((file) => (
        <li key={file.token} className={styles['file']}>
          <div className={styles['fileText']}>
            <div className={styles['fileName']}>{file.fileName}</div>
            <div className={styles['soft']}>
              {[
                file.durationMs > 0 ? formatClockShort(file.durationMs) : null,
                bytesText(file.sizeBytes, language),
                isAddable(file.problems) ? tracksText(file) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <MediaVerdict finding={file} tracks={file} />
            {copyHelps(file.problems) && (
              <CopyWish
                fileName={file.fileName}
                isWanted={!withoutCopy.has(file.token)}
                onWant={(isWanted) => onWantCopy(file.token, isWanted)}
              />
            )}
          </div>
          {offsets !== null && file !== first && (
            <NumberField
              label={t('found.offset')}
              value={Math.round((offsets[file.token] ?? 0) / 1000)}
              onChange={(seconds) => onOffset(file.token, (seconds ?? 0) * 1000)}
              min={-8_640_000}
              max={8_640_000}
            />
          )}
          {files.length > 1 && (
            <IconButton
              icon="remove"
              label={t('found.remove', { name: file.fileName })}
              onPress={() => onRemove(file.token)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
