import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { Switch } from '@renderer/components/switch'
import type { Instrument, Language } from '@domain/instrument/instrument'
import {
  asPlanned,
  moved,
  ordered,
  type RowHeight,
  rowHeights,
  withHeight,
  withHidden,
  withOpen,
} from '@renderer/features/session/timeline/arrangement'
import { CustomRows } from '@renderer/features/session/timeline/custom-rows'
import { type Row, rowKinds, type RowPlan } from '@renderer/features/session/timeline/rows'
import type { TimelineSettings } from '@renderer/features/session/timeline/timeline-settings'
import styles from './rows-dialog.module.css'

interface RowsDialogProps {
  readonly instrument: Instrument
  readonly language: Language
  readonly plan: RowPlan
  readonly settings: TimelineSettings
  readonly onClose: () => void
}

const heights = Object.keys(rowHeights) as readonly RowHeight[]

/** Which rows the timeline has, in which order, how high, opened or hidden: all that the mouse can do, by key. */
export function RowsDialog({ instrument, language, plan, settings, onClose }: RowsDialogProps) {
  const { t } = useTranslation('timeline')
  const { arrangement, setArrangement, custom } = settings
  const rows = ordered(plan.rows, arrangement.order)
  return (
    <Dialog
      title={t('rows.title')}
      size="m"
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={() => setArrangement(asPlanned)}>
            {t('rows.reset')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('rows.done')}
          </Button>
        </>
      }
    >
      <div className={styles['all']}>
        <Select
          label={t('rowsBy.name')}
          choices={rowKinds.map((kind) => ({ id: kind, label: t(`rowsBy.${kind}`) }))}
          value={settings.rowsBy}
          onChange={settings.setRowsBy}
        />
        <Select
          label={t('rows.heightOfAll')}
          choices={heights.map((height) => ({ id: height, label: t(`rows.height.${height}`) }))}
          value={arrangement.height}
          onChange={(height) => setArrangement({ ...arrangement, height, heights: {} })}
        />
      </div>
      <Switch label={t('allRows')} isSelected={settings.allRows} onChange={settings.setAllRows} />
      {settings.rowsBy === 'custom' && (
        <CustomRows instrument={instrument} language={language} rows={custom} onChange={settings.setCustom} />
      )}
      <ul className={styles['rows']} aria-label={t('rows.title')}>
        {rows.map((row) => (
          <ArrangedRow key={row.key} row={row} plan={plan} settings={settings} />
        ))}
      </ul>
    </Dialog>
  )
}

interface ArrangedRowProps {
  readonly row: Row
  readonly plan: RowPlan
  readonly settings: TimelineSettings
}

function ArrangedRow({ row: { key, label, parts }, plan, settings }: ArrangedRowProps) {
  const { t } = useTranslation('timeline')
  const { arrangement, setArrangement } = settings
  const height = arrangement.heights[key] ?? 'usual'
  const move = (step: -1 | 1, button: Element): void => {
    setArrangement(moved(plan, arrangement, key, step))
    // An element that is put elsewhere in the page loses the focus.
    requestAnimationFrame(() => button instanceof HTMLElement && button.focus())
  }
  return (
    <li className={styles['row']}>
      <Checkbox
        label={t('rows.shown', { row: label })}
        hideLabel
        isSelected={!arrangement.hidden.includes(key)}
        onChange={(isShown) => setArrangement(withHidden(arrangement, key, !isShown))}
      />
      <span className={styles['label']}>{label}</span>
      {parts.length > 1 && (
        <Checkbox
          label={t('rows.codes')}
          isSelected={arrangement.open.includes(key)}
          onChange={(isOpen) => setArrangement(withOpen(arrangement, key, isOpen))}
        />
      )}
      <Select
        label={t('rows.heightOf', { row: label })}
        hideLabel
        choices={[
          { id: 'usual', label: t('rows.height.usual') },
          ...heights.map((each) => ({ id: each, label: t(`rows.height.${each}`) })),
        ]}
        value={height}
        onChange={(chosen) => setArrangement(withHeight(arrangement, key, chosen === 'usual' ? null : chosen))}
      />
      <IconButton icon="up" label={t('rows.up', { row: label })} onPress={({ target }) => move(-1, target)} />
      <IconButton icon="down" label={t('rows.down', { row: label })} onPress={({ target }) => move(1, target)} />
    </li>
  )
}
