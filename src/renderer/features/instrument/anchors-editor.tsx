import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Anchor, Dimension } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { Select } from '@renderer/components/select'
import { useLanguage } from '@renderer/lib/language'
import { changeAnchor } from './edit'
import { LocalTextFields } from './local-text-fields'
import styles from './instrument.module.css'

interface AnchorsEditorProps {
  readonly dimension: Dimension
  readonly anchors: readonly Anchor[]
  readonly onChange: (anchors: readonly Anchor[]) => void
  readonly isReadOnly: boolean
}

/** The words for the grades of one dimension: those there are, and a way to write one for any other grade. */
export function AnchorsEditor({ dimension, anchors, onChange, isReadOnly }: AnchorsEditorProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const own = anchors.filter((anchor) => anchor.dimension === dimension.id)
  const [added, setAdded] = useState<readonly number[]>([])
  const grades = Array.from({ length: dimension.max - dimension.min + 1 }, (_, step) => dimension.min + step)
  const shown = grades.filter((grade) => added.includes(grade) || own.some((anchor) => anchor.grade === grade))
  const others = grades.filter((grade) => !shown.includes(grade))
  const name = textIn(dimension.name, language) || dimension.id
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t('anchors.title', { dimension: name })}</legend>
      {shown.map((grade) => (
        <LocalTextFields
          key={grade}
          label={grade === dimension.adequate ? t('anchors.adequate', { grade }) : t('anchors.grade', { grade })}
          value={own.find((anchor) => anchor.grade === grade)?.text ?? {}}
          onChange={(text) => onChange(changeAnchor(anchors, { dimension: dimension.id, grade, text }))}
          isDisabled={isReadOnly}
          rows={3}
        />
      ))}
      {others.length > 0 && !isReadOnly && (
        <div className={styles['narrow']}>
          <Select
            label={t('anchors.addOf', { dimension: name })}
            hideLabel
            value={null}
            placeholder={t('anchors.add')}
            onChange={(grade) => setAdded([...added, Number(grade)])}
            choices={others.map((grade) => ({ id: String(grade), label: t('anchors.grade', { grade }) }))}
          />
        </div>
      )}
    </fieldset>
  )
}
