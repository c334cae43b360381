import { rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { MadePackage, PackageOutline } from '@contract/calls/packages'
import { connect, type Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { carryMedia, mediaFolderOf, type OnProgress, presentOf } from '@main/study/packages/carried-media'
import { contentsOf, type PackageContents, type PackageWish } from '@main/study/packages/contents'
import { writePackage } from '@main/study/packages/write-package'
import { studyRow } from '@main/study/queries/study'
import { watchFile } from '@main/study/transaction'

export interface MakeOptions {
  readonly wish: PackageWish
  readonly path: string
  readonly passphrase: string
  readonly withMedia: boolean
  readonly overwrite: boolean
}

/** What a package would hold. */
export async function outlineOf(db: Db, wish: PackageWish): Promise<PackageOutline> {
  return outline(contentsOf(db, wish))
}

async function outline({ header, ratings, media }: PackageContents): Promise<PackageOutline> {
  const present = await presentOf(media)
  return {
    recordings: header.recordings.length,
    ratings: ratings.length,
    instruments: header.instruments.length,
    media: {
      files: present.length,
      sizeBytes: present.reduce((sum, file) => sum + file.sizeBytes, 0),
      missing: media.length - present.length,
    },
  }
}

/** Makes a package: the media beside it first, then the package itself, then the note of it in the study. */
export async function makePackage(
  db: Db,
  { wish, path, passphrase, withMedia, overwrite }: MakeOptions,
  onProgress: OnProgress = () => undefined,
): Promise<MadePackage> {
  const contents = contentsOf(db, wish)
  const hashes = withMedia
    ? await carryMedia(path, contents.media, { overwrite, onProgress })
    : new Map<string, string>()
  try {
    writePackage({ path, passphrase, overwrite }, withHashes(contents, hashes))
  } catch (error) {
    if (withMedia) rmSync(mediaFolderOf(path), { recursive: true, force: true })
    throw error
  }
  if (!db.readonly) note(db, contents)
  const { media, ...counts } = await outline(contents)
  const carried = contents.media.filter(({ id }) => hashes.has(id))
  return {
    ...counts,
    packageId: contents.header.id,
    fileName: basename(path),
    sizeBytes: statSync(path).size,
    media: {
      files: carried.length,
      sizeBytes: carried.reduce((sum, file) => sum + file.sizeBytes, 0),
      missing: withMedia ? contents.media.length - carried.length : media.missing,
    },
  }
}

/** A file that had not been hashed yet is now: the rater's study can tell whether it is the one. */
function withHashes(contents: PackageContents, hashes: ReadonlyMap<string, string>): PackageContents {
  return {
    ...contents,
    changes: contents.changes.map((change) =>
      change.table === 'media' && change.after !== null
        ? { ...change, after: { ...change.after, sha256: hashes.get(change.after.id) ?? change.after.sha256 } }
        : change,
    ),
  }
}

function note(db: Db, { header }: PackageContents): void {
  applyChanges(db, {
    personId: studyRow(db).currentPersonId,
    scope: 'study',
    label: 'package.make',
    action: 'do',
    changes: [{ table: 'package', before: null, after: header }],
  })
}

/** Makes a package over a connection of its own: the thread that takes the keys is not held up. */
export async function makePackageInWorker(
  study: { readonly path: string; readonly passphrase: string | null; readonly readOnly: boolean },
  options: MakeOptions,
  onProgress: OnProgress,
): Promise<MadePackage> {
  const db = connect(study.path, { passphrase: study.passphrase, readOnly: study.readOnly })
  try {
    if (!study.readOnly) watchFile(db)
    return await makePackage(db, options, onProgress)
  } finally {
    db.close()
  }
}
