import { Checkbox } from '@renderer/components/checkbox'
import { useCall } from '@renderer/lib/queries'
import styles from './recording-choice.module.css'

export interface RecordingChoiceProps {
  readonly allLabel: string
  readonly allHelp: string
  /** Names the list of those that can be ticked. */
  readonly listLabel: string
  /** Null for all that there are. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

const everyRecording = { search: '', sort: 'title', descending: false, filter: 'all' } as const

/** All recordings, or those that are ticked. */
export function RecordingChoice({ allLabel, allHelp, listLabel, chosen, onChange }: RecordingChoiceProps) {
  const lines = useCall('recordings.list', everyRecording)
  const toggle = (id: string, isOn: boolean): void =>
    onChange(isOn ? [...(chosen ?? []), id] : (chosen ?? []).filter((other) => other !== id))
  return (
    <>
      <Checkbox
        label={allLabel}
        description={allHelp}
        isSelected={chosen === null}
        onChange={(isAll) => onChange(isAll ? null : [])}
      />
      {chosen !== null && (
        <fieldset className={styles['choice']}>
          <legend>{listLabel}</legend>
          {(lines.value ?? []).map(({ id, title }) => (
            <Checkbox key={id} label={title} isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
          ))}
        </fieldset>
      )}
    </>
  )
}
