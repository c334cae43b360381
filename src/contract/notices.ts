import type { Refusal } from '@contract/error'

/** A long piece of work that shows its progress and can be cancelled. */
export interface JobProgress {
  readonly jobId: string
  /** A translation key under `jobs.`. */
  readonly kind:
    | 'hash'
    | 'check'
    | 'backup'
    | 'find-missing'
    | 'export'
    | 'salvage'
    | 'copy'
    | 'clip'
    | 'package-make'
    | 'package-look'
    | 'package-read'
    | 'import-look'
    | 'import-bring'
    | 'print'
  readonly subject: string
  readonly done: number
  readonly total: number
  /** How long it will still take, judged by how long it has taken so far; null while that is not known. */
  readonly leftMs: number | null
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed'
}

/** What main tells the window unasked, by name. */
export interface Notices {
  'job.progress': JobProgress
  /** Rows of these topics changed: lists that show them ask again. */
  'study.changed': {
    readonly topics: readonly ('study' | 'people' | 'instruments' | 'recordings' | 'ratings' | 'assignments')[]
  }
  /** The open study got into trouble; the window says what is safe. */
  'study.trouble': Refusal
  /** The study was closed by main (menu, quit, restore). */
  'study.closed': { readonly reason: 'asked' | 'trouble' }
  /** A menu item that the window carries out. */
  'menu.command': { readonly command: string }
}

const noticeNames = [
  'job.progress',
  'study.changed',
  'study.trouble',
  'study.closed',
  'menu.command',
] as const satisfies (keyof Notices)[]
export type NoticeName = (typeof noticeNames)[number]
