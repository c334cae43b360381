import type { OpenStudy } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { report } from '@main/app/log'
import type { PresentStudy } from '@main/app/present-study'
import type { Services } from '@main/ipc/services'
import { findSampleFilm } from '@main/sample/make-sample'
import { runInWorker } from '@main/worker-client'

type Tools = Pick<Services, 'present' | 'recent' | 'keychain' | 'hashing' | 'places'>

interface Asked {
  readonly fileId: string
  /** Null: the remembered one is used, if there is one. */
  readonly passphrase: string | null
  readonly remember: boolean
}

/** Opens a study by its id and notes that it was opened. */
export async function openStudyFile(tools: Tools, { fileId, passphrase, remember }: Asked): Promise<OpenStudy> {
  const { present, recent, keychain, hashing, places } = tools
  if (remember && passphrase !== null && !keychain.canRemember()) throw new SpoleError('no-keychain')
  const path = recent.pathOf(fileId)
  const opened = await openWith(tools, fileId, path, passphrase)
  if (remember && passphrase !== null && opened.encrypted) await keychain.remember(fileId, passphrase)
  await recent.noteOpened(fileId)
  if (opened.isSample && !opened.readOnly) await findSampleFilm(present.db, places.sample)
  hashing.restart()
  // One that was not closed cleanly has been checked before it opened.
  if (!opened.recovered) checkSoon(present, places.worker)
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
    return present.open(fileId, path, remembered)
  } catch (thrown) {
    if (remembered === null || !(thrown instanceof SpoleError) || thrown.code !== 'passphrase-wrong') throw thrown
    // It was changed on another computer: what is remembered here is worth nothing any more.
    await keychain.forget(fileId)
    throw new SpoleError('passphrase-needed')
  }
}

/** The first marks on screen come first (ms). */
const checkAfterMs = 3000

/** Checks the whole study in a thread of its own while the person works; the window hears only of damage. */
function checkSoon(present: PresentStudy, workerFile: string): void {
  const { study, signal } = present
  const timer = setTimeout(() => {
    const { path, passphrase } = study
    runInWorker('check', { path, passphrase }, { workerFile, signal })
      .then(({ problems: [problem] }) => {
        // A new passphrase makes a new file of it, which the old one cannot read.
        if (problem !== undefined && study.passphrase === passphrase)
          present.noteRefusal({ code: 'study-damaged', detail: { path, problem } })
      })
      .catch((thrown: unknown) => {
        if (!signal.aborted) report.thrown('check.failed', thrown)
      })
  }, checkAfterMs)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
}
