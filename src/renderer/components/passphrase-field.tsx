import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { TextField } from '@renderer/components/text-field'
import { classes } from '@renderer/lib/classes'
import { passphraseStrength } from '@renderer/lib/passphrase-strength'
import styles from './passphrase-field.module.css'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  /** Says how strong it is, where one is chosen and not asked for. */
  readonly showStrength?: boolean
  readonly error?: string | null
  readonly autoFocus?: boolean
}

export function PassphraseField({
  label,
  value,
  onChange,
  onEnter,
  showStrength = false,
  error = null,
  autoFocus = false,
}: PassphraseFieldProps) {
  const { t } = useTranslation('components')
  const [isShown, setShown] = useState(false)
  const strength = passphraseStrength(value)
  return (
    <div>
      <div className={styles['row']}>
        <TextField
          label={label}
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={onChange}
          error={error}
          autoFocus={autoFocus}
          maxLength={1000}
          {...(onEnter === undefined ? {} : { onEnter })}
        />
        <Button aria-pressed={isShown} onPress={() => setShown(!isShown)}>
          {isShown ? t('passphrase.hide') : t('passphrase.show')}
        </Button>
      </div>
      {showStrength && (
        <output className={styles['strength']}>
          <span className={classes(styles['meter'], styles[strength])} aria-hidden="true" />
          {t(`passphrase.strength.${strength}`)}
        </output>
      )}
    </div>
  )
}
