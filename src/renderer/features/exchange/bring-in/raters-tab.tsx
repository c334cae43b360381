import { useTranslation } from 'react-i18next'
import { Select } from '@renderer/components/select'
import { answerRater } from './choices'
import { NamesTable } from './names-table'
import type { TabProps } from './recordings-tab'
import styles from './bring-in.module.css'

/** Which of the raters that the file names is the one who brings it in: only own work is taken. */
export function RatersTab({ preview, choices, onChoose }: TabProps) {
  const { t } = useTranslation('imports')
  return (
    <>
      <p className={styles['soft']}>{t('raters.help')}</p>
      <NamesTable
        label={t('raters.tab')}
        names={preview.names.raters}
        nameLabel={t('raters.inFile')}
        meaningLabel={t('raters.here')}
        meaning={({ name, meant }) => (
          <div className={styles['meaning']}>
            <Select
              label={t('raters.means', { name })}
              hideLabel
              value={meant === undefined ? 'open' : meant === null ? 'out' : 'me'}
              choices={[
                { id: 'open', label: t('raters.open') },
                { id: 'me', label: t('raters.me') },
                { id: 'out', label: t('leaveOut') },
              ]}
              onChange={(id) => onChoose(answerRater(choices, name, id === 'open' ? null : id === 'me'))}
            />
          </div>
        )}
      />
    </>
  )
}
