import type { OpenStudy } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { report } from '@main/app/log'
import { askForComputers } from '@main/ipc/other-computers'
import type { Services } from '@main/ipc/services'
import { findSampleFilm } from '@main/sample/sample-film'

type Tools = Pick<
  Services,
  'present' | 'recent' | 'keychain' | 'hashing' | 'copies' | 'clips' | 'places' | 'dialogs' | 'computers'
>

interface Asked {
  readonly fileId: string
  /** Null: the remembered one is used, if there is one. */
  readonly passphrase: string | null
  readonly remember: boolean
}

/** Opens a study by its id and notes that it was opened. */
export async function openStudyFile(tools: Tools, { fileId, passphrase, remember }: Asked): Promise<OpenStudy> {
  const { present, recent, keychain, hashing, copies, clips, places } = tools
  if (remember && passphrase !== null && !keychain.canRemember()) throw new SpoleError('no-keychain')
  const path = recent.pathOf(fileId)
  const opened = await openWith(tools, fileId, path, passphrase)
  await askForComputers(tools)
  if (remember && passphrase !== null && opened.encrypted) await keychain.remember(fileId, passphrase)
  await recent.noteOpened(fileId)
  if (opened.isSample && !opened.readOnly) await findSampleFilm(present.db, places.sample)
  await copies.tidy().catch((thrown: unknown) => report.thrown('copies.notTidied', thrown))
  await clips.tidy().catch((thrown: unknown) => report.thrown('clips.notTidied', thrown))
  hashing.restart()
  return opened
}

async function openWith(
  { present, keychain }: Tools,
  fileId: string,
  path: string,
  passphrase: string | null,
): Promise<OpenStudy> {
  if (passphrase !== null) return present.open(fileId, path, passphrase)
  const remembered = keychain.get(fileId)
  try {
    return await present.open(fileId, path, remembered)
  } catch (thrown) {
    if (remembered === null || !(thrown instanceof SpoleError) || thrown.code !== 'passphrase-wrong') throw thrown
    // It was changed on another computer: what is remembered here is worth nothing any more.
    await keychain.forget(fileId)
    throw new SpoleError('passphrase-needed')
  }
}
