import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Package } from '@domain/exchange/package'
import { mayFollowWork } from '@domain/rating/blinding'
import type { packageCalls, PackageEntry } from '@contract/calls/packages'
import { SpoleError } from '@contract/error'
import type { JobTools } from '@main/app/jobs'
import { openStudyFile } from '@main/ipc/opening'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { deleteBrought, mediaFolderOf } from '@main/study/packages/carried-media'
import { outlineOf } from '@main/study/packages/make-package'
import { readIntoNew } from '@main/study/packages/new-from-package'
import { takeBackPackage } from '@main/study/packages/take-back'
import { chooseVersion, waitingVersions } from '@main/study/packages/versions'
import { viewerOf } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { WorkerTaskKind, WorkerTasks } from '@main/worker-task'
import { runInWorker } from '@main/worker-client'

/** A package that was chosen; its path and passphrase stay in main. */
interface Chosen {
  readonly path: string
  readonly passphrase: string | null
}

/** Reading a package takes no more memory than this (MB), whatever is in it. */
const mostMegabytes = 2048

export function packageHandlers(services: Services) {
  const { present, dialogs, jobs, places, recent } = services
  const chosen = new Map<string, Chosen>()
  const keep = (path: string) => {
    chosen.clear()
    const token = randomUUID()
    chosen.set(token, { path, passphrase: null })
    return { token, fileName: basename(path) }
  }
  const find = (token: string): Chosen => {
    const found = chosen.get(token)
    if (found === undefined) throw new SpoleError('not-found', { what: 'package', id: token })
    return found
  }
  const study = () => ({ path: present.study.path, passphrase: present.study.passphrase })
  const beside = <Kind extends WorkerTaskKind>(kind: Kind, input: WorkerTasks[Kind]['input'], tools: JobTools) =>
    runInWorker(kind, input, { workerFile: places.worker, mostMegabytes, ...tools })
  const changed = () => present.changed('study', 'people', 'instruments', 'recordings', 'ratings')

  return {
    'packages.list': () => {
      const viewer = viewerOf(present.db, present.personId)
      // Whose work was sent and received is for those who may know that others rate.
      return selectRows(present.db, 'package', 'ORDER BY madeMs DESC, id')
        .filter(({ personId }) => personId === null || personId === viewer.personId || mayFollowWork(viewer))
        .map(entryOf)
    },
    'packages.outline': (wish) => outlineOf(present.db, wish),
    'packages.make': async ({ withMedia, passphrase, ...wish }) => {
      const person = wish.personId === null ? undefined : findRow(present.db, 'person', wish.personId)
      const path = await dialogs.savePackage([present.describe().title, person?.name ?? ''].join(' ').trim())
      if (path === null) return null
      // The dialog has asked before replacing a file.
      const options = { wish, path, passphrase, withMedia, overwrite: true }
      const { readOnly } = present.study
      try {
        const made = await jobs.run('package-make', basename(path), (tools) =>
          beside('makePackage', { study: { ...study(), readOnly }, options }, tools),
        )
        present.changed('study')
        return made
      } finally {
        // A thread that was ended in the middle tidies nothing up itself.
        for (const left of [`${mediaFolderOf(path)}.part`, `${path}.part`])
          rmSync(left, { recursive: true, force: true })
      }
    },
    'packages.choose': async () => {
      const path = await dialogs.openPackage()
      return path === null ? null : keep(path)
    },
    'packages.given': () => {
      const path = services.takeGiven('package')
      return path === null ? null : keep(path)
    },
    'packages.dropped': ({ path }) => keep(services.chosen.dropped(path)),
    'packages.look': async ({ token, passphrase }) => {
      const at = { path: find(token).path, passphrase }
      const looked = await jobs.run('package-look', basename(at.path), (tools) =>
        beside('lookIntoPackage', { study: present.isOpen ? study() : null, at }, tools),
      )
      chosen.set(token, at)
      return { token, ...looked }
    },
    'packages.read': async ({ token, withMedia }) => {
      if (present.study.readOnly) throw new SpoleError('read-only')
      const at = find(token)
      try {
        return await jobs.run('package-read', basename(at.path), (tools) =>
          beside('readPackage', { study: study(), at, withMedia }, tools),
        )
      } finally {
        changed()
      }
    },
    'packages.readIntoNew': async ({ token, title, passphrase, withMedia }) => {
      const at = find(token)
      const path = await dialogs.saveStudy(title)
      if (path === null) return null
      const report = await readIntoNew(path, at, { passphrase, title }, () =>
        jobs.run('package-read', basename(at.path), (tools) =>
          beside('readPackage', { study: { path, passphrase }, at, withMedia }, tools),
        ),
      )
      const opened = await openStudyFile(services, { fileId: recent.idOf(path), passphrase, remember: false })
      return { study: opened, report }
    },
    'packages.takeBack': async ({ packageId }) => {
      if (present.study.readOnly) throw new SpoleError('read-only')
      const files = takeBackPackage(present.db, { personId: present.personId, packageId })
      changed()
      await deleteBrought(files)
      return null
    },
    'packages.waiting': () => waitingVersions(present.db, present.personId),
    'packages.choice': ({ versionId, choice }) => {
      chooseVersion(present.db, { personId: present.personId, versionId, choice })
      changed()
      return null
    },
  } satisfies Handlers<keyof typeof packageCalls>
}

function entryOf(row: Package): PackageEntry {
  const { id: packageId, direction, kind, personName, fromStudyTitle, madeMs, recordings } = row
  return { packageId, direction, kind, personName, fromStudyTitle, madeMs, recordings: recordings.length }
}
