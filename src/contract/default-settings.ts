import type { Settings } from '@contract/calls/app'

/** The settings of somebody who has chosen nothing yet. In a file without schemas, so that the page carries none. */
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  keys: {},
  layout: {},
  pauseWhileTyping: true,
  holdToMark: false,
  playbackRate: 1,
  volume: 1,
  pictures: 'beside',
  captions: 'off',
  soundShown: true,
  soundHeight: 56,
  thumbnails: true,
  sizeWords: true,
  timelineRows: 'code',
  timelineAllRows: false,
  timelineFollow: 'page',
  timelineArrangements: {},
  timelineCustomRows: {},
}
