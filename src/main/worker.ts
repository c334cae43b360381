import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '@domain/assert-never'
import { SpoleError } from '@contract/error'
import { giveOutBeside } from '@main/export/give-out-beside'
import { sha256OfFile } from '@main/media/hash'
import { probeMedia } from '@main/media/probe'
import { backupInWorker } from '@main/study/backup'
import { checkFile } from '@main/study/check'
import { bringInWorker, lookInWorker as lookIntoImport } from '@main/study/imports/bring-in'
import { makePackageInWorker } from '@main/study/packages/make-package'
import { lookInWorker, receiveInWorker } from '@main/study/packages/receive-package'
import { noRest, restBeside, stepBehind } from '@main/study/rest'
import { salvage } from '@main/study/salvage'
import type { Progress, WorkerMessage, WorkerTask } from '@main/worker-task'

/** Progress is told at most this often (ms). */
const progressEveryMs = 100

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

function progressTeller(): (progress: Progress) => void {
  let lastMs = 0
  return (progress) => {
    const now = Date.now()
    if (now - lastMs < progressEveryMs && progress.done < progress.total) return
    lastMs = now
    say({ type: 'progress', progress })
  }
}

async function perform(task: WorkerTask): Promise<unknown> {
  const onProgress = progressTeller()
  switch (task.kind) {
    case 'check':
      if (task.pace === 'beside') stepBehind()
      return checkFile(task.path, task.passphrase, {
        onProgress,
        rest: task.pace === 'beside' ? restBeside() : noRest,
      })
    case 'backup':
      return backupInWorker(task.path, task.passphrase, task.backupKind)
    case 'salvage':
      return salvage(task.path, task.passphrase, onProgress)
    case 'probe':
      return await probeMedia(task.path)
    case 'makePackage':
      return await makePackageInWorker(task.study, task.options, onProgress)
    case 'lookIntoPackage':
      return await lookInWorker(task.study, task.at, onProgress)
    case 'readPackage':
      return await receiveInWorker(task.study, task.at, task.withMedia, onProgress)
    case 'lookIntoImport':
      return await lookIntoImport(task.study, task.ask)
    case 'bringIn':
      return await bringInWorker(task.study, task.ask, onProgress)
    case 'giveOut':
      return await giveOutBeside(task.task, onProgress)
    case 'hash':
      return await sha256OfFile(task.path, onProgress)
    default:
      return assertNever(task)
  }
}

try {
  say({ type: 'result', value: await perform(workerData as WorkerTask) })
} catch (error) {
  if (!(error instanceof SpoleError)) throw error
  say({ type: 'refused', error: { code: error.code, detail: error.detail } })
}
