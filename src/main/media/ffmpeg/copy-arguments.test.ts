import { describe, expect, it } from 'vitest'
import { copyArguments } from './copy-arguments'
import { canMakeCopies, planOf, type Source } from './plan'

const video = { codec: 'h264', width: 640, height: 360, frameRate: 25 }
const audio = { codec: 'aac', channels: 2, sampleRate: 48_000 }
const whole: Source = { container: 'mp4', video, audio, problems: [] }
const usual = new Set(['libx264', 'libvpx-vp9', 'aac', 'libopus'])

describe('the plan of a copy', () => {
  it('keeps what plays, and makes anew only what does not', () => {
    const silent: Source = {
      ...whole,
      audio: { ...audio, codec: 'ac3' },
      problems: [{ kind: 'audio-codec', codec: 'ac3' }],
    }
    expect(planOf(silent, usual)).toEqual({ video: 'copy', audio: 'aac' })
    const blind: Source = {
      ...whole,
      video: { ...video, codec: 'hevc' },
      problems: [{ kind: 'video-codec', codec: 'hevc', form: null }],
    }
    expect(planOf(blind, usual)).toEqual({ video: 'libx264', audio: 'copy' })
    const stream: Source = { ...whole, container: 'mpeg-ts', problems: [{ kind: 'container', container: 'mpeg-ts' }] }
    expect(planOf(stream, usual)).toEqual({ video: 'copy', audio: 'copy' })
  })

  it('makes the picture of an AVI anew, which has no times to keep, and of a damaged file', () => {
    const avi: Source = { ...whole, container: 'avi', problems: [{ kind: 'container', container: 'avi' }] }
    expect(planOf(avi, usual)?.video).toBe('libx264')
    expect(planOf({ ...whole, problems: [{ kind: 'damaged', atMs: 1 }] }, usual)?.video).toBe('libx264')
  })

  it('takes along what may be in a file that only ffmpeg reads', () => {
    const hidden: Source = {
      container: 'mpeg-ts',
      video,
      audio: null,
      problems: [{ kind: 'container', container: 'mpeg-ts' }],
    }
    expect(planOf(hidden, usual)?.audio).toBe('aac')
    expect(planOf({ ...whole, audio: null }, usual)?.audio).toBeNull()
  })

  it('makes do with another encoder that plays here, and with none says so', () => {
    const blind: Source = { ...whole, problems: [{ kind: 'video-codec', codec: 'hevc', form: null }] }
    expect(planOf(blind, new Set(['libvpx-vp9', 'aac']))?.video).toBe('libvpx-vp9')
    expect(planOf(blind, new Set(['mpeg4', 'libx265', 'aac']))).toBeNull()
    expect([usual, new Set(['aac']), new Set(['libx264'])].map(canMakeCopies)).toEqual([true, false, false])
  })
})

describe('what ffmpeg is told', () => {
  const asked = {
    plan: { video: 'libx264', audio: 'aac' },
    videoCodec: 'hevc',
    videoBitRate: 1_000_000,
    hasFpsMode: true,
    from: '/films/-i http: %d.mp4',
    to: '/study/a.part',
  }
  const after = (args: readonly string[], name: string) => args[args.indexOf(name) + 1]

  it('names the reader and the file, and lets it fetch nothing', () => {
    const args = copyArguments({ ...asked, container: 'mp4' })
    expect(after(args, '-protocol_whitelist')).toBe('file,pipe')
    expect(args.indexOf('-f')).toBeLessThan(args.indexOf('-i'))
    expect([after(args, '-f'), after(args, '-i'), args.at(-1)]).toEqual([
      'mov',
      'file:/films/-i http: %d.mp4',
      'file:/study/a.part',
    ])
    expect(args).toContain('-nostdin')
    expect(after(args, '-map_metadata')).toBe('-1')
  })

  it('keeps each frame at its own time, in old and new versions', () => {
    const args = copyArguments({ ...asked, container: 'mp4' })
    expect([after(args, '-fps_mode'), after(args, '-enc_time_base'), args.includes('-copyts')]).toEqual([
      'passthrough',
      '-1',
      true,
    ])
    expect(after(copyArguments({ ...asked, container: 'mp4', hasFpsMode: false }), '-vsync')).toBe('passthrough')
    expect(copyArguments({ ...asked, container: 'mpeg-ts' })).not.toContain('-copyts')
  })

  it('touches nothing that is kept, and puts halves of a frame together only where there may be some', () => {
    const kept = copyArguments({ ...asked, container: 'mpeg-ts', plan: { video: 'copy', audio: 'copy' } })
    expect([after(kept, '-c:v'), after(kept, '-c:a'), kept.includes('-vf')]).toEqual(['copy', 'copy', false])
    expect(after(copyArguments({ ...asked, container: 'mpeg-ps', videoCodec: 'mpeg2video' }), '-vf')).toContain('bwdif')
    expect(after(copyArguments({ ...asked, container: 'mp4' }), '-vf')).not.toContain('bwdif')
    expect(copyArguments({ ...asked, container: 'wav', plan: { video: null, audio: 'aac' } })).toContain('-vn')
  })
})
