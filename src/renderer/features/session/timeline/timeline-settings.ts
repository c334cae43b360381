import { useMemo } from 'react'
import { type Arrangement, asPlanned } from '@renderer/features/session/timeline/arrangement'
import type { CustomRow, RowsBy } from '@renderer/features/session/timeline/rows'
import type { Following } from '@renderer/features/session/timeline/viewport'
import { changeSettings, settingsStore, useSettings } from '@renderer/lib/settings'

/** How the person wants the timeline of an instrument, and what changes it; remembered over restarts. */
export interface TimelineSettings {
  readonly rowsBy: RowsBy
  readonly arrangement: Arrangement
  readonly custom: readonly CustomRow[]
  readonly allRows: boolean
  readonly follow: Following
  readonly setRowsBy: (rowsBy: RowsBy) => void
  readonly setArrangement: (arrangement: Arrangement) => void
  readonly setCustom: (custom: readonly CustomRow[]) => void
  readonly setAllRows: (allRows: boolean) => void
  readonly setFollow: (follow: Following) => void
}

const noRows: readonly CustomRow[] = []

export function useTimelineSettings(instrumentKey: string): TimelineSettings {
  const rowsBy = useSettings((settings) => settings.timelineRows)
  const place = `${instrumentKey}/${rowsBy}`
  const arrangement = useSettings((settings) => settings.timelineArrangements[place] ?? asPlanned)
  const custom = useSettings((settings) => settings.timelineCustomRows[instrumentKey] ?? noRows)
  const allRows = useSettings((settings) => settings.timelineAllRows)
  const follow = useSettings((settings) => settings.timelineFollow)
  return useMemo(
    () => ({
      rowsBy,
      arrangement,
      custom,
      allRows,
      follow,
      setRowsBy: (timelineRows) => void changeSettings({ timelineRows }),
      setArrangement: (changed) =>
        void changeSettings({
          timelineArrangements: { ...settingsStore.getState().timelineArrangements, [place]: changed },
        }),
      setCustom: (changed) =>
        void changeSettings({
          timelineCustomRows: { ...settingsStore.getState().timelineCustomRows, [instrumentKey]: changed },
        }),
      setAllRows: (timelineAllRows) => void changeSettings({ timelineAllRows }),
      setFollow: (timelineFollow) => void changeSettings({ timelineFollow }),
    }),
    [rowsBy, place, arrangement, custom, allRows, follow, instrumentKey],
  )
}
