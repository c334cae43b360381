import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { bindings, reservedKeys } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'
import { saidOf } from '@domain/exchange/exchange-map'
import type { importCalls, ImportMakes } from '@contract/calls/imports'
import { SpoleError } from '@contract/error'
import type { JobTools } from '@main/app/jobs'
import { csvOf } from '@main/export/csv'
import { writeWhole } from '@main/export/write-whole'
import type { Handlers, Parsed } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import type { ImportAsk } from '@main/study/imports/look'
import { isNothing } from '@main/study/imports/plan-here'
import { lastImport } from '@main/study/imports/brought-in'
import { takeBack } from '@main/study/imports/take-back'
import type { NewMedia } from '@main/study/queries/recordings'
import { runInWorker } from '@main/worker-client'

/** Reading a file takes no more memory than this (MB), whatever is in it. */
const mostMegabytes = 2048

/** A look that takes longer is shown, with a way to stop it. */
const shownAfterMs = 700

/** The file that the window works with. */
interface Chosen {
  readonly token: string
  readonly path: string
  looking: AbortController
  mediaBeside: Readonly<Record<string, string>>
}

export function importHandlers(services: Services) {
  const { present, dialogs, jobs, places, chosen, hashing, settings } = services
  let file: Chosen | null = null
  const keep = (path: string) => {
    const token = randomUUID()
    file?.looking.abort()
    file = { token, path, looking: new AbortController(), mediaBeside: {} }
    return { token, fileName: basename(path) }
  }
  const find = (token: string): Chosen => {
    if (file?.token !== token) throw new SpoleError('not-found', { what: 'file', id: token })
    return file
  }
  const beside = <Kind extends 'lookIntoImport' | 'bringIn'>(kind: Kind, ask: ImportAsk, tools: JobTools) => {
    const { path, passphrase } = present.study
    return runInWorker(
      kind,
      { study: { path, passphrase }, ask },
      { workerFile: places.worker, mostMegabytes, ...tools },
    )
  }
  /** The media of recordings to be made that lie beside the file, as the last look found them; now they are looked into. */
  const mediaFor = async (
    { path, mediaBeside }: Chosen,
    wanted: ImportMakes['recordings'],
  ): Promise<ImportAsk['media']> => {
    const found: Record<string, readonly NewMedia[]> = {}
    for (const { name, withMedia } of wanted) {
      const fileName = saidOf(mediaBeside, name)
      if (!withMedia || fileName === undefined) continue
      const [probed] = await chosen.probe([join(dirname(path), fileName)])
      if (probed !== undefined) found[name] = [chosen.mediaFor(probed.token, 0)]
    }
    return found
  }
  const askOf = ({ token, map, makes, recordingId }: Parsed<'imports.look'>, media: ImportAsk['media']): ImportAsk => ({
    path: find(token).path,
    personId: present.personId,
    map,
    makes,
    recordingId,
    media,
    reservedKeys: reservedKeys(bindings(commands, settings.get().keys)),
  })
  return {
    'imports.choose': async () => {
      const path = await dialogs.openImport()
      return path === null ? null : keep(path)
    },
    'imports.dropped': ({ path }) => keep(chosen.dropped(path)),
    'imports.look': async (asked) => {
      const looked = find(asked.token)
      const ask = askOf(asked, {})
      if (present.study.readOnly && !isNothing(asked.makes)) throw new SpoleError('read-only')
      // What was asked before is of no use any more.
      looked.looking.abort()
      looked.looking = new AbortController()
      const own = looked.looking.signal
      const answer = await jobs.runQuietly('import-look', basename(ask.path), async ({ onProgress, signal }) => {
        // How long a file takes to read is only known once it is read.
        const slow = setTimeout(() => onProgress({ done: 0, total: 1 }), shownAfterMs)
        try {
          return await beside('lookIntoImport', ask, { onProgress, signal: AbortSignal.any([signal, own]) })
        } finally {
          clearTimeout(slow)
        }
      })
      if ('format' in answer.result) looked.mediaBeside = answer.result.mediaBeside
      return answer
    },
    'imports.bringIn': async (asked) => {
      if (present.study.readOnly) throw new SpoleError('read-only')
      const ask = askOf(asked, await mediaFor(find(asked.token), asked.makes.recordings))
      try {
        return await jobs.run('import-bring', basename(ask.path), (tools) => beside('bringIn', ask, tools))
      } finally {
        present.changed('study', 'instruments', 'recordings', 'ratings')
        if (Object.keys(ask.media).length > 0) hashing.start()
      }
    },
    'imports.last': () => {
      const last = lastImport(present.db, present.personId)
      if (last === null) return null
      const { importId, fileName, atMs, events, scores, recordings } = last
      return { importId, fileName, atMs, events, scores, recordings }
    },
    'imports.takeBack': ({ importId }) => {
      takeBack(present.db, { personId: present.personId, importId })
      present.changed('study', 'instruments', 'recordings', 'ratings')
      return null
    },
    'imports.saveReport': async ({ token, header, lines }) => {
      const path = await dialogs.saveCsv(`${basename(find(token).path)} report`)
      if (path === null) return false
      const rows = lines.map(({ place, row, column, value, why }) => [place, row, column, value, why])
      // The dialog has asked before replacing a file.
      await writeWhole([{ path, pieces: csvOf(header, rows) }], { overwrite: true })
      return true
    },
  } satisfies Handlers<keyof typeof importCalls>
}
