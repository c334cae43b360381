import type { App } from 'electron'
import { agreementHandlers } from '@main/ipc/agreement-handlers'
import { appHandlers } from '@main/ipc/app-handlers'
import { assignmentHandlers } from '@main/ipc/assignment-handlers'
import { clipHandlers } from '@main/ipc/clip-handlers'
import { consensusHandlers } from '@main/ipc/consensus-handlers'
import { copyHandlers } from '@main/ipc/copy-handlers'
import { documentHandlers } from '@main/ipc/document-handlers'
import type { Handlers } from '@main/ipc/handlers'
import { exportHandlers } from '@main/ipc/export-handlers'
import { importHandlers } from '@main/ipc/import-handlers'
import { instrumentHandlers } from '@main/ipc/instrument-handlers'
import { letterHandlers } from '@main/ipc/letter-handlers'
import { packageHandlers } from '@main/ipc/package-handlers'
import { peopleHandlers } from '@main/ipc/people-handlers'
import { pictureHandlers } from '@main/ipc/picture-handlers'
import { ratingHandlers } from '@main/ipc/rating-handlers'
import { recordingHandlers } from '@main/ipc/recording-handlers'
import { reportHandlers } from '@main/ipc/report-handlers'
import type { Services } from '@main/ipc/services'
import { studyHandlers } from '@main/ipc/study-handlers'
import { transcriptHandlers } from '@main/ipc/transcript-handlers'
import { waveformHandlers } from '@main/ipc/waveform-handlers'

/** A handler for every call of the contract. */
export function allHandlers(services: Services, app: App): Handlers {
  return {
    ...appHandlers(services, app),
    ...studyHandlers(services),
    ...peopleHandlers(services),
    ...assignmentHandlers(services),
    ...exportHandlers(services),
    ...importHandlers(services),
    ...instrumentHandlers(services),
    ...recordingHandlers(services),
    ...consensusHandlers(services),
    ...clipHandlers(services),
    ...copyHandlers(services),
    ...documentHandlers(services),
    ...letterHandlers(services),
    ...ratingHandlers(services),
    ...packageHandlers(services),
    ...transcriptHandlers(services),
    ...waveformHandlers(services),
    ...agreementHandlers(services),
    ...reportHandlers(services),
    ...pictureHandlers(services),
  }
}
