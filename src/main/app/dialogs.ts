import { BrowserWindow, type FileFilter, app, dialog } from 'electron'
import { basename, dirname, join } from 'node:path'
import { foreignEndings } from '@domain/exchange/foreign-file'
import { agrees } from '@main/app/question'
import type { Words } from '@main/app/words'
import { fileNameOf } from '@main/export/file-name'

/** What a chosen file is for; each keeps the folder where the last one was found. */
type Purpose = 'study' | 'media' | 'instrument' | 'export' | 'program' | 'package' | 'import' | 'picture' | 'clip'

/** The only way a path comes into the app: the person chooses it in a dialog of the system's. */
export class Dialogs {
  readonly #words: () => Words['dialog']
  readonly #folders = new Map<Purpose, string>()

  constructor(words: () => Words['dialog']) {
    this.#words = words
  }

  async openStudy(): Promise<string | null> {
    const { openStudy, studyFiles, allFiles } = this.#words()
    const [path] = await this.#open('study', openStudy, ['openFile'], [studyFilter(studyFiles), everything(allFiles)])
    return path ?? null
  }

  /** Whether films may be looked for on these other computers, which a study names. */
  mayLookOn(computers: readonly string[]): Promise<boolean> {
    const { otherComputers, otherComputersDetail, lookThere, cancel } = this.#words()
    const detail = otherComputersDetail.replace('{{computers}}', computers.join(', '))
    return agrees({ message: otherComputers, detail, yes: lookThere, no: cancel })
  }

  async saveStudy(title: string): Promise<string | null> {
    const { newStudy, studyFiles } = this.#words()
    const path = await this.#save('study', newStudy, `${fileNameOf(title)}.spole`, [studyFilter(studyFiles)])
    return path === null || /\.spole$/i.test(path) ? path : `${path}.spole`
  }

  async chooseMedia(): Promise<readonly string[]> {
    const { addMedia } = this.#words()
    return this.#open('media', addMedia, ['openFile', 'multiSelections'], this.#mediaFilters())
  }

  async chooseReplacement(): Promise<string | null> {
    const { relink } = this.#words()
    const [path] = await this.#open('media', relink, ['openFile'], this.#mediaFilters())
    return path ?? null
  }

  async chooseFolderToSearch(): Promise<string | null> {
    const [path] = await this.#open('media', this.#words().findMissing, ['openDirectory'], [])
    return path ?? null
  }

  async chooseFfmpeg(): Promise<string | null> {
    const [path] = await this.#open('program', this.#words().chooseFfmpeg, ['openFile'], [])
    return path ?? null
  }

  async openInstrument(): Promise<string | null> {
    const { importInstrument, instrumentFiles, allFiles } = this.#words()
    const filters = [{ name: instrumentFiles, extensions: ['json'] }, everything(allFiles)]
    const [path] = await this.#open('instrument', importInstrument, ['openFile'], filters)
    return path ?? null
  }

  async saveInstrument(name: string): Promise<string | null> {
    const { exportInstrument, instrumentFiles } = this.#words()
    return this.#save('instrument', exportInstrument, `${fileNameOf(name)}.json`, [
      { name: instrumentFiles, extensions: ['json'] },
    ])
  }

  async saveExport(name: string, ending: string): Promise<string | null> {
    const { giveOut, givenFiles } = this.#words()
    const extension = ending.slice(1)
    return this.#save('export', giveOut, `${name}${ending}`, [{ name: givenFiles, extensions: [extension] }])
  }

  async chooseExportFolder(): Promise<string | null> {
    const [path] = await this.#open('export', this.#words().giveOutFolder, ['openDirectory'], [])
    return path ?? null
  }

  async saveCsv(name: string): Promise<string | null> {
    const { exportCsv, csvFiles } = this.#words()
    return this.#save('export', exportCsv, `${fileNameOf(name)}.csv`, [{ name: csvFiles, extensions: ['csv'] }])
  }

  async savePicture(name: string, format: 'svg' | 'png'): Promise<string | null> {
    const { savePicture, pictureFiles } = this.#words()
    const path = await this.#save('export', savePicture, `${fileNameOf(name)}.${format}`, [
      { name: pictureFiles, extensions: [format] },
    ])
    return path === null || path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`
  }

  async openImport(): Promise<string | null> {
    const { openImport, importFiles, allFiles } = this.#words()
    const [path] = await this.#open(
      'import',
      openImport,
      ['openFile'],
      [{ name: importFiles, extensions: [...foreignEndings, 'TextGrid'] }, everything(allFiles)],
    )
    return path ?? null
  }

  async chooseLogo(): Promise<string | null> {
    const { chooseLogo, pictureFiles } = this.#words()
    const filters = [{ name: pictureFiles, extensions: ['png', 'jpg', 'jpeg'] }]
    const [path] = await this.#open('picture', chooseLogo, ['openFile'], filters)
    return path ?? null
  }

  /** `isConfirmed`: the dialog has asked about just this name, so a file that is there may be replaced. */
  async savePdf(name: string): Promise<{ readonly path: string; readonly isConfirmed: boolean } | null> {
    const { savePdf, pdfFiles } = this.#words()
    const path = await this.#save('export', savePdf, `${fileNameOf(name)}.pdf`, [
      { name: pdfFiles, extensions: ['pdf'] },
    ])
    if (path === null) return null
    return /\.pdf$/i.test(path) ? { path, isConfirmed: true } : { path: `${path}.pdf`, isConfirmed: false }
  }

  async openPackage(): Promise<string | null> {
    const { openPackage, packageFiles, allFiles } = this.#words()
    const filters = [{ name: packageFiles, extensions: ['spolepack'] }, everything(allFiles)]
    const [path] = await this.#open('package', openPackage, ['openFile'], filters)
    return path ?? null
  }

  async savePackage(name: string): Promise<string | null> {
    const { savePackage, packageFiles } = this.#words()
    const path = await this.#save('package', savePackage, `${fileNameOf(name)}.spolepack`, [
      { name: packageFiles, extensions: ['spolepack'] },
    ])
    return path === null || /\.spolepack$/i.test(path) ? path : `${path}.spolepack`
  }

  /** Where one clip or reel is to be; its end is part of what it is. */
  async saveClip(name: string, ending: 'mp4' | 'webm'): Promise<string | null> {
    const { saveClip, clipFiles } = this.#words()
    const path = await this.#save('clip', saveClip, `${fileNameOf(name)}.${ending}`, [
      { name: clipFiles, extensions: [ending] },
    ])
    return path === null || path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
  }

  async chooseClipFolder(): Promise<string | null> {
    const [path] = await this.#open('clip', this.#words().clipFolder, ['openDirectory'], [])
    return path ?? null
  }

  #mediaFilters(): FileFilter[] {
    const { mediaFiles, allFiles } = this.#words()
    return [{ name: mediaFiles, extensions: mediaEndings }, everything(allFiles)]
  }

  async #open(
    purpose: Purpose,
    title: string,
    properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
    filters: FileFilter[],
  ): Promise<readonly string[]> {
    const options = { title, properties, filters, defaultPath: this.#folder(purpose) }
    const window = BrowserWindow.getAllWindows()[0]
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    const [first] = filePaths
    if (canceled || first === undefined) return []
    this.#folders.set(purpose, properties.includes('openDirectory') ? first : dirname(first))
    return filePaths
  }

  async #save(purpose: Purpose, title: string, name: string, filters: FileFilter[]): Promise<string | null> {
    const options = {
      title,
      filters,
      defaultPath: join(this.#folder(purpose), basename(name)),
      properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    }
    const window = BrowserWindow.getAllWindows()[0]
    const { canceled, filePath } = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (canceled || filePath === '') return null
    this.#folders.set(purpose, dirname(filePath))
    return filePath
  }

  #folder(purpose: Purpose): string {
    return this.#folders.get(purpose) ?? app.getPath(purpose === 'media' || purpose === 'clip' ? 'videos' : 'documents')
  }
}

/** Endings of files that may hold video or sound, playable or not: those that are not say so themselves. */
const mediaEndings = [
  ['mp4', 'm4v', 'mov', 'mkv', 'webm', 'avi', 'mts', 'm2ts', 'ts', 'mpg', 'mpeg', 'wmv', '3gp', 'ogv'],
  ['mp3', 'm4a', 'wav', 'flac', 'ogg', 'opus', 'aac', 'wma'],
].flat()

function studyFilter(name: string): FileFilter {
  return { name, extensions: ['spole'] }
}

function everything(name: string): FileFilter {
  return { name, extensions: ['*'] }
}
