import { useTranslation } from 'react-i18next'
import type { ExportedTable } from '@contract/calls/app'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

/** Writes events, scores or comments of one recording, or of all, as CSV where the person wants it, and says what was written. */
export function useExport(): (what: ExportedTable, recordingId: string | null) => Promise<void> {
  const { t } = useTranslation('library')
  const exportCsv = useAction('export.csv')
  return async (what, recordingId) => {
    const written = await exportCsv.run({ what, recordingId })
    if (written !== undefined && written !== null)
      showMessage(t('export.done', { count: written.rows, files: written.files.join(', ') }))
  }
}
