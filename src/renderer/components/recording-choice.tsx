import { Checkbox } from '@renderer/components/checkbox'
import { TickList } from '@renderer/components/tick-list'
import { useCall } from '@renderer/lib/queries'

interface RecordingChoiceProps {
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
  return (
    <>
      <Checkbox
        label={allLabel}
        description={allHelp}
        isSelected={chosen === null}
        onChange={(isAll) => onChange(isAll ? null : [])}
      />
      {chosen !== null && (
        <TickList
          label={listLabel}
          layout="framed"
          choices={(lines.value ?? []).map(({ id, title }) => ({ id, label: title }))}
          chosen={chosen}
          onChange={onChange}
        />
      )}
    </>
  )
}
