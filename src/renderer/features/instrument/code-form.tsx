import { useTranslation } from 'react-i18next'
import { type Code, type Instrument, shapes } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { slugFrom } from '@domain/instrument/slug'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { ShapeMark } from '@renderer/components/shape-mark'
import { TextField } from '@renderer/components/text-field'
import { useLanguage } from '@renderer/lib/language'
import { CodeKey } from './code-key'
import { ColorField } from './color-field'
import { LocalTextFields } from './local-text-fields'
import { ModifiersEditor } from './modifiers-editor'
import styles from './instrument.module.css'

interface CodeFormProps {
  readonly code: Code
  readonly place: number
  readonly instrument: Instrument
  readonly reserved: ReadonlyMap<string, string>
  readonly isReadOnly: boolean
  readonly onChange: (patch: Partial<Code>) => void
  readonly onRemove: () => void
}

const noItem = 'none'

export function CodeForm({ code, place, instrument, reserved, isReadOnly, onChange, onRemove }: CodeFormProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  return (
    <div className={styles['form']}>
      <LocalTextFields
        label={t('codes.name')}
        value={code.name}
        onChange={(name) => onChange({ name })}
        isDisabled={isReadOnly}
      />
      <LocalTextFields
        label={t('codes.definition')}
        value={code.definition}
        onChange={(definition) => onChange({ definition })}
        isDisabled={isReadOnly}
        rows={3}
      />
      <div className={styles['grid']}>
        <Select
          label={t('codes.kind')}
          value={code.kind}
          onChange={(kind) => onChange({ kind })}
          isDisabled={isReadOnly}
          choices={[
            { id: 'point', label: t('codes.pointLong') },
            { id: 'state', label: t('codes.stateLong') },
          ]}
        />
        <CodeKey
          code={code}
          place={place}
          instrument={instrument}
          reserved={reserved}
          isReadOnly={isReadOnly}
          onChange={(key) => onChange({ key })}
        />
        <ColorField
          label={t('codes.color')}
          value={code.color}
          onChange={(color) => onChange({ color })}
          isDisabled={isReadOnly}
        />
        <Select
          label={t('codes.shape')}
          value={code.shape}
          onChange={(shape) => onChange({ shape })}
          isDisabled={isReadOnly}
          choices={shapes.map((id) => ({
            id,
            label: t(`shape.${id}`),
            mark: <ShapeMark shape={id} color={code.color} size={13} />,
          }))}
        />
        <Select
          label={t('codes.item')}
          value={code.item === null ? noItem : String(code.item)}
          onChange={(id) => onChange({ item: id === noItem ? null : Number(id) })}
          isDisabled={isReadOnly}
          choices={[
            { id: noItem, label: t('codes.noItem') },
            ...instrument.items.map((item) => ({
              id: String(item.number),
              label: `${item.number} ${textIn(item.shortName, language) || textIn(item.name, language)}`,
            })),
          ]}
        />
        <Select
          label={t('codes.subject')}
          value={code.subject}
          onChange={(subject) => onChange({ subject })}
          isDisabled={isReadOnly}
          choices={(['none', 'optional', 'required'] as const).map((id) => ({ id, label: t(`subject.${id}`) }))}
        />
        {code.kind === 'state' && (
          <TextField
            label={t('codes.group')}
            value={code.exclusiveGroup ?? ''}
            onChange={(text) => onChange({ exclusiveGroup: text === '' ? null : text })}
            onBlur={() => onChange({ exclusiveGroup: slugFrom(code.exclusiveGroup ?? '') || null })}
            description={t('codes.groupHelp')}
            isDisabled={isReadOnly}
          />
        )}
        <TextField
          label={t('codes.id')}
          value={code.id}
          onChange={(id) => onChange({ id })}
          onBlur={() => onChange({ id: slugFrom(code.id) || `code-${place + 1}` })}
          description={t('codes.idHelp')}
          isDisabled={isReadOnly}
          maxLength={80}
        />
      </div>
      <ModifiersEditor code={code} isReadOnly={isReadOnly} onChange={(modifiers) => onChange({ modifiers })} />
      <div>
        <Button variant="danger" isDisabled={isReadOnly} onPress={onRemove}>
          {t('codes.remove')}
        </Button>
      </div>
    </div>
  )
}
