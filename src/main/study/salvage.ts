import type { Progress } from '@main/worker-task'

export function salvage(_path: string, _passphrase: string | null, _onProgress: (progress: Progress) => void): { fileName: string; rowsSaved: number; tablesLost: readonly string[] } {
  return { fileName: '', rowsSaved: 0, tablesLost: [] }
}
