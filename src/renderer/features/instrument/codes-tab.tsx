import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { Keycap } from '@renderer/components/keycap'
import { ShapeMark } from '@renderer/components/shape-mark'
import { useLanguage } from '@renderer/lib/language'
import { CodeForm } from './code-form'
import { addCode, changeCode, removeCode } from './edit'
import type { PartProps } from './part-props'
import { PartList } from './part-list'
import styles from './instrument.module.css'

export function CodesTab({ instrument, onChange, isReadOnly, reserved }: PartProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const [place, setPlace] = useState(0)
  const code = instrument.codes[place]
  const handleAdd = (): void => {
    onChange(addCode(instrument))
    setPlace(instrument.codes.length)
  }
  return (
    <div className={styles['split']}>
      <PartList
        label={t('codes.list')}
        parts={instrument.codes.map(({ name, shape, color, key, kind }) => ({
          lead: <ShapeMark shape={shape} color={color} />,
          name: textIn(name, language) || t('unnamed'),
          end: (
            <>
              {kind === 'state' && <span>{t('codes.state')}</span>}
              {key !== null && <Keycap chord={key} />}
            </>
          ),
        }))}
        place={place}
        onPlace={setPlace}
        end={
          <Button isDisabled={isReadOnly} onPress={handleAdd}>
            {t('codes.add')}
          </Button>
        }
      />
      {code !== undefined && (
        <CodeForm
          key={place}
          code={code}
          place={place}
          instrument={instrument}
          reserved={reserved}
          isReadOnly={isReadOnly}
          onChange={(patch) => onChange(changeCode(instrument, place, patch))}
          onRemove={() => {
            onChange(removeCode(instrument, place))
            setPlace(Math.max(0, place - 1))
          }}
        />
      )}
    </div>
  )
}
