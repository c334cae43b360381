import './own-style'
import videojs, { type VideoJsTrack } from 'video.js/core.es.js'
import { cueLines } from './cue-lines'
import './video-element.css'

/** Captions of a recording in one language, as a WebVTT file. */
export interface CaptionFile {
  readonly language: string
  readonly url: string
}

/** A media element that reads captions, inside `host`. */
export interface VideoElement {
  readonly element: HTMLVideoElement
  /** Has the captions of a language told, or of none. */
  followCaptions(language: string | null): void
  dispose(): void
}

// What goes wrong is said on the stage, in the user's language.
videojs.log.level('off')

/** The one place where video.js is known. It shows the picture and follows captions; all that is over it is our own. */
export function createVideoElement(
  host: HTMLElement,
  url: string,
  captions: readonly CaptionFile[],
  onCaption: (lines: readonly string[]) => void,
): VideoElement {
  const element = document.createElement('video')
  element.className = 'video-js'
  element.tabIndex = -1
  element.preload = 'auto'
  host.append(element)
  const player = videojs(element, {
    // Its own display of captions writes style attributes, which the content security policy refuses.
    children: ['mediaLoader'],
    controls: false,
    fill: true,
    techOrder: ['html5'],
    userActions: { click: false, doubleClick: false, hotkeys: false },
    // Only decides who plays it, which is always the browser; Chromium looks into the file for what it is.
    sources: [{ src: url, type: 'video/mp4' }],
  })
  // The stage around it has a name of its own, in the user's language.
  for (const attribute of ['role', 'aria-label', 'lang']) player.el().removeAttribute(attribute)
  let tracks: readonly VideoJsTrack[] = []
  let followed: string | null = null

  function followCaptions(language: string | null) {
    followed = language
    // Captions in another language help more than none.
    const wanted = language === null ? undefined : (tracks.find((track) => track.language === language) ?? tracks[0])
    for (const track of tracks) track.mode = track === wanted ? 'hidden' : 'disabled'
    onCaption(cueLines(wanted?.activeCues ?? []))
  }

  player.ready(() => {
    tracks = captions.map(
      ({ language, url: src }) =>
        player.addRemoteTextTrack({ kind: 'captions', srclang: language, label: language, src }, false).track,
    )
    for (const track of tracks) {
      track.addEventListener('cuechange', () => {
        if (track.mode === 'hidden') onCaption(cueLines(track.activeCues ?? []))
      })
    }
    followCaptions(followed)
  })
  return { element, followCaptions, dispose: () => player.dispose() }
}
