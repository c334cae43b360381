import { useTranslation } from 'react-i18next'
import type { Code } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { itemByNumber } from '@domain/instrument/parts'
import { Keycap } from '@renderer/components/keycap'
import { ShapeMark } from '@renderer/components/shape-mark'
import { useSession, useTable } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/codes/codebook.module.css'
import { useLanguage } from '@renderer/lib/language'

/** The codebook to look things up in while rating: what each code means, for which item, and its modifiers. */
export function Codebook() {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  return (
    <ul className={styles['list']} aria-label={t('codebook')}>
      {instrument.codes.map((code) => (
        <Entry key={code.id} code={code} />
      ))}
    </ul>
  )
}

function Entry({ code }: { readonly code: Code }) {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const language = useLanguage()
  const count = useTable((table) => table.countOfCode(code.id))
  const item = code.item === null ? undefined : itemByNumber(instrument, code.item)
  const facts = [
    t(`kind.${code.kind}`),
    item && t('forItem', { item: `${item.number} ${textIn(item.shortName, language) || textIn(item.name, language)}` }),
    t(`subjectRule.${code.subject}`),
  ].filter(Boolean)
  return (
    <li className={styles['entry']}>
      {code.key === null ? <span /> : <Keycap chord={code.key} />}
      <ShapeMark shape={code.shape} color={code.color} />
      <div className={styles['words']}>
        <p>
          <strong>{textIn(code.name, language)}</strong>{' '}
          <span className={styles['soft']}>{textIn(code.definition, language)}</span>
        </p>
        <p className={styles['soft']}>{facts.join(' · ')}</p>
        {code.modifiers.length > 0 && (
          <p className={styles['soft']}>
            {code.modifiers.map(({ name }, place) => `⇧${place + 1} ${textIn(name, language)}`).join('   ')}
          </p>
        )}
      </div>
      <span className={styles['count']}>{count > 0 ? count : ''}</span>
    </li>
  )
}
