import { basename } from 'node:path'
import { clipboard, nativeImage } from 'electron'
import type { pictureCalls } from '@contract/calls/pictures'
import { withTexts } from '@main/export/png-texts'
import { writeWhole } from '@main/export/write-whole'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { isPresent } from '@main/media/on-disk'

export function pictureHandlers({ dialogs }: Pick<Services, 'dialogs'>) {
  return {
    'pictures.save': async ({ picture, title, description }) => {
      const path = await dialogs.savePicture(title, picture.format)
      if (path === null) return null
      const content =
        picture.format === 'svg'
          ? `<?xml version="1.0" encoding="UTF-8"?>\n${picture.svg}\n`
          : withTexts(picture.png, { Title: title, Description: description })
      // The dialog asked about the file, so only then may it be replaced.
      await writeWhole([{ path, pieces: inOnePiece(content) }], { overwrite: await isPresent(path) })
      return basename(path)
    },
    'pictures.copy': ({ picture }) => {
      if (picture.format === 'svg') clipboard.writeText(picture.svg)
      else clipboard.writeImage(nativeImage.createFromBuffer(Buffer.from(picture.png)))
      return null
    },
  } satisfies Handlers<keyof typeof pictureCalls>
}

async function* inOnePiece<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece
}
