import { join } from 'node:path'
import { shell } from 'electron'
import type { OpenStudy, studyCalls } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { report } from '@main/app/log'
import { builtInInstrument } from '@main/app/built-in-instrument'
import type { Handlers } from '@main/ipc/handlers'
import { openStudyFile } from '@main/ipc/opening'
import type { Services } from '@main/ipc/services'
import { ensureSample } from '@main/sample/make-sample'
import { ensureSimulated } from '@main/sample/make-simulated'
import { backupFolderOf, listBackups } from '@main/study/backup-folder'
import { createStudy } from '@main/study/create'
import { setBlinding } from '@main/study/queries/blinding'
import { historyPage } from '@main/study/queries/history'
import { renameStudy } from '@main/study/queries/study'
import { restoreBackup } from '@main/study/restore'
import { runInWorker } from '@main/worker-client'

/** The files of the sample studies in the app's own folder. */
const sampleFileName = 'Sample.spole'
const simulatedFileName = 'Simulated.spole'

export function studyHandlers(services: Services) {
  const { present, recent, keychain, dialogs, jobs, places } = services
  const isRemembered = (fileId: string) => keychain.has(fileId)
  const show = (path: string) => recent.show(recent.idOf(path), isRemembered)

  return {
    'study.current': () => (present.isOpen ? present.describe() : null),
    'study.recent': () => recent.list(isRemembered),
    'study.forgetRecent': async ({ fileId }) => {
      await keychain.forget(fileId)
      await recent.forget(fileId)
      return null
    },
    'study.choose': async () => {
      const path = await dialogs.openStudy()
      return path === null ? null : show(path)
    },
    'study.given': async () => {
      const path = services.takeGiven('study')
      return path === null ? null : show(path)
    },
    'study.open': (asked) => openStudyFile(services, asked),
    'study.create': async ({ title, passphrase, remember }) => {
      if (remember && passphrase !== null && !keychain.canRemember()) throw new SpoleError('no-keychain')
      const path = await dialogs.saveStudy(title)
      if (path === null) return null
      createStudy(path, { title, passphrase, instrument: builtInInstrument() })
      return openStudyFile(services, { fileId: recent.idOf(path), passphrase, remember })
    },
    'study.openSample': async () => {
      const path = join(places.userData, sampleFileName)
      await ensureSample(path, { from: places.sample, language: services.language(), words: services.words().sample })
      return openStudyFile(services, { fileId: recent.idOf(path), passphrase: null, remember: false })
    },
    'study.openSimulated': async () => {
      const path = join(places.userData, simulatedFileName)
      await ensureSimulated(path, { from: places.sample, words: services.words().simulated })
      return openStudyFile(services, { fileId: recent.idOf(path), passphrase: null, remember: false })
    },
    'study.close': () => {
      jobs.cancelAll()
      present.close()
      return null
    },
    'study.setBlinding': ({ isOn }) => {
      setBlinding(present.db, { personId: present.personId, isOn })
      present.changed('study', 'recordings', 'ratings')
      return present.describe()
    },
    'study.rename': ({ title }) => {
      renameStudy(present.db, title)
      present.changed('study')
      return present.describe()
    },
    'study.changePassphrase': async ({ current, next, remember }) => {
      if (remember && next !== null && !keychain.canRemember()) throw new SpoleError('no-keychain')
      present.study.changePassphrase(current, next)
      if (next !== null && remember) await keychain.remember(present.fileId, next)
      else await keychain.forget(present.fileId)
      present.changed('study')
      return present.describe()
    },
    'study.canRemember': () => keychain.canRemember(),
    'study.check': () => {
      const { path, passphrase } = present.study
      return jobs.run('check', present.describe().fileName, (tools) =>
        runInWorker('check', { path, passphrase, pace: 'at-once' }, { workerFile: places.worker, ...tools }),
      )
    },
    'study.backups': () => listBackups(backupFolderOf(present.study.path)),
    'study.backupNow': () => jobs.run('backup', present.describe().fileName, () => present.study.backup('by-hand')),
    'study.restore': ({ backupId }) => restoreOpen(services, backupId),
    'study.backupsOf': ({ fileId }) => listBackups(backupFolderOf(recent.pathOf(fileId))),
    'study.restoreFile': ({ fileId, backupId }) => {
      restoreBackup(recent.pathOf(fileId), backupId)
      return null
    },
    'study.salvage': async ({ fileId, passphrase }) => {
      const path = recent.pathOf(fileId)
      const { name } = await recent.show(fileId, isRemembered)
      return jobs.run('salvage', name, (tools) =>
        runInWorker(
          'salvage',
          { path, passphrase: passphrase ?? keychain.get(fileId) },
          { workerFile: places.worker, ...tools },
        ),
      )
    },
    'study.revealFile': () => {
      shell.showItemInFolder(present.study.path)
      return null
    },
    'history.page': (page) => historyPage(present.db, present.viewer, page),
  } satisfies Handlers<keyof typeof studyCalls>
}

/** Closes the study, puts the backup in its place and opens it again; whatever fails, a study is open afterwards or the window hears of it. */
async function restoreOpen(services: Services, backupId: string): Promise<OpenStudy> {
  const { present, jobs, hashing, copies } = services
  const { fileId, study } = present
  const { path, passphrase } = study
  jobs.cancelAll()
  present.close()
  try {
    restoreBackup(path, backupId)
  } finally {
    await reopen(services, fileId, path, passphrase)
  }
  await copies.tidy().catch((thrown: unknown) => report.thrown('copies.notTidied', thrown))
  hashing.restart()
  present.changed('study', 'people', 'instruments', 'recordings', 'ratings')
  return present.describe()
}

async function reopen(
  { present, notify }: Services,
  fileId: string,
  path: string,
  passphrase: string | null,
): Promise<void> {
  try {
    await present.open(fileId, path, passphrase)
  } catch (thrown) {
    notify('study.closed', { reason: 'trouble' })
    throw thrown
  }
}
