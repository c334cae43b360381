import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'
import { Button } from '@renderer/components/button'
import { Menu, type MenuEntry } from '@renderer/components/menu'
import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { sharedCode } from '@renderer/features/session/events/list-selection'
import { FromTo } from '@renderer/features/session/events/from-to'
import { NoteAdder, Mover } from '@renderer/features/session/events/selection-fields'
import { RuleForm } from '@renderer/features/session/events/rule-form'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  readonly table: EventTable
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  readonly selectedIds: ReadonlySet<string>
  /** How many of the selected the list does not show, being narrowed. */
  readonly hiddenCount: number
  readonly durationMs: number
  /** Where a stretch of time to select in begins; null before that was said. */
  readonly hereMs: number | null
  readonly editing: ListEditing
}

type Part = 'rule' | 'note' | null

/** How many events are selected and what can be done with them: the same as with the mouse on the timeline. */
export const SelectionBar = memo(function SelectionBar(props: SelectionBarProps) {
  const { instrument, participants, language, selectedIds, hiddenCount, editing } = props
  const { t } = useTranslation('events')
  const [part, setPart] = useState<Part>(null)
  const isNone = selectedIds.size === 0
  const show = (asked: Part): void => setPart((shown) => (shown === asked ? null : asked))
  return (
    <section className={styles['bar']} aria-label={t('selection.name')}>
      <div className={styles['line']}>
        <output className={styles['count']}>
          {t('selection.count', { count: selectedIds.size })}
          {hiddenCount > 0 && ` ${t('selection.hidden', { count: hiddenCount })}`}
        </output>
        <Menus {...props} />
        <Button variant="quiet" aria-expanded={part === 'rule'} onPress={() => show('rule')}>
          {t('selection.rule')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} onPress={editing.clips}>
          {t('selection.clips')}
        </Button>
        <FromTo hereMs={props.hereMs} editing={editing} />
      </div>
      <div className={styles['line']}>
        <Mover isDisabled={isNone} onShift={editing.moveBy} />
        <Button variant="quiet" isDisabled={isNone} onPress={editing.split}>
          {t('selection.split')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} onPress={editing.join}>
          {t('selection.join')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} onPress={() => editing.fill(-1)}>
          {t('selection.fillBefore')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} onPress={() => editing.fill(1)}>
          {t('selection.fillAfter')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} aria-expanded={part === 'note'} onPress={() => show('note')}>
          {t('selection.note')}
        </Button>
        <Button variant="quiet" isDisabled={isNone} onPress={() => editing.change({ kind: 'delete' })}>
          {t('edit.delete')}
        </Button>
      </div>
      {part === 'note' && !isNone && (
        <NoteAdder
          onText={(text) => {
            if (editing.change({ kind: 'appendNote', text })) setPart(null)
          }}
        />
      )}
      {part === 'rule' && (
        <RuleForm
          instrument={instrument}
          participants={participants}
          language={language}
          durationMs={props.durationMs}
          onRule={editing.selectRule}
        />
      )}
    </section>
  )
})

/** Choices that act only when they are taken: going through them by keys changes nothing yet. */
function Menus({ table, instrument, participants, language, selectedIds, editing }: SelectionBarProps) {
  const { t } = useTranslation('events')
  const codeId = useMemo(() => sharedCode(selectedIds, (id) => table.get(id)?.code), [selectedIds, table])
  const isNone = selectedIds.size === 0
  const codes = instrument.codes.map(({ id, name }) => ({ id, label: textIn(name, language) }))
  const people = [
    ...participants.map(({ id, pseudonym }) => ({ id, label: pseudonym, subjectId: id })),
    { id: 'nobody', label: t('edit.nobody'), subjectId: null },
  ]
  const modifiers = instrument.codes.find(({ id }) => id === codeId)?.modifiers ?? []
  const isOn = (id: string): boolean =>
    [...selectedIds].every((event) => table.get(event)?.modifiers.includes(id) ?? true)
  return (
    <>
      <Choices
        label={t('selection.code')}
        isDisabled={isNone}
        entries={codes.map((code) => ({ ...code, onAction: () => editing.change({ kind: 'code', code: code.id }) }))}
      />
      <Choices
        label={t('selection.subject')}
        isDisabled={isNone}
        entries={people.map(({ id, label, subjectId }) => ({
          id,
          label,
          onAction: () => editing.change({ kind: 'subject', subjectId }),
        }))}
      />
      <Choices
        label={t('selection.modifier')}
        isDisabled={modifiers.length === 0}
        entries={modifiers.flatMap(({ id, name }) =>
          [true, false].map((on) => ({
            id: `${id} ${on}`,
            label: t(on ? 'selection.modifierOn' : 'selection.modifierOff', { name: textIn(name, language) }),
            isDisabled: on && selectedIds.size === 1 && isOn(id),
            onAction: () => editing.change({ kind: 'modifier', id, on }),
          })),
        )}
      />
      <Choices
        label={t('selection.copyTo')}
        isDisabled={isNone}
        entries={[
          ...people.map(({ id, label, subjectId }) => ({ id, label, onAction: () => editing.copy({ subjectId }) })),
          ...codes.map((code) => ({
            id: `code ${code.id}`,
            label: code.label,
            onAction: () => editing.copy({ code: code.id }),
          })),
        ]}
      />
    </>
  )
}

interface ChoicesProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly entries: readonly MenuEntry[]
}

function Choices({ label, isDisabled, entries }: ChoicesProps) {
  return (
    <Menu label={label} entries={entries}>
      <Button variant="quiet" isDisabled={isDisabled}>
        {label}
      </Button>
    </Menu>
  )
}
