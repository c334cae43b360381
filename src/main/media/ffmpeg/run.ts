import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { SpoleError } from '@contract/error'
import { programEnvironment } from '@main/media/ffmpeg/environment'
import { progressReader } from '@main/media/ffmpeg/progress'

interface RunOptions {
  readonly signal: AbortSignal
  readonly onDone: (doneMs: number) => void
}

/** What ffmpeg complained of at last is enough to tell a full disk from a broken film. */
const complaintLength = 4000

/**
 * Runs ffmpeg to its end, behind everything else that the computer has to do. Refused as `cancelled` when the signal
 * ends it, as `copy-no-space` when the disk is full, and as `copy-failed` when it gives up.
 */
export function runFfmpeg(path: string, args: readonly string[], { signal, onDone }: RunOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new SpoleError('cancelled'))
      return
    }
    const child = spawn(path, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env: programEnvironment(process.env),
    })
    lowerPriority(child.pid)
    // Not asked to end: it would finish its file first, which is thrown away anyway.
    const kill = (): void => void child.kill('SIGKILL')
    signal.addEventListener('abort', kill, { once: true })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-complaintLength)
    })
    child.stdout.setEncoding('utf8').on('data', progressReader(onDone))
    child.on('error', () => reject(new SpoleError('copy-failed')))
    child.on('close', (code) => {
      signal.removeEventListener('abort', kill)
      if (signal.aborted) reject(new SpoleError('cancelled'))
      else if (code === 0) resolve()
      else
        reject(
          new SpoleError(/no space left/i.test(complaint) ? 'copy-no-space' : 'copy-failed', { needed: '', free: '' }),
        )
    })
  })
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It may have ended already; then nothing is in anybody's way.
  }
}
