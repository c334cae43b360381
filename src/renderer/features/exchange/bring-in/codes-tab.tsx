import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { ShapeMark } from '@renderer/components/shape-mark'
import { TextField } from '@renderer/components/text-field'
import { useLanguage } from '@renderer/lib/language'
import { answerCode, answerOf, openNames } from './choices'
import { MeaningSelect } from './meaning-select'
import { NamesTable } from './names-table'
import type { TabProps } from './recordings-tab'
import styles from './bring-in.module.css'

/** Which code each of the file's means; those that nothing here matches can be made into codes of the codebook. */
export function CodesTab({ preview, here, choices, onChoose }: TabProps) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const { codes } = choices.makes
  const newOnes = new Set(codes?.names)
  const open = openNames(preview.names.codes, (name) => newOnes.has(name))
  const known = here.codes.map(({ id, name, color, shape }) => ({
    id,
    label: textIn(name, language) || id,
    mark: <ShapeMark shape={shape} color={color} />,
  }))
  const setMaking = (change: { as?: 'version' | 'scale'; title?: string }): void => {
    if (codes !== null) onChoose({ ...choices, makes: { ...choices.makes, codes: { ...codes, ...change } } })
  }
  return (
    <>
      <p className={styles['soft']}>{t('codes.help', { scale: here.scale })}</p>
      <NamesTable
        label={t('codes.tab')}
        names={preview.names.codes}
        nameLabel={t('codes.inFile')}
        meaningLabel={t('codes.here')}
        meaning={(name) => (
          <MeaningSelect
            label={t('codes.means', { name: name.name })}
            here={known}
            answer={answerOf(name, newOnes.has(name.name))}
            openText={t('codes.open')}
            newText={t('codes.make')}
            onAnswer={(answer) => onChoose(answerCode(choices, name.name, answer))}
          />
        )}
      />
      {open.length > 0 && (
        <div className={styles['all']}>
          <Button
            onPress={() => onChoose(open.reduce((sum, { name }) => answerCode(sum, name, { kind: 'new' }), choices))}
          >
            {t('codes.makeAll', { count: open.length })}
          </Button>
          <span className={styles['soft']}>{t('codes.makeHelp')}</span>
        </div>
      )}
      {codes !== null && codes.names.length > 0 && (
        <div className={styles['making']}>
          <Select
            label={t('codes.as')}
            value={codes.as}
            onChange={(as) => setMaking({ as })}
            choices={[
              { id: 'version', label: t('codes.asVersion', { scale: here.scale }) },
              { id: 'scale', label: t('codes.asScale') },
            ]}
            description={t(codes.as === 'version' ? 'codes.versionHelp' : 'codes.scaleHelp', { scale: here.scale })}
          />
          {codes.as === 'scale' && (
            <TextField
              label={t('codes.title')}
              value={codes.title}
              onChange={(title) => setMaking({ title })}
              maxLength={200}
            />
          )}
        </div>
      )}
    </>
  )
}
