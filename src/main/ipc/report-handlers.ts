import type { reportCalls } from '@contract/calls/report'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { recordingReport } from '@main/study/queries/recording-report'

export function reportHandlers({ present }: Pick<Services, 'present'>) {
  return {
    'report.recording': ({ recordingId }) => recordingReport(present.db, { personId: present.personId, recordingId }),
  } satisfies Handlers<keyof typeof reportCalls>
}
