import { resolve } from 'node:path'
import { openStudy, type Study } from '@main/study/study'

interface How {
  readonly path: string
  readonly passphrase: string | null
  readonly readOnly: boolean
}

/** Opens a study, works with it, and closes it however the work ends. */
export async function withStudy<Result>(
  { path, ...how }: How,
  work: (study: Study) => Result | Promise<Result>,
): Promise<Result> {
  const study = openStudy(resolve(path), how)
  try {
    return await work(study)
  } finally {
    study.close()
  }
}
