import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instrument } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import type { Input } from '@contract/contract'
import type { StoredInstrument } from '@contract/calls/instruments'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Tabs } from '@renderer/components/tabs'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { CodesTab } from './codes-tab'
import { ItemsTab } from './items-tab'
import { ScaleTab } from './scale-tab'
import { useProblemText } from './problem-text'
import { useReservedKeys } from './reserved-keys'
import styles from './instrument.module.css'

interface InstrumentEditorProps {
  readonly stored: StoredInstrument
  readonly isReadOnly: boolean
  readonly onSaved: (id: string) => void
}

const mostProblemsShown = 5

/** Looks at an instrument and edits it; nothing is saved until it is asked for and fits together. */
export function InstrumentEditor({ stored, isReadOnly, onSaved }: InstrumentEditorProps) {
  const { t } = useTranslation('instrument')
  /** What has been edited; null while it is as stored. */
  const [edited, setEdited] = useState<Instrument | null>(null)
  const draft = edited ?? stored.instrument
  const [page, setPage] = useState<'items' | 'codes' | 'scale'>('items')
  const save = useAction('instruments.save')
  const reserved = useReservedKeys()
  const problemText = useProblemText(draft)
  const problems = useMemo(() => problemsOf(draft, reserved), [draft, reserved])
  const isChanged = edited !== null
  const handleSave = async (): Promise<void> => {
    // The schema's input type is mutable where the domain's is readonly; what crosses the door is a copy anyway.
    const saved = await save.run({ id: stored.id, instrument: draft as Input<'instruments.save'>['instrument'] })
    if (saved === undefined) return
    showMessage(stored.frozen ? t('savedNext', { version: saved.version }) : t('saved'))
    setEdited(null)
    onSaved(saved.id)
  }
  const props = { instrument: draft, onChange: setEdited, isReadOnly, reserved }
  return (
    <div className={styles['editor']}>
      {stored.frozen && (
        <Banner tone="info">{t('frozen', { count: stored.ratingCount, next: stored.version + 1 })}</Banner>
      )}
      {isChanged && problems.length > 0 && (
        <Banner tone="warn">
          {problems.slice(0, mostProblemsShown).map((problem) => (
            <p key={JSON.stringify(problem)}>{problemText(problem)}</p>
          ))}
          {problems.length > mostProblemsShown && (
            <p>{t('moreProblems', { count: problems.length - mostProblemsShown })}</p>
          )}
        </Banner>
      )}
      <Tabs
        label={t('parts')}
        selected={page}
        onSelect={setPage}
        pages={[
          { id: 'items', label: t('items.tab', { count: draft.items.length }), content: <ItemsTab {...props} /> },
          { id: 'codes', label: t('codes.tab', { count: draft.codes.length }), content: <CodesTab {...props} /> },
          { id: 'scale', label: t('scale.tab'), content: <ScaleTab {...props} /> },
        ]}
      />
      {isChanged && (
        <div className={styles['save']}>
          <span className={styles['soft']}>{t('unsaved')}</span>
          <Button onPress={() => setEdited(null)}>{t('discard')}</Button>
          <Button
            variant="primary"
            isDisabled={isReadOnly || problems.length > 0}
            isPending={save.isRunning}
            onPress={() => void handleSave()}
          >
            {stored.frozen ? t('saveNext', { next: stored.version + 1 }) : t('save')}
          </Button>
        </div>
      )}
    </div>
  )
}
