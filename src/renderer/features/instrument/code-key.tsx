import { useTranslation } from 'react-i18next'
import type { Code, Instrument } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import { Button } from '@renderer/components/button'
import { KeyButton } from '@renderer/components/key-button'
import { Keycap } from '@renderer/components/keycap'
import { changeCode } from './edit'
import { useProblemText } from './problem-text'
import styles from './instrument.module.css'

interface CodeKeyProps {
  readonly code: Code
  readonly place: number
  readonly instrument: Instrument
  readonly reserved: ReadonlyMap<string, string>
  readonly isReadOnly: boolean
  readonly onChange: (key: string | null) => void
}

/** The one key that marks a code. A key that is taken is refused at once, by the name of its owner. */
export function CodeKey({ code, place, instrument, reserved, isReadOnly, onChange }: CodeKeyProps) {
  const { t } = useTranslation('instrument')
  const problemText = useProblemText(instrument)
  const handleChord = (chord: string): string | null => {
    if (chord.includes('+')) return t('codes.plainKey')
    const problem = problemsOf(changeCode(instrument, place, { key: chord }), reserved).find(
      (found) => (found.kind === 'same-key' || found.kind === 'reserved-key') && found.key === chord,
    )
    if (problem !== undefined) return problemText(problem)
    onChange(chord)
    return null
  }
  return (
    <fieldset className={styles['key']}>
      <legend className={styles['label']}>{t('codes.key')}</legend>
      <div className={styles['buttons']}>
        {code.key === null ? <span className={styles['soft']}>{t('codes.noKey')}</span> : <Keycap chord={code.key} />}
        <KeyButton
          text={t('codes.setKey')}
          label={t('codes.setKey')}
          pressLabel={t('codes.pressKey')}
          onChord={handleChord}
          isDisabled={isReadOnly}
        />
        {code.key !== null && (
          <Button variant="quiet" isDisabled={isReadOnly} onPress={() => onChange(null)}>
            {t('codes.clearKey')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
