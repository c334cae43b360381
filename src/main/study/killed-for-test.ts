import { spawn } from 'node:child_process'
import { builtForTest } from '@main/study/built-for-test'

/** Runs an entry as a process of its own and kills it when it says that it is in the middle; answers what ended it. */
export async function killedInTheMiddle(entry: string, args: readonly string[]): Promise<NodeJS.Signals | null> {
  const built = await builtForTest(entry)
  try {
    return await endOf(built.file, args)
  } finally {
    built.remove()
  }
}

function endOf(program: string, args: readonly string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve(signal))
  })
}
