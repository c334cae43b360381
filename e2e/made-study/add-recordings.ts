import { choosePaths } from '../dialogs'
import { ask } from '../door'
import type { RunningApp } from '../launch'

/** Adds a recording for each file to the open study, named after it, through the door as the dialog does. */
export async function addRecordings(
  { electron, page }: RunningApp,
  files: readonly { readonly name: string; readonly file: string }[],
): Promise<void> {
  for (const { name, file } of files) {
    await choosePaths(electron, [file])
    const [chosen] = await ask(page, 'recordings.chooseMedia', {})
    if (chosen === undefined) throw new Error(`${file} was not taken.`)
    const fields = {
      date: '2026-03-12',
      group: '',
      sessionNumber: null,
      placeInTreatment: '',
      deleteBy: null,
      note: '',
    }
    await ask(page, 'recordings.create', {
      fields: { ...fields, title: name },
      media: [{ token: chosen.token, offsetMs: 0 }],
      participants: [],
      consents: [],
    })
  }
}
