import { useTranslation } from 'react-i18next'
import type { Code } from '@domain/instrument/instrument'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Keycap } from '@renderer/components/keycap'
import { addModifier } from './edit'
import { LocalTextFields } from './local-text-fields'
import styles from './instrument.module.css'

const withDigitKey = 9
const mostModifiers = 40

interface ModifiersEditorProps {
  readonly code: Code
  readonly isReadOnly: boolean
  readonly onChange: (modifiers: Code['modifiers']) => void
}

export function ModifiersEditor({ code, isReadOnly, onChange }: ModifiersEditorProps) {
  const { t } = useTranslation('instrument')
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t('modifiers.title')}</legend>
      <p className={styles['soft']}>{t('modifiers.help')}</p>
      {code.modifiers.map((modifier, place) => (
        <div key={modifier.id} className={styles['modifier']}>
          <span className={styles['digit']}>
            {place < withDigitKey && <Keycap chord={`Shift+Digit${place + 1}`} />}
          </span>
          <LocalTextFields
            label={t('modifiers.name', { place: place + 1 })}
            value={modifier.name}
            onChange={(name) =>
              onChange(code.modifiers.map((other, at) => (at === place ? { ...other, name } : other)))
            }
            isDisabled={isReadOnly}
          />
          <IconButton
            icon="remove"
            label={t('modifiers.remove', { place: place + 1 })}
            isDisabled={isReadOnly}
            onPress={() => onChange(code.modifiers.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <div>
        <Button
          isDisabled={isReadOnly || code.modifiers.length >= mostModifiers}
          onPress={() => onChange(addModifier(code))}
        >
          {t('modifiers.add')}
        </Button>
      </div>
    </fieldset>
  )
}
