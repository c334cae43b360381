import { useTranslation } from 'react-i18next'
import { type Choice, Select } from '@renderer/components/select'
import type { Answer } from './choices'
import styles from './bring-in.module.css'

interface MeaningSelectProps {
  readonly label: string
  /** What there is here to choose from. */
  readonly here: readonly Choice<string>[]
  readonly answer: Answer
  /** What becomes of it while nothing is chosen. */
  readonly openText: string
  /** What making it anew is called; without it nothing can be made. */
  readonly newText?: string
  readonly onAnswer: (answer: Answer) => void
}

const out = 'out'
const fresh = 'new'
const open = 'open'

/** What a name means here: something that is here, nothing, or something that is to be made. */
export function MeaningSelect({ label, here, answer, openText, newText, onAnswer }: MeaningSelectProps) {
  const { t } = useTranslation('imports')
  const choices: readonly Choice<string>[] = [
    { id: open, label: openText },
    ...(newText === undefined ? [] : [{ id: fresh, label: newText }]),
    { id: out, label: t('leaveOut') },
    ...here.map((choice) => ({ ...choice, id: `here:${choice.id}` })),
  ]
  const value = answer.kind === 'here' ? `here:${answer.id}` : answer.kind
  return (
    <div className={styles['meaning']} data-open={answer.kind === 'open' || undefined}>
      <Select label={label} hideLabel choices={choices} value={value} onChange={(id) => onAnswer(answerFrom(id))} />
    </div>
  )
}

function answerFrom(id: string): Answer {
  if (id === out || id === fresh || id === open) return { kind: id }
  return { kind: 'here', id: id.slice('here:'.length) }
}
