import { mkdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { SpoleError } from '@contract/error'
import { readArguments } from '@main/cli/arguments'
import type { Command } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { copyTo } from '@main/study/copy'

export const backup: Command = {
  usage: 'backup STUDY DIR',
  summary: 'copies the study as it is now into a folder, under the same passphrase',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY', 'DIR'], {})
    const [path = '', folder = ''] = positionals
    const how = { path, passphrase: passphraseFrom(values['passphrase-file'], world), readOnly: true }
    const target = await withStudy(how, ({ db }) => {
      makeFolder(resolve(folder))
      const made = join(resolve(folder), `${basename(path).replace(/\.spole$/i, '')} ${stamp(new Date())}.spole`)
      if (statSync(made, { throwIfNoEntry: false }) !== undefined) throw new SpoleError('file-exists', { path: made })
      copyTo(db, made)
      return made
    })
    const sizeBytes = statSync(target).size
    world.out(values.json ? JSON.stringify({ backup: { path: target, sizeBytes } }) : `Copied to ${target}.`)
    return 0
  },
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new SpoleError('file-unwritable', { path: folder })
  }
}

/** `2026-03-01T12-30-05-123Z`: sorts by time and is allowed in file names everywhere. */
function stamp(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-')
}
