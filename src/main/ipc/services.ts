import type { Language } from '@domain/instrument/instrument'
import type { GivenFile } from '@main/app/given-files'
import type { Dialogs } from '@main/app/dialogs'
import type { Jobs, JobTools } from '@main/app/jobs'
import type { Keychain } from '@main/app/keychain'
import type { Places } from '@main/app/places'
import type { KnownComputers } from '@main/app/known-computers'
import type { PresentStudy } from '@main/app/present-study'
import type { RecentStudies } from '@main/app/recent'
import type { SettingsFile } from '@main/app/settings'
import type { Unfinished } from '@main/app/unfinished'
import type { Words } from '@main/app/words'
import type { Clips } from '@main/clips/clips'
import type { ChosenFiles } from '@main/media/chosen-files'
import type { GivingAnswer, GivingTask } from '@main/export/give-out-beside'
import type { notify } from '@main/ipc/notices'
import type { Press } from '@main/documents/press'
import type { Copies } from '@main/media/copies'
import type { Findings } from '@main/media/findings'
import type { FfmpegChoice } from '@main/media/ffmpeg/choice'
import type { Hashing } from '@main/media/hashing'
import type { Probe } from '@main/media/probe-beside'

/** What the handlers work with; made once when the app starts. */
export interface Services {
  readonly places: Places
  readonly settings: SettingsFile
  readonly language: () => Language
  /** The person chose another language. */
  readonly onLanguage: () => void
  readonly words: () => Words
  readonly dialogs: Dialogs
  readonly jobs: Jobs
  readonly recent: RecentStudies
  readonly keychain: Keychain
  readonly unfinished: Unfinished
  readonly computers: KnownComputers
  readonly present: PresentStudy
  readonly notify: typeof notify
  readonly chosen: ChosenFiles
  /** Looks into a media file, in a thread of its own. */
  readonly probe: Probe
  readonly findings: Findings
  readonly hashing: Hashing
  readonly ffmpeg: FfmpegChoice
  readonly copies: Copies
  readonly clips: Clips
  /** Makes PDFs of documents. */
  readonly press: Press
  /** Makes the files of an export, in a thread of its own. */
  readonly giveOut: (task: GivingTask, tools: JobTools) => Promise<GivingAnswer>
  /** The study or package that the person opened Spole with; given out once. */
  readonly takeGiven: (kind: GivenFile['kind']) => string | null
}
