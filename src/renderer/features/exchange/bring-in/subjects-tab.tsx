import { useTranslation } from 'react-i18next'
import { participantRoles } from '@domain/recording/recording'
import type { ImportMakes } from '@contract/calls/imports'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { answerOf, answerSubject, openNames } from './choices'
import { MeaningSelect } from './meaning-select'
import { NamesTable } from './names-table'
import type { TabProps } from './recordings-tab'
import styles from './bring-in.module.css'

type Added = ImportMakes['participants'][number]

/** Which participant each of the file's subjects is; unknown ones can be added, under a pseudonym. */
export function SubjectsTab({ preview, here, choices, onChoose }: TabProps) {
  const { t } = useTranslation(['imports', 'library'])
  const { participants } = choices.makes
  const newOnes = new Map(participants.map((each) => [each.name, each]))
  const open = openNames(preview.names.subjects, (name) => newOnes.has(name))
  const change = (name: string, patch: Partial<Added>): void =>
    onChoose({
      ...choices,
      makes: {
        ...choices.makes,
        participants: participants.map((each) => (each.name === name ? { ...each, ...patch } : each)),
      },
    })
  return (
    <>
      <p className={styles['soft']}>{t('subjects.help')}</p>
      <NamesTable
        label={t('subjects.tab')}
        names={preview.names.subjects}
        nameLabel={t('subjects.inFile')}
        meaningLabel={t('subjects.here')}
        meaning={(name) => {
          const added = newOnes.get(name.name)
          return (
            <>
              <MeaningSelect
                label={t('subjects.means', { name: name.name })}
                here={here.pseudonyms.map((id) => ({ id, label: id }))}
                answer={answerOf(name, added !== undefined)}
                openText={t('subjects.open')}
                newText={t('subjects.make')}
                onAnswer={(answer) => onChoose(answerSubject(choices, name.name, answer))}
              />
              {added !== undefined && (
                <>
                  <TextField
                    label={t('subjects.pseudonym', { name: name.name })}
                    hideLabel
                    value={added.pseudonym}
                    onChange={(pseudonym) => change(name.name, { pseudonym })}
                    maxLength={20}
                    placeholder={t('subjects.needed')}
                  />
                  <Select
                    label={t('subjects.role', { name: name.name })}
                    hideLabel
                    value={added.role}
                    onChange={(role) => change(name.name, { role })}
                    choices={participantRoles.map((id) => ({ id, label: t(`library:role.${id}`) }))}
                  />
                </>
              )}
            </>
          )
        }}
      />
      {open.length > 0 && (
        <div className={styles['all']}>
          <Button
            onPress={() => onChoose(open.reduce((sum, { name }) => answerSubject(sum, name, { kind: 'new' }), choices))}
          >
            {t('subjects.makeAll', { count: open.length })}
          </Button>
          <span className={styles['soft']}>{t('subjects.makeHelp')}</span>
        </div>
      )}
    </>
  )
}
