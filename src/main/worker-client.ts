import { Worker } from 'node:worker_threads'
import { SpoleError } from '@contract/error'
import type { Progress, WorkerMessage, WorkerTaskKind, WorkerTasks } from '@main/worker-task'

export interface WorkOptions {
  /** The built worker: `join(import.meta.dirname, 'worker.js')` of the entry that is running. */
  readonly workerFile: string | URL
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** Where the work could be made to take all memory: the thread ends when it wants more than this. */
  readonly mostMegabytes?: number
}

/** Runs one task in its own thread. Aborting ends the thread and refuses as `cancelled`. */
export function runInWorker<Kind extends WorkerTaskKind>(
  kind: Kind,
  input: WorkerTasks[Kind]['input'],
  { workerFile, onProgress, signal, mostMegabytes }: WorkOptions,
): Promise<WorkerTasks[Kind]['output']> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new SpoleError('cancelled'))
      return
    }
    const worker = new Worker(workerFile, {
      workerData: { kind, ...input },
      ...(mostMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }),
    })
    const cancel = () => finish(() => reject(new SpoleError('cancelled')))
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', cancel)
      settle()
      void worker.terminate()
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress)
      else if (message.type === 'result') finish(() => resolve(message.value as WorkerTasks[Kind]['output']))
      else finish(() => reject(new SpoleError(message.error.code, message.error.detail)))
    })
    worker.on('error', (error) => finish(() => reject(error)))
    worker.on('exit', () => finish(() => reject(new SpoleError('internal', { what: `${kind} stopped` }))))
  })
}
