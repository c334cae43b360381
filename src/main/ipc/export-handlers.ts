import { randomUUID } from 'node:crypto'
import { mkdir, rmdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { shell } from 'electron'
import type { GivingFormat, GivingWish } from '@domain/exchange/giving-out'
import type { exportCalls, GivenOut } from '@contract/calls/exports'
import { SpoleError } from '@contract/error'
import { fileNameOf } from '@main/export/file-name'
import type { FileNaming } from '@main/export/given-files'
import { publishAll, removeStaged } from '@main/export/write-whole'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { isPresent } from '@main/media/on-disk'
import { recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'

/** What a file of each format is called in the end. */
const endings: Readonly<Record<GivingFormat, string>> = {
  csv: '.csv',
  xlsx: '.xlsx',
  wide: '.csv',
  json: '.json',
  eaf: '.eaf',
  boris: '.boris',
  aggregated: '.tsv',
  sdis: '.sds',
  vtt: '.vtt',
  srt: '.srt',
  textgrid: '.TextGrid',
}

interface Where {
  readonly folder: string
  readonly naming: FileNaming
  readonly overwrite: boolean
  /** The folder is made for what comes into it. */
  readonly isNew: boolean
}

export function exportHandlers({ present, dialogs, jobs, language, giveOut, unfinished }: Services) {
  let outlining = new AbortController()
  let written: string | null = null
  /** The last wish that was counted, and whether it needs a folder: the window counts before it writes. */
  let known: { readonly wish: string; readonly isFolder: boolean } | null = null

  const baseOf = ({ recordingIds, format, tables }: GivingWish): string => {
    const [only, ...others] = recordingIds ?? []
    const one = only !== undefined && others.length === 0
    const title = one ? recordingDetail(present.db, only).recording.title : studyRow(present.db).title
    return fileNameOf(format === 'csv' && tables.length === 1 ? `${title} ${tables[0]}` : title)
  }
  const taskOf = (wish: GivingWish, named: FileNaming) => ({
    study: { path: present.study.path, passphrase: present.study.passphrase },
    personId: present.personId,
    language: language(),
    wish,
    named,
  })
  const outline = async (wish: GivingWish, signal: AbortSignal) => {
    const task = { ...taskOf(wish, { base: baseOf(wish), ending: null }), into: null }
    const answer = await jobs.runQuietly('export', baseOf(wish), (tools) =>
      giveOut(task, { ...tools, signal: AbortSignal.any([tools.signal, signal, present.signal]) }),
    )
    known = { wish: JSON.stringify(wish), isFolder: isFolder(wish, answer.files) }
    return { ...answer, isFolder: known.isFolder }
  }
  const askWhere = async (wish: GivingWish, intoFolder: boolean): Promise<Where | null> => {
    const base = baseOf(wish)
    if (!intoFolder) {
      const path = await dialogs.saveExport(base, endings[wish.format])
      if (path === null) return null
      const ending = extname(path)
      // The dialog asked about the file, so only then may it be replaced.
      const overwrite = await isPresent(path)
      return { folder: dirname(path), naming: { base: basename(path, ending), ending }, overwrite, isNew: false }
    }
    const folder = await dialogs.chooseExportFolder()
    if (folder === null) return null
    return {
      folder: await freeFolder(folder, `${base} ${wish.format}`),
      naming: { base, ending: null },
      overwrite: false,
      isNew: true,
    }
  }
  const write = async (wish: GivingWish, { folder, naming, overwrite, isNew }: Where): Promise<GivenOut> => {
    if (isNew) await mkdir(folder).catch(() => refuse(folder))
    const mark = randomUUID()
    let isDone = false
    await unfinished.begin(folder, mark)
    try {
      return await jobs.run('export', basename(isNew ? folder : naming.base), async (tools) => {
        const signal = AbortSignal.any([tools.signal, present.signal])
        const task = { ...taskOf(wish, naming), into: { folder, overwrite, mark } }
        const { staged, files, rows, losses } = await giveOut(task, { ...tools, signal })
        await publishAll(staged, { overwrite })
        isDone = true
        written = isNew ? folder : join(folder, files[0] ?? '')
        return { files, rows, losses, folder: isNew ? basename(folder) : null }
      })
    } finally {
      // A thread that was ended in the middle tidies nothing up itself.
      if (!isDone) await removeStaged(folder, mark)
      await unfinished.end(mark)
      if (!isDone && isNew) await rmdir(folder).catch(() => undefined)
    }
  }

  return {
    'exports.outline': async (wish) => {
      // What was asked before is of no use any more.
      outlining.abort()
      outlining = new AbortController()
      const { files, rows, losses, ratings, raters, isFolder: several } = await outline(wish, outlining.signal)
      return { files, rows, losses, ratings, raters, isFolder: several }
    },
    'exports.write': async (wish) => {
      const isKnown = known?.wish === JSON.stringify(wish)
      const intoFolder = isKnown ? known?.isFolder === true : (await outline(wish, present.signal)).isFolder
      const where = await askWhere(wish, intoFolder)
      return where === null ? null : write(wish, where)
    },
    'exports.reveal': () => {
      if (written !== null) shell.showItemInFolder(written)
      return null
    },
  } satisfies Handlers<keyof typeof exportCalls>
}

/** A table with its dictionary, or with syntax that reads it, is one thing; several such things go into a folder. */
function isFolder({ format, tables }: GivingWish, files: readonly string[]): boolean {
  if (format === 'csv') return tables.length > 1
  return format === 'wide' ? files.length > 2 : files.length > 1
}

async function freeFolder(within: string, name: string): Promise<string> {
  let free = join(within, name)
  for (let number = 2; await isPresent(free); number += 1) free = join(within, `${name} (${number})`)
  return free
}

function refuse(path: string): never {
  throw new SpoleError('file-unwritable', { path })
}
