export const participantRoles = ['therapist', 'co-therapist', 'member', 'other'] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** A person on screen, always under a pseudonym (T1, P1). */
export interface Participant {
  readonly id: string
  readonly recordingId: string
  /** Order on screen and for the number keys, from 0. */
  readonly position: number
  readonly pseudonym: string
  readonly role: ParticipantRole
}

/** What a person in the recording agreed to. */
export interface Consent {
  readonly id: string
  readonly recordingId: string
  /** Pseudonym of the person who consented. */
  readonly fromWhom: string
  readonly purpose: string
  /** ISO date (YYYY-MM-DD) until which it holds, or null for no end. */
  readonly until: string | null
}

/** One session: its facts; media, participants and consents refer to it. */
export interface Recording {
  readonly id: string
  readonly title: string
  /** ISO date (YYYY-MM-DD) of the session, or null when unknown. */
  readonly date: string | null
  readonly group: string
  readonly sessionNumber: number | null
  /** Place in treatment in the user's words, e.g. "month 6". */
  readonly placeInTreatment: string
  /** ISO date (YYYY-MM-DD) by which the recording must be deleted, or null. */
  readonly deleteBy: string | null
  readonly note: string
  readonly createdMs: number
}

export interface VideoTrack {
  readonly codec: string
  readonly width: number
  readonly height: number
  /** Average frames per second, for showing only: frame times come from the container. */
  readonly frameRate: number | null
}

export interface AudioTrack {
  readonly codec: string
  readonly channels: number
  readonly sampleRate: number
}

/** A media file of a recording. Its path stays in the main process. */
export interface Media {
  readonly id: string
  readonly recordingId: string
  readonly position: number
  readonly fileName: string
  readonly sizeBytes: number
  /** SHA-256 in hex, or null until it has been computed. */
  readonly sha256: string | null
  readonly durationMs: number
  /** Recording time at which this file starts; below 0 when it began before the first one, which carries the time. */
  readonly offsetMs: number
  readonly video: VideoTrack | null
  readonly audio: AudioTrack | null
}

/** As many files as one recording takes: two cameras, a room microphone and one more. */
export const mostMedia = 4

/** Length of a recording in milliseconds: until its last media file ends. */
export function recordingDurationMs(media: readonly Pick<Media, 'durationMs' | 'offsetMs'>[]): number {
  return media.reduce((longest, file) => Math.max(longest, file.offsetMs + file.durationMs), 0)
}
