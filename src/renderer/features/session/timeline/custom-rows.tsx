import { useTranslation } from 'react-i18next'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { rowWith, withCode, withName, withNewRow, without } from '@renderer/features/session/timeline/custom-row-edits'
import type { CustomRow } from '@renderer/features/session/timeline/rows'
import styles from './rows-dialog.module.css'

interface CustomRowsProps {
  readonly instrument: Instrument
  readonly language: Language
  readonly rows: readonly CustomRow[]
  readonly onChange: (rows: readonly CustomRow[]) => void
}

const noRow = 'none'

/** Rows that the person puts together: their names, and for each code the row it goes to. */
export function CustomRows({ instrument, language, rows, onChange }: CustomRowsProps) {
  const { t } = useTranslation('timeline')
  const choices = [{ id: noRow, label: t('noCustom') }, ...rows.map(({ id, name }) => ({ id, label: name }))]
  return (
    <fieldset className={styles['own']}>
      <legend>{t('own.title')}</legend>
      {rows.map(({ id, name }) => (
        <div key={id} className={styles['named']}>
          <TextField
            label={t('own.name')}
            hideLabel
            value={name}
            maxLength={60}
            onChange={(changed) => onChange(withName(rows, id, changed))}
          />
          <IconButton
            icon="remove"
            label={t('own.remove', { row: name })}
            onPress={() => onChange(without(rows, id))}
          />
        </div>
      ))}
      <div>
        <Button
          onPress={() => onChange(withNewRow(rows, crypto.randomUUID(), t('own.new', { number: rows.length + 1 })))}
        >
          {t('own.add')}
        </Button>
      </div>
      {rows.length > 0 && (
        <div className={styles['codes']}>
          {instrument.codes.map((code) => {
            const name = textIn(code.name, language)
            return (
              <div key={code.id} className={styles['code']}>
                <span className={styles['label']}>{name}</span>
                <Select
                  label={t('own.rowOf', { code: name })}
                  hideLabel
                  choices={choices}
                  value={rowWith(rows, code.id) ?? noRow}
                  onChange={(id) => onChange(withCode(rows, code.id, id === noRow ? null : id))}
                />
              </div>
            )
          })}
        </div>
      )}
    </fieldset>
  )
}
