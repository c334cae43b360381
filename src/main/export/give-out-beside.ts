import type { GivingWish } from '@domain/exchange/giving-out'
import type { Language } from '@domain/instrument/instrument'
import { type Given, type Giving, type Into, outlineGiving, stageGiving } from '@main/export/give-out'
import type { StagedFile } from '@main/export/write-whole'
import { connect, type Db } from '@main/study/connection'
import { eventCount } from '@main/study/queries/events'
import { exportedRatings } from '@main/study/queries/exported'
import { viewerOf } from '@main/study/readable-rating'
import type { Progress } from '@main/worker-task'

/** What a thread of its own is asked: to count, or to make the files without giving them their names. */
export interface GivingTask extends Giving {
  readonly study: { readonly path: string; readonly passphrase: string | null }
  readonly personId: string | null
  readonly language: Language
  /** Null to count only. */
  readonly into: (Into & { readonly mark: string }) | null
}

export interface GivingAnswer extends Given {
  readonly staged: readonly StagedFile[]
  readonly ratings: { readonly own: number; readonly others: number }
  readonly raters: readonly string[]
}

/** Gives out over a connection of its own, with the eyes of the person who works. */
export async function giveOutBeside(
  { study, personId, language, into, ...giving }: GivingTask,
  onProgress: (progress: Progress) => void,
): Promise<GivingAnswer> {
  const db = connect(study.path, { passphrase: study.passphrase, readOnly: true })
  try {
    const source = { db, viewer: viewerOf(db, personId), language }
    const { total, ...whose } = whoseRatings(source, giving.wish)
    const onRows = (rows: number) => onProgress({ done: Math.min(rows, total), total })
    const given =
      into === null
        ? { ...(await outlineGiving(source, giving, onRows)), staged: [] }
        : await stageGiving(source, giving, { ...into, onRows })
    return { ...given, ...whose }
  } finally {
    db.close()
  }
}

function whoseRatings(source: { readonly db: Db } & Parameters<typeof outlineGiving>[0], wish: GivingWish) {
  const ratings = [...exportedRatings(source.db, source.viewer, { ...wish, without: [] })]
  const own = ratings.filter(({ person }) => person.id === source.viewer.personId).length
  const leaving = new Set([...exportedRatings(source.db, source.viewer, wish)].map(({ person }) => person.name))
  return {
    total: ratings.reduce((sum, { rating }) => sum + eventCount(source.db, rating.id), 1),
    ratings: { own, others: ratings.length - own },
    raters: [...leaving].toSorted((a, b) => a.localeCompare(b)),
  }
}
