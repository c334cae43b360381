import { type App, safeStorage } from 'electron'
import { Dialogs } from '@main/app/dialogs'
import { Jobs } from '@main/app/jobs'
import { openKeychain } from '@main/app/keychain'
import type { Places } from '@main/app/places'
import { openKnownComputers } from '@main/app/known-computers'
import { PresentStudy } from '@main/app/present-study'
import { openRecent } from '@main/app/recent'
import { openSettings } from '@main/app/settings'
import { openUnfinished } from '@main/app/unfinished'
import { systemLanguage, wordsOf } from '@main/app/words'
import { notify } from '@main/ipc/notices'
import type { Services } from '@main/ipc/services'
import { Clips } from '@main/clips/clips'
import { ChosenFiles } from '@main/media/chosen-files'
import { openPress } from '@main/documents/press'
import { Copies } from '@main/media/copies'
import { Findings } from '@main/media/findings'
import { FfmpegChoice } from '@main/media/ffmpeg/choice'
import { Hashing } from '@main/media/hashing'
import { probeBeside } from '@main/media/probe-beside'
import { runInWorker } from '@main/worker-client'

/** A sheet of a million rows takes this much (MB) while it is made. */
const mostForExport = 4096

type Given = Pick<Services, 'takeGiven' | 'onLanguage'>

/** Makes everything that the handlers work with. */
export async function makeServices(app: App, places: Places, given: Given): Promise<Services> {
  const [settings, recent, keychain, unfinished, computers] = await Promise.all([
    openSettings(places.userData),
    openRecent(places.userData),
    openKeychain(places.userData, safeStorage, process.platform),
    openUnfinished(places.userData),
    openKnownComputers(places.userData),
  ])
  const language = () => settings.get().language ?? systemLanguage(app.getLocale())
  const words = () => wordsOf(language())
  const probe = probeBeside(places.worker)
  const jobs = new Jobs((progress) => notify('job.progress', progress))
  const present = new PresentStudy({
    notify,
    jobs,
    workerFile: places.worker,
    rescueFolder: app.getPath('documents'),
  })
  const dialogs = new Dialogs(() => words().dialog)
  const ffmpeg = new FfmpegChoice({
    chosen: () => settings.ffmpegPath(),
    keep: (path) => settings.keepFfmpegPath(path),
    pathVariable: () => process.env['PATH'] ?? '',
  })
  return {
    ...given,
    places,
    settings,
    recent,
    keychain,
    unfinished,
    computers,
    language,
    words,
    notify,
    jobs,
    present,
    dialogs,
    chosen: new ChosenFiles(probe),
    probe,
    findings: new Findings(probe),
    ffmpeg,
    copies: new Copies({ present, jobs, probe, ffmpeg }),
    press: openPress(),
    clips: new Clips({ present, jobs, dialogs }),
    giveOut: (task, tools) =>
      runInWorker('giveOut', { task }, { workerFile: places.worker, mostMegabytes: mostForExport, ...tools }),
    hashing: new Hashing({ present, jobs, workerFile: places.worker }),
  }
}
