import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type LetterSection, textOf } from '@domain/letter/letter'
import { TextArea } from '@renderer/components/text-field'
import { useLetterWork } from '../desk/letter-context'
import { useDraft } from '../desk/use-draft'
import { BlockMenu } from './block-menu'
import { rowsFor } from './rows-for'
import styles from './form.module.css'

/** One of the letter's texts, with the building blocks that were kept for it. */
export function SectionField({ section }: { readonly section: LetterSection }) {
  const { t } = useTranslation('letter')
  const { opened, now, edit } = useLetterWork()
  const area = useRef<HTMLTextAreaElement>(null)
  const { value, change, keep } = useDraft(textOf(now.whole.texts, section), (text) =>
    edit({ kind: 'text', section, text }),
  )
  const insert = (block: string): void => {
    const at = area.current?.selectionEnd ?? value.length
    const [before, after] = [value.slice(0, at), value.slice(at)]
    change(`${before}${gap(before)}${block}${after === '' ? '' : gap(after)}${after}`)
    area.current?.focus()
  }
  const marked = (): string => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    return (selectionStart === selectionEnd ? value : value.slice(selectionStart, selectionEnd)).trim()
  }
  return (
    <section className={styles['section']} aria-label={t(`section.${section}`)}>
      <div className={styles['sectionHead']}>
        <h3>{t(`section.${section}`)}</h3>
        <span className={styles['help']}>{value.trim() === '' ? t('empty') : t(`help.${section}`)}</span>
        {!opened.readOnly && <BlockMenu section={section} marked={marked} onInsert={insert} />}
      </div>
      <TextArea
        label={t(`section.${section}`)}
        hideLabel
        value={value}
        onChange={change}
        onBlur={keep}
        rows={rowsFor(value)}
        maxLength={20_000}
        isDisabled={opened.readOnly}
        areaRef={area}
      />
    </section>
  )
}

/** An empty line between what stands there and what comes. */
function gap(text: string): string {
  return text.trim() === '' ? '' : '\n\n'
}
