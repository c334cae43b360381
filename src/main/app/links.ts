import { shell } from 'electron'
import { agrees } from '@main/app/question'
import type { Words } from '@main/app/words'

let isAsking = false

/** Opens a link in the person's browser once they said yes to this very address: visiting it tells somebody something. */
export async function askToOpenLink(url: string, words: Words): Promise<void> {
  if (isAsking) return
  isAsking = true
  try {
    const { openLink, openLinkDetail, open, cancel } = words.dialog
    const detail = openLinkDetail.replace('{{url}}', url)
    if (await agrees({ message: openLink, detail, yes: open, no: cancel })) await shell.openExternal(url)
  } finally {
    isAsking = false
  }
}
