import { useTranslation } from 'react-i18next'
import type { Instrument } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { InstrumentProblem } from '@domain/instrument/problems'
import { chordKeys } from '@renderer/lib/chord-keys'
import { isMac } from '@renderer/lib/chord'
import { useCommandName } from '@renderer/lib/command-name'
import { useKeyboardLayout } from '@renderer/lib/keyboard-layout'
import { useLanguage } from '@renderer/lib/language'

/** Says in words where the parts of an instrument do not fit together. */
export function useProblemText(instrument: Instrument): (problem: InstrumentProblem) => string {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const layout = useKeyboardLayout()
  const commandName = useCommandName()
  const codeName = (id: string): string => {
    const code = instrument.codes.find((known) => known.id === id)
    return code === undefined ? id : textIn(code.name, language) || id
  }
  return (problem) => {
    if (problem.kind === 'same-key') {
      const keyName = chordKeys(problem.key, layout, isMac()).join(' ')
      return t('problems.same-key', { keyName, code: codeName(problem.code), otherCode: codeName(problem.otherCode) })
    }
    if (problem.kind === 'reserved-key') {
      const keyName = chordKeys(problem.key, layout, isMac()).join(' ')
      return t('problems.reserved-key', {
        keyName,
        code: codeName(problem.code),
        command: commandName(problem.command),
      })
    }
    if (problem.kind === 'empty-name' || problem.kind === 'duplicate-id')
      return t(`problems.${problem.kind}.${problem.of}`, { id: problem.id })
    return t(`problems.${problem.kind}`, { ...problem, ...('code' in problem ? { code: codeName(problem.code) } : {}) })
  }
}
