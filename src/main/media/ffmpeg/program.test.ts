import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '@main/study/made-up-study'
import { programEnvironment } from './environment'
import { findOnPath } from './find'
import { hasFpsMode, lookAtProgram, parseEncoders, parseVersion } from './program'
import { progressReader } from './progress'

describe('an ffmpeg', () => {
  it.each([
    ['ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers\nbuilt with gcc', '5.1.9-0+deb12u1'],
    ['ffmpeg version n7.1-3-gabc123 Copyright (c)', 'n7.1-3-gabc123'],
    ['ffmpeg version N-113-g0123 Copyright', 'N-113-g0123'],
    ['GNU bash, version 5.2.15', null],
    ['', null],
  ])('is known by what it says of itself (%j)', (text, version) => {
    expect(parseVersion(text)).toBe(version)
  })

  it('has a name for keeping frame times since 5.1', () => {
    expect(['4.4.2', '5.0.1', '5.1.9-0', 'n7.1', '8.0', 'N-113-g0'].map(hasFpsMode)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })

  it('lists its encoders', () => {
    const list = [
      'Encoders:',
      ' V..... = Video',
      ' ------',
      ' V....D libx264              libx264 H.264 / AVC (codec h264)',
      ' VF.... prores               Apple ProRes',
      ' A....D aac                  AAC (Advanced Audio Coding)',
      ' V....D libvpx-vp9           libvpx VP9 (codec vp9)',
    ].join('\n')
    expect([...parseEncoders(list)]).toEqual(['libx264', 'prores', 'aac', 'libvpx-vp9'])
  })

  it('is none when another program answers, or is named by a relative path', async () => {
    expect(await lookAtProgram('/bin/sh')).toBeNull()
    expect(await lookAtProgram('ffmpeg')).toBeNull()
    expect(await lookAtProgram(join(temporaryFolder(), 'not there'))).toBeNull()
  })

  it('is started without what would have it write file names into a log', () => {
    expect(programEnvironment({ PATH: '/bin', FFREPORT: 'file=/tmp/x', SPOLE_PASSPHRASE: 'secret' })).toEqual({
      PATH: '/bin',
    })
  })

  it('is found in the first folder of the PATH that has one, and never in a relative one', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'
    mkdirSync(join(first, name))
    writeFileSync(join(second, name), '')
    chmodSync(join(second, name), 0o755)
    const separator = process.platform === 'win32' ? ';' : ':'
    expect(await findOnPath(['.', first, second].join(separator), 'linux')).toBe(
      process.platform === 'win32' ? null : join(second, name),
    )
    expect(await findOnPath('', 'linux')).toBeNull()
  })
})

describe('the progress of a copy', () => {
  it('is read however it is cut into pieces', () => {
    const done: number[] = []
    const read = progressReader((ms) => done.push(ms))
    for (const piece of [
      'frame=1\nout_time_us=N/A\nout_ti',
      'me_us=1500000\nprogress=cont',
      'inue\nout_time_ms=2000000\r\n',
    ])
      read(piece)
    expect(done).toEqual([1500, 2000])
  })

  it('does not grow with a program that never ends its line', () => {
    const done: number[] = []
    const read = progressReader((ms) => done.push(ms))
    for (let piece = 0; piece < 100; piece += 1) read('x'.repeat(10_000))
    read('\nout_time_us=1000\n')
    expect(done).toEqual([1])
  })
})
