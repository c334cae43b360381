import { useTranslation } from 'react-i18next'
import { Icon } from '@renderer/components/icon'
import { Menu, type MenuEntry } from '@renderer/components/menu'
import { Button as AriaButton } from 'react-aria-components'
import { rowKinds } from '@renderer/features/session/timeline/rows'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import type { TimelineSettings } from '@renderer/features/session/timeline/timeline-settings'
import { followings } from '@renderer/features/session/timeline/viewport'
import { type UnderChoice, UnderMenu } from '@renderer/features/session/timeline/under-menu'
import { ToolIcon, type ToolIconName } from '@renderer/features/session/timeline/tool-icon'
import styles from './timeline.module.css'

interface ToolsProps {
  readonly settings: TimelineSettings
  readonly controls: TimelineControls
  readonly hasSelection: boolean
  readonly hasSound: boolean
  readonly onSound: () => void
  readonly under: UnderChoice
}

/** What the rows are, and the scale, in the corner that rows and axis leave free; all else is in the menu. */
export function TimelineTools(props: ToolsProps) {
  const { settings, controls, under } = props
  const { t } = useTranslation('timeline')
  return (
    <fieldset className={styles['tools']} aria-label={t('tools')}>
      <select
        className={styles['rowsBy']}
        aria-label={t('rowsBy.name')}
        value={settings.rowsBy}
        onChange={({ target }) => settings.setRowsBy(rowKinds.find((kind) => kind === target.value) ?? 'code')}
      >
        {rowKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`rowsBy.${kind}`)}
          </option>
        ))}
      </select>
      <div className={styles['buttons']}>
        <Tool icon="zoomOut" name={t('zoomOut')} onPress={controls.zoomOut} />
        <Tool icon="zoomIn" name={t('zoomIn')} onPress={controls.zoomIn} />
        <Tool icon="fit" name={t('fit')} onPress={controls.fit} />
        <UnderMenu choice={under} />
        <ViewMenu {...props} />
      </div>
    </fieldset>
  )
}

function ViewMenu({ settings, controls, hasSelection, hasSound, onSound }: ToolsProps) {
  const { t } = useTranslation('timeline')
  const entries: readonly MenuEntry[] = [
    { id: 'rows', label: t('arrange'), onAction: controls.rows },
    { id: 'selection', label: t('selection'), onAction: controls.selection, isDisabled: !hasSelection },
    { id: 'lastMinute', label: t('lastMinute'), onAction: controls.lastMinute },
    ...followings.map((follow) => ({
      id: follow,
      label: t(`follow.${follow}`),
      onAction: () => settings.setFollow(follow),
      hint: settings.follow === follow ? <Chosen /> : undefined,
    })),
    { id: 'sound', label: t('sound'), onAction: onSound, hint: hasSound ? <Chosen /> : undefined },
    {
      id: 'allRows',
      label: t('allRows'),
      onAction: () => settings.setAllRows(!settings.allRows),
      hint: settings.allRows ? <Chosen /> : undefined,
    },
  ]
  return (
    <Menu label={t('view')} entries={entries}>
      <AriaButton className={styles['tool'] ?? ''} aria-label={t('view')}>
        <Icon name="more" size={14} />
      </AriaButton>
    </Menu>
  )
}

function Chosen() {
  const { t } = useTranslation('timeline')
  return (
    <span role="img" aria-label={t('chosen')}>
      <Icon name="check" size={12} />
    </span>
  )
}

interface ToolProps {
  readonly icon: ToolIconName
  readonly name: string
  readonly onPress: () => void
}

function Tool({ icon, name, onPress }: ToolProps) {
  return (
    <button type="button" className={styles['tool']} aria-label={name} title={name} onClick={onPress}>
      <ToolIcon name={icon} />
    </button>
  )
}
