import { useTranslation } from 'react-i18next'
import { formatClock } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import type { ListEditing } from '@renderer/features/session/events/list-editing'

interface FromToProps {
  /** Where the stretch begins; null before that was said. */
  readonly hereMs: number | null
  readonly editing: Pick<ListEditing, 'selectFrom' | 'selectTo'>
}

/** Selecting a stretch of time by the film: it begins at one frame on screen and goes to a later one. */
export function FromTo({ hereMs, editing }: FromToProps) {
  const { t } = useTranslation('events')
  return (
    <>
      <Button variant="quiet" onPress={editing.selectFrom}>
        {hereMs === null ? t('selection.fromHere') : t('selection.fromTime', { time: formatClock(hereMs) })}
      </Button>
      <Button variant="quiet" onPress={editing.selectTo}>
        {t('selection.toHere')}
      </Button>
    </>
  )
}
