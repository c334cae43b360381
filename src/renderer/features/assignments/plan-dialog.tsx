import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDesign } from '@domain/rating/assignment-plan'
import type { Person } from '@domain/rating/person'
import type { Input } from '@contract/contract'
import { DateField } from '@renderer/components/date-field'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { NumberField } from '@renderer/components/number-field'
import { Select } from '@renderer/components/select'
import { TickList } from '@renderer/components/tick-list'
import { useAction, useCall } from '@renderer/lib/queries'
import { PreviewTables } from './preview-tables'
import styles from './assignments.module.css'

type Planning = Input<'assignments.preview'>

/** A plan is looked at, changed and drawn again until it is written. */
export function PlanDialog({ people, onClose }: { readonly people: readonly Person[]; readonly onClose: () => void }) {
  const { t } = useTranslation('assignments')
  const write = useAction('assignments.plan')
  const [planning, setPlanning] = useState<Planning>(() => firstPlanning(people))
  const preview = useCall('assignments.preview', useDeferredValue(planning), { keepPrevious: true }).value
  const change = (patch: Partial<Planning>): void => setPlanning({ ...planning, ...patch })
  const handleWrite = async (): Promise<void> => {
    const written = await write.run(planning)
    if (written !== undefined && written.problem === null) onClose()
  }
  const count = preview?.added ?? 0
  return (
    <Dialog
      title={t('form.title')}
      size="l"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('form.write', { count })}
          isDisabled={count === 0}
          isPending={write.isRunning}
          onAnswer={() => void handleWrite()}
          onCancel={onClose}
        />
      }
    >
      <div className={styles['fields']}>
        <Select
          label={t('form.which')}
          value={planning.which}
          onChange={(which) => change({ which })}
          choices={(['all', 'unassigned'] as const).map((id) => ({ id, label: t(`form.${id}`) }))}
        />
        <DesignFields design={planning.design} onChange={(design) => change({ design })} />
        <DateField label={t('form.due')} value={planning.dueDate} onChange={(dueDate) => change({ dueDate })} />
        <NumberField
          label={t('form.seed')}
          value={planning.seed}
          onChange={(seed) => change({ seed: seed ?? 0 })}
          min={0}
          max={4_294_967_295}
          description={t('form.seedHelp')}
        />
      </div>
      <TickList
        label={t('form.people')}
        layout="row"
        choices={people.map(({ id, name }) => ({ id, label: name }))}
        chosen={planning.raterIds}
        onChange={(ids) => change({ raterIds: [...ids] })}
      />
      {preview !== undefined && <PreviewTables preview={preview} />}
    </Dialog>
  )
}

function DesignFields({
  design,
  onChange,
}: {
  readonly design: PlanDesign
  readonly onChange: (design: PlanDesign) => void
}) {
  const { t } = useTranslation('assignments')
  return (
    <>
      <Select
        label={t('form.design')}
        value={design.kind}
        onChange={(kind) => onChange(kind === 'each' ? { kind, raters: 2 } : { kind, doublePercent: 25 })}
        choices={(['each', 'share'] as const).map((id) => ({ id, label: t(`form.${id}`) }))}
      />
      {design.kind === 'each' ? (
        <NumberField
          label={t('form.raters')}
          value={design.raters}
          onChange={(raters) => onChange({ kind: 'each', raters: raters ?? 1 })}
          min={1}
          max={100}
        />
      ) : (
        <NumberField
          label={t('form.percent')}
          value={design.doublePercent}
          onChange={(doublePercent) => onChange({ kind: 'share', doublePercent: doublePercent ?? 0 })}
          min={0}
          max={100}
        />
      )}
    </>
  )
}

/** Two raters each, by those who are here to rate, with a seed that nobody has chosen. */
function firstPlanning(people: readonly Person[]): Planning {
  const raterIds = people.filter(({ role }) => role === 'rater').map(({ id }) => id)
  const [seed = 1] = crypto.getRandomValues(new Uint16Array(1))
  return { design: { kind: 'each', raters: 2 }, which: 'all', raterIds, dueDate: null, seed }
}
