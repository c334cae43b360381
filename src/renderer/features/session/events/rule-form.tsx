import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SelectRule } from '@domain/coding/editing/rule'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'
import { formatClock, parseClock } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import styles from './selection-bar.module.css'

interface RuleFormProps {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  readonly durationMs: number
  readonly onRule: (rule: SelectRule) => void
}

const any = ''
const nobody = 'nobody'

/** Selects all events of a code, a participant and a modifier that begin between two times. */
export function RuleForm({ instrument, participants, language, durationMs, onRule }: RuleFormProps) {
  const { t } = useTranslation('events')
  const [codeId, setCode] = useState(any)
  const [subject, setSubject] = useState(any)
  const [modifier, setModifier] = useState(any)
  const [from, setFrom] = useState(formatClock(0))
  const [to, setTo] = useState(formatClock(durationMs))
  const [fromMs, toMs] = [parseClock(from), parseClock(to)]
  const modifiers = instrument.codes.find(({ id }) => id === codeId)?.modifiers ?? []
  const select = (): void => {
    if (fromMs === null || toMs === null) return
    onRule({
      codes: codeId === any ? null : [codeId],
      subjectIds: subject === any ? null : [subject === nobody ? null : subject],
      modifiers: modifiers.some(({ id }) => id === modifier) ? [modifier] : [],
      fromMs,
      toMs,
    })
  }
  return (
    <form
      className={styles['line']}
      aria-label={t('selection.ruleName')}
      onSubmit={(submit) => {
        submit.preventDefault()
        select()
      }}
      onKeyDown={(press) => press.stopPropagation()}
    >
      <select aria-label={t('column.code')} value={codeId} onChange={({ target }) => setCode(target.value)}>
        <option value={any}>{t('filter.code')}</option>
        {instrument.codes.map(({ id, name }) => (
          <option key={id} value={id}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
      <select aria-label={t('column.subject')} value={subject} onChange={({ target }) => setSubject(target.value)}>
        <option value={any}>{t('filter.subject')}</option>
        {participants.map(({ id, pseudonym }) => (
          <option key={id} value={id}>
            {pseudonym}
          </option>
        ))}
        <option value={nobody}>{t('edit.nobody')}</option>
      </select>
      {modifiers.length > 0 && (
        <select
          aria-label={t('column.modifiers')}
          value={modifier}
          onChange={({ target }) => setModifier(target.value)}
        >
          <option value={any}>{t('selection.anyModifier')}</option>
          {modifiers.map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, language)}
            </option>
          ))}
        </select>
      )}
      <Clock label={t('selection.from')} text={from} isReadable={fromMs !== null} onText={setFrom} />
      <Clock label={t('selection.to')} text={to} isReadable={toMs !== null} onText={setTo} />
      <Button variant="quiet" type="submit" isDisabled={fromMs === null || toMs === null}>
        {t('selection.select')}
      </Button>
    </form>
  )
}

interface ClockProps {
  readonly label: string
  readonly text: string
  readonly isReadable: boolean
  readonly onText: (text: string) => void
}

function Clock({ label, text, isReadable, onText }: ClockProps) {
  const { t } = useTranslation('events')
  return (
    <input
      className={styles['clock']}
      aria-label={label}
      title={isReadable ? label : t('edit.badTime')}
      aria-invalid={!isReadable}
      spellCheck={false}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  )
}
