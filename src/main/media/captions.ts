import { access } from 'node:fs/promises'
import type { CaptionLanguage } from '@contract/calls/recordings'

/** How a captions file beside `session.mp4` is named: `session.en.vtt`, `session.nb.vtt`, `session.vtt`. */
const endings = { en: '.en.vtt', nb: '.nb.vtt', und: '.vtt' } as const satisfies Record<CaptionLanguage, string>

const languages = Object.keys(endings) as readonly CaptionLanguage[]

/** Where the captions of a media file would lie. */
export function captionsFile(mediaPath: string, language: CaptionLanguage): string {
  return mediaPath.replace(/\.[^./\\]*$/, '') + endings[language]
}

/** The languages that a media file has captions in. */
export async function captionsBeside(mediaPath: string): Promise<CaptionLanguage[]> {
  const there = await Promise.all(
    languages.map((language) =>
      access(captionsFile(mediaPath, language)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return languages.filter((_language, index) => there[index])
}

export function isCaptionLanguage(text: string): text is CaptionLanguage {
  return Object.hasOwn(endings, text)
}
