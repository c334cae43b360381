import { rmSync } from 'node:fs'
import { SpoleError } from '@contract/error'
import { createStudy } from '@main/study/create'
import { lookInto, type PackageAt } from '@main/study/packages/receive-package'

interface NewStudy {
  readonly passphrase: string | null
  /** Null for the title of the study that the package comes from. */
  readonly title: string | null
}

/** Makes a study for the work that a package brings, and reads into it; where that is refused, there is no study either. */
export async function readIntoNew<Result>(
  path: string,
  at: PackageAt,
  { passphrase, title }: NewStudy,
  read: () => Promise<Result>,
): Promise<Result> {
  const { facts } = await lookInto(null, at)
  if (facts.kind !== 'assignment')
    throw new SpoleError('package-foreign', { from: facts.fromStudyTitle, to: 'a study that is there already' })
  createStudy(path, { title: title ?? facts.fromStudyTitle, passphrase, instrument: null })
  try {
    return await read()
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
