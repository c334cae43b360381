import texts from '@resources/locales/en/errors.json'
import { type ErrorCode, SpoleError } from '@contract/error'
import { WrongUse } from '@main/cli/command'

type Detail = SpoleError['detail']

/** Where the window's text would point at things that a terminal has not. */
const ownSentences: Partial<Record<ErrorCode, (detail: Detail) => string>> = {
  'study-not-found': ({ path }) => `There is no file ${path}.`,
  'study-exists': ({ path }) => `There is already a file ${path}; it was not touched.`,
  'file-exists': ({ path }) => `There is already a file ${path}; it was not touched (--overwrite replaces it).`,
  'not-a-study': ({ path }) => `${path} is not a Spole study.`,
  'passphrase-needed': () => 'This study needs its passphrase: give it in SPOLE_PASSPHRASE or by --passphrase-file.',
  'not-a-package': ({ path }) => `${path} is not a package of Spole.`,
  'package-tampered': ({ what }) =>
    `This package has been altered since it was made (what does not hold: ${what}); nothing was changed.`,
  'package-built-on': ({ what }) => `Work has gone on with what this package brought (${what}); nothing was changed.`,
  'package-foreign': ({ from, to }) =>
    `This package is not for this study: it comes from “${from}” and is for ${to}; nothing was changed.`,
  'package-no-space': ({ needed, free }) => `The media take ${needed}, and ${free} are free.`,
  'package-passphrase': () =>
    'A package needs its passphrase: give it in SPOLE_PACKAGE_PASSPHRASE or by --package-passphrase-file.',
  'several-files': ({ count }) =>
    `This makes ${count} files: name a folder with --out, or one recording with --recording (or only the own ratings with --own).`,
  'file-unwritable': ({ path }) => `${path} cannot be written.`,
  'file-unreadable': ({ path }) => `${path} cannot be read.`,
  'media-missing': ({ path }) => `There is no file ${path}.`,
  'media-unreadable': ({ path }) => `${path} cannot be read as video or audio.`,
  'not-found': ({ what, id }) => `The study has no ${what} ${id}.`,
  'study-newer': ({ fileVersion, appVersion }) =>
    `This study was made by a newer Spole (its form is version ${fileVersion}, this Spole knows up to ${appVersion}).`,
  'study-in-use': ({ who, host }) =>
    who === '' ? 'This study is open elsewhere.' : `This study is open elsewhere, by ${who} on ${host}.`,
}

/** What went wrong in one plain sentence; null when it is our own mistake, which needs more than a sentence. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof WrongUse) return error.message
  if (!(error instanceof SpoleError) || error.code === 'internal') return null
  const own = ownSentences[error.code]
  return own === undefined ? (texts[error.code].split('\n')[0] ?? error.code) : own(error.detail)
}
