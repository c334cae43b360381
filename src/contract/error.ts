/**
 * Everything that can be refused, by code. The interface has a text for each in both languages
 * (`errors.<code>`): what happened, what is safe, what to do. `detail` fills its blanks.
 */
export const errorCodes = [
  'bad-input',
  'bad-sender',
  'cancelled',
  'internal',
  // the study file
  'study-not-open',
  'study-not-found',
  'study-exists',
  'passphrase-needed',
  'passphrase-wrong',
  'not-a-study',
  'study-newer',
  'study-damaged',
  'study-in-use',
  'study-vanished',
  'read-only',
  'disk-full',
  'no-keychain',
  'backup-not-found',
  // rows
  'not-found',
  'conflict',
  'nothing-to-undo',
  'nothing-to-redo',
  'participant-gone',
  'no-person',
  'not-your-rating',
  'rating-blinded',
  'needs-coordinator',
  'needs-supervisor',
  'consensus-needs-two',
  'consensus-elsewhere',
  'may-not-rate',
  'person-unconfirmed',
  'rating-submitted',
  'rating-open',
  'time-outside-recording',
  'end-before-start',
  'unknown-code',
  'unknown-participant',
  'participant-marked',
  'unknown-modifier',
  'unknown-item',
  'score-out-of-range',
  'kind-mismatch',
  // instruments
  'instrument-invalid',
  'instrument-frozen',
  // letters
  'not-a-logo',
  'logo-too-large',
  // packages
  'not-a-package',
  'package-passphrase',
  'package-damaged',
  'package-tampered',
  'package-newer',
  'package-foreign',
  'package-older',
  'package-too-large',
  'package-empty',
  'package-mixed',
  'package-no-space',
  'package-built-on',
  // bringing in
  'import-built-on',
  'import-scale',
  // media and files
  'media-missing',
  'media-unreadable',
  'media-different',
  'media-limit',
  'media-last',
  'media-reference',
  'media-cut',
  'media-cut-blinded',
  'media-before-start',
  'ffmpeg-missing',
  'not-ffmpeg',
  'ffmpeg-unfit',
  'copy-no-space',
  'copy-failed',
  'clip-consent',
  'clip-no-space',
  'clip-disk-full',
  'clip-unwritable',
  'clip-undeletable',
  'file-exists',
  'file-unreadable',
  'file-unwritable',
  'file-disk-full',
  'sheet-full',
  'nothing-to-give',
  'several-files',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An expected refusal, as a value that can cross the door. */
export interface Refusal {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>
}

/** What every call answers. */
export type Answer<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: Refusal }>

/** Carries a refusal up to the border where it becomes an answer. */
export class SpoleError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(detail)}`)
    this.name = 'SpoleError'
    this.code = code
    this.detail = detail
  }
}
