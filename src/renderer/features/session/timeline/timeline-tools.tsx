import { useTranslation } from 'react-i18next'
import type { RowsBy } from '@renderer/features/session/timeline/rows'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import { type UnderChoice, UnderMenu } from '@renderer/features/session/timeline/under-menu'
import styles from './timeline.module.css'

const choices = ['code', 'item', 'subject'] as const satisfies readonly RowsBy[]

const icons = {
  zoomOut: 'M3 8h10',
  zoomIn: 'M3 8h10M8 3v10',
  fit: 'M2 3v10M14 3v10M4.5 8h7M7 5.5L4.5 8 7 10.5M9 5.5L11.5 8 9 10.5',
  follow: 'M4 2v12M7 8h6M10.5 5.5L13 8l-2.5 2.5',
  sound: 'M2 6.5v3M5 4v8M8 2v12M11 5v6M14 6.5v3',
  allRows: 'M2 3.5h12M2 8h12M2 12.5h12',
} as const

interface ToolsProps {
  readonly rowsBy: RowsBy
  readonly onRowsBy: (rowsBy: RowsBy) => void
  readonly controls: TimelineControls
  readonly hasSound: boolean
  readonly onSound: () => void
  readonly allRows: boolean
  readonly onAllRows: (allRows: boolean) => void
  readonly isFollowing: boolean
  readonly onFollowing: (isFollowing: boolean) => void
  readonly under: UnderChoice
}

/** What the rows are, and the scale, in the corner that rows and axis leave free. */
export function TimelineTools(props: ToolsProps) {
  const { t } = useTranslation('timeline')
  return (
    <fieldset className={styles['tools']} aria-label={t('tools')}>
      <select
        className={styles['rowsBy']}
        aria-label={t('rowsBy.name')}
        value={props.rowsBy}
        onChange={({ target }) => props.onRowsBy(choices.find((choice) => choice === target.value) ?? 'code')}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`rowsBy.${choice}`)}
          </option>
        ))}
      </select>
      <div className={styles['buttons']}>
        <Tool icon="zoomOut" name={t('zoomOut')} onPress={props.controls.zoomOut} />
        <Tool icon="zoomIn" name={t('zoomIn')} onPress={props.controls.zoomIn} />
        <Tool icon="fit" name={t('fit')} onPress={props.controls.fit} />
        <Tool
          icon="follow"
          name={t('follow')}
          isOn={props.isFollowing}
          onPress={() => props.onFollowing(!props.isFollowing)}
        />
        <Tool icon="sound" name={t('sound')} isOn={props.hasSound} onPress={props.onSound} />
        <Tool icon="allRows" name={t('allRows')} isOn={props.allRows} onPress={() => props.onAllRows(!props.allRows)} />
        <UnderMenu choice={props.under} />
      </div>
    </fieldset>
  )
}

interface ToolProps {
  readonly icon: keyof typeof icons
  readonly name: string
  readonly isOn?: boolean
  readonly onPress: () => void
}

function Tool({ icon, name, isOn, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      onClick={onPress}
    >
      <svg
        width="14"
        height="14"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d={icons[icon]} />
      </svg>
    </button>
  )
}
