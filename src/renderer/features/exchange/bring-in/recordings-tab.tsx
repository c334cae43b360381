import { useTranslation } from 'react-i18next'
import type { ImportLook, ImportPreview } from '@contract/calls/imports'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { answerOf, answerRecording, type Choices, openNames } from './choices'
import { MeaningSelect } from './meaning-select'
import { NamesTable } from './names-table'
import styles from './bring-in.module.css'

export interface TabProps {
  readonly preview: ImportPreview
  readonly here: ImportLook['here']
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Which recording each of the file's means, or that one is to be made for it. */
export function RecordingsTab({ preview, here, choices, onChoose }: TabProps) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const { names, mediaBeside } = preview
  const newOnes = new Map(choices.makes.recordings.map((each) => [each.name, each]))
  const open = openNames(names.recordings, (name) => newOnes.has(name))
  const known = here.recordings.map(({ id, title, date }) => ({
    id,
    label: date === null ? title : `${title} · ${dateText(date, language)}`,
  }))
  return (
    <>
      <p className={styles['soft']}>{t('recordings.help')}</p>
      <NamesTable
        label={t('recordings.tab')}
        names={names.recordings}
        nameLabel={t('recordings.inFile')}
        meaningLabel={t('recordings.here')}
        meaning={(name) => {
          const made = newOnes.get(name.name)
          const beside = mediaBeside[name.name]
          return (
            <>
              <MeaningSelect
                label={t('recordings.means', { name: name.name })}
                here={known}
                answer={answerOf(name, made !== undefined)}
                openText={t('recordings.open')}
                newText={t('recordings.make')}
                onAnswer={(answer) => onChoose(answerRecording(choices, name.name, answer))}
              />
              {made !== undefined && beside !== undefined && (
                <Checkbox
                  label={t('recordings.withMedia', { file: beside })}
                  isSelected={made.withMedia}
                  onChange={(withMedia) => onChoose(answerRecording(choices, name.name, { kind: 'new' }, withMedia))}
                />
              )}
            </>
          )
        }}
      />
      {open.length > 0 && (
        <div className={styles['all']}>
          <Button
            onPress={() =>
              onChoose(open.reduce((sum, { name }) => answerRecording(sum, name, { kind: 'new' }), choices))
            }
          >
            {t('recordings.makeAll', { count: open.length })}
          </Button>
          <span className={styles['soft']}>{t('recordings.makeHelp')}</span>
        </div>
      )}
    </>
  )
}
