import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Instrument } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import { bindings, reservedKeys } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'
import type { instrumentCalls } from '@contract/calls/instruments'
import { SpoleError } from '@contract/error'
import { instrumentSchema } from '@contract/instrument'
import { writeWhole } from '@main/export/write-whole'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import {
  addInstrument,
  duplicateInstrument,
  getInstrument,
  listInstruments,
  removeInstrument,
  saveInstrument,
  setDefaultInstrument,
} from '@main/study/queries/instruments'

/** No instrument is this long; a wrong file may be. */
const longestFile = 5_000_000

export function instrumentHandlers({ present, dialogs, settings }: Pick<Services, 'present' | 'dialogs' | 'settings'>) {
  const refuseProblems = (instrument: Instrument): void => {
    const [problem] = problemsOf(instrument, reservedKeys(bindings(commands, settings.get().keys)))
    if (problem !== undefined) throw new SpoleError('instrument-invalid', detailOf(problem))
  }
  const changed = <Result>(result: Result): Result => {
    present.changed('instruments')
    return result
  }
  return {
    'instruments.list': () => listInstruments(present.db),
    'instruments.get': ({ id }) => getInstrument(present.db, id),
    'instruments.duplicate': (asked) => changed(duplicateInstrument(present.db, asked)),
    'instruments.save': (asked) => {
      refuseProblems(asked.instrument)
      return changed(saveInstrument(present.db, asked))
    },
    'instruments.remove': ({ id }) => {
      removeInstrument(present.db, id)
      return changed(null)
    },
    'instruments.setDefault': ({ id }) => {
      setDefaultInstrument(present.db, id)
      return changed(null)
    },
    'instruments.import': async () => {
      const path = await dialogs.openInstrument()
      if (path === null) return null
      const instrument = await readInstrument(path)
      refuseProblems(instrument)
      return changed(addInstrument(present.db, instrument))
    },
    'instruments.export': async ({ id }) => {
      const { instrument } = getInstrument(present.db, id)
      const path = await dialogs.saveInstrument(`${instrument.key} ${instrument.version}`)
      if (path === null) return false
      // The dialog has asked before replacing a file.
      await writeWhole([{ path, pieces: whole(`${JSON.stringify(instrument, null, 2)}\n`) }], { overwrite: true })
      return true
    },
  } satisfies Handlers<keyof typeof instrumentCalls>
}

async function readInstrument(path: string): Promise<Instrument> {
  const fileName = basename(path)
  let text: string
  try {
    const { size } = await stat(path)
    if (size > longestFile) throw new SpoleError('instrument-invalid', { fileName, kind: 'too-long' })
    text = await readFile(path, 'utf8')
  } catch (thrown) {
    throw thrown instanceof SpoleError ? thrown : new SpoleError('file-unreadable', { fileName })
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new SpoleError('instrument-invalid', { fileName, kind: 'not-json' })
  }
  // A published instrument names its JSON schema, which is not part of it.
  const parsed = instrumentSchema.safeParse(withoutSchemaName(content))
  if (parsed.success) return parsed.data
  const field = (parsed.error.issues[0]?.path ?? []).map(String).join('.')
  throw new SpoleError('instrument-invalid', { fileName, kind: 'shape', field })
}

function withoutSchemaName(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== '$schema'))
}

/** A problem as the blanks of the refusal's text. */
function detailOf(problem: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(problem).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}

// One piece is enough for a file this short; the writer takes pieces because tables are long.
async function* whole(text: string): AsyncGenerator<string> {
  yield text
}
