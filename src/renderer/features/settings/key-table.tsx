import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Binding } from '@domain/keys/chord'
import { Button } from '@renderer/components/button'
import { KeyButton } from '@renderer/components/key-button'
import { Keycap } from '@renderer/components/keycap'
import { TextField } from '@renderer/components/text-field'
import { useBindings } from '@renderer/lib/chord'
import { useCommandName } from '@renderer/lib/command-name'
import { changeSettings, useSettings } from '@renderer/lib/settings'
import { bindingsOf, changeKey, keyGroups, resetKey } from './key-change'
import styles from './key-table.module.css'

/** Every key of the app, and the place to change each. */
export function KeyTable() {
  const { t } = useTranslation('settings')
  const nameOf = useCommandName()
  const bound = useBindings()
  const own = useSettings((settings) => settings.keys)
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase()
  const isWanted = (binding: Binding): boolean =>
    wanted === '' || nameOf(binding.command).toLocaleLowerCase().includes(wanted)

  const handleChord = (command: string, chord: string): string | null => {
    const change = changeKey(own, command, chord)
    if (!change.ok) return t('keys.taken', { command: nameOf(change.otherCommand) })
    void changeSettings({ keys: change.keys })
    return null
  }

  return (
    <div className={styles['keys']}>
      <div className={styles['top']}>
        <TextField
          label={t('keys.search')}
          hideLabel
          type="search"
          value={search}
          onChange={setSearch}
          placeholder={t('keys.search')}
        />
        <Button isDisabled={Object.keys(own).length === 0} onPress={() => void changeSettings({ keys: {} })}>
          {t('keys.resetAll')}
        </Button>
      </div>
      <p className={styles['soft']}>{t('keys.help')}</p>
      <div className={styles['columns']}>
        {keyGroups.map((group) => {
          const shown = bindingsOf(group, bound).filter(isWanted)
          if (shown.length === 0) return null
          return (
            <section key={group} className={styles['group']}>
              <h3>{t(`keys.group.${group}`)}</h3>
              <ul className={styles['list']}>
                {shown.map(({ command, chords }) => (
                  <li key={command} className={styles['line']}>
                    <span className={styles['name']}>{nameOf(command)}</span>
                    <span className={styles['chords']}>
                      {chords.map((chord) => (
                        <Keycap key={chord} chord={chord} />
                      ))}
                    </span>
                    <KeyButton
                      text={t('keys.change')}
                      label={t('keys.changeOf', { command: nameOf(command) })}
                      pressLabel={t('keys.press', { command: nameOf(command) })}
                      onChord={(chord) => handleChord(command, chord)}
                    />
                    {own[command] !== undefined && (
                      <Button
                        variant="quiet"
                        aria-label={t('keys.resetOf', { command: nameOf(command) })}
                        onPress={() => void changeSettings({ keys: resetKey(own, command) })}
                      >
                        {t('keys.reset')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}
