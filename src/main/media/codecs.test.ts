import { describe, expect, it } from 'vitest'
import { codecName, codecOfInternalId, playsAudio, playsVideo } from './codecs'

describe('codecs', () => {
  it('go by the names of FFmpeg', () => {
    expect(['avc', 'pcm-s16', 'vp9', 'aac'].map(codecName)).toEqual(['h264', 'pcm_s16le', 'vp9', 'aac'])
  })

  it('count as playable only where Chromium always plays them', () => {
    expect(playsVideo('h264', 'linux')).toBe(true)
    expect(playsVideo('hevc', 'linux')).toBe(false)
    expect(playsVideo('hevc', 'darwin')).toBe(true)
    expect(playsVideo('mpeg4', 'darwin')).toBe(false)
    expect(playsAudio('pcm_s24le')).toBe(true)
    expect(playsAudio('ac3')).toBe(false)
  })

  it('go by one name whatever the container calls them', () => {
    expect(['mp4v', 'V_MPEG4/ISO/ASP', 0x10].map(codecOfInternalId)).toEqual(['mpeg4', 'mpeg4', 'mpeg4'])
    expect(['apcn', 'A_DTS', 0x82, 'xyz1', null, 0x7f].map(codecOfInternalId)).toEqual([
      'prores',
      'dts',
      'dts',
      'xyz1',
      'unknown',
      'unknown',
    ])
  })
})
