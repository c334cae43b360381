import { z } from 'zod'
import type { Finding } from '@domain/recording/finding'
import { call } from '@contract/call'
import type { RecordingDetail } from '@contract/calls/recordings'
import { id, nothing } from '@contract/fields'

/** The ffmpeg on this computer. Its path is for showing only: it is chosen in a dialog of main's. */
export interface FfmpegState {
  readonly found: {
    readonly version: string
    readonly path: string
    /** It has encoders for what plays here. */
    readonly canCopy: boolean
  } | null
  /** True when the person chose it, false when it was found on the PATH. */
  readonly isChosen: boolean
}

/** What is the matter with a file of a recording, as it is on the disk now. */
export interface MediaFinding extends Finding {
  readonly mediaId: string
}

export const copyCalls = {
  'ffmpeg.state': call(nothing)<FfmpegState>(),
  /** Asks for the program; null when the person changed their mind. */
  'ffmpeg.choose': call(nothing)<FfmpegState | null>(),
  /** Goes back to the one on the PATH. */
  'ffmpeg.forget': call(nothing)<FfmpegState>(),
  /** Looks into the files of a recording that are there. */
  'recordings.findings': call(z.object({ id }))<readonly MediaFinding[]>(),
  /** Makes a copy that plays, as a job; answers when it is used. */
  'recordings.makeCopy': call(z.object({ mediaId: id }))<RecordingDetail>(),
  /** Deletes the copy: the original is used again. */
  'recordings.removeCopy': call(z.object({ mediaId: id }))<RecordingDetail>(),
}
