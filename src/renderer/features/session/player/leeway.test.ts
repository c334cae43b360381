import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GivenWay, type Leeway, LeewayWatch } from './leeway'
import { Listeners } from './listeners'

class FakePlayer implements GivenWay {
  moving = false
  playing = false
  readonly moves = new Listeners<[]>()
  readonly changes = new Listeners<[]>()

  readonly isPlaying = (): boolean => this.playing
  readonly onMove = (listener: () => void): (() => void) => this.moves.add(listener)
  readonly onStateChange = (listener: () => void): (() => void) => this.changes.add(listener)

  move(): void {
    this.moves.tell()
    this.moving = true
  }

  play(playing: boolean): void {
    this.playing = playing
    this.changes.tell()
  }
}

function watched() {
  const player = new FakePlayer()
  const heard: Leeway[] = []
  return { player, heard, watch: new LeewayWatch(player, (leeway) => heard.push(leeway)) }
}

describe('LeewayWatch', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('leaves all at rest and some while the player plays', () => {
    const { player, heard, watch } = watched()
    expect(watch.now).toBe('all')
    player.play(true)
    player.play(false)
    expect(heard).toEqual(['some', 'all'])
  })

  it('leaves nothing from a move on until its frame is there and no other move has followed', () => {
    const { player, heard, watch } = watched()
    player.move()
    expect(watch.now).toBe('none')
    vi.advanceTimersByTime(1000)
    expect(watch.now).toBe('none')
    player.moving = false
    vi.advanceTimersByTime(50)
    expect(heard).toEqual(['none', 'all'])

    player.move()
    player.moving = false
    vi.advanceTimersByTime(200)
    player.move()
    player.moving = false
    vi.advanceTimersByTime(200)
    expect(watch.now).toBe('none')
    vi.advanceTimersByTime(50)
    expect(watch.now).toBe('all')
  })

  it('goes on as the player does after a move', () => {
    const { player, heard } = watched()
    player.move()
    player.play(true)
    player.moving = false
    vi.advanceTimersByTime(250)
    expect(heard).toEqual(['none', 'some'])
  })

  it('does not wait for ever for a move that never arrives', () => {
    const { player, watch } = watched()
    player.move()
    vi.advanceTimersByTime(10_000)
    expect(watch.now).toBe('all')
  })

  it('lets those who wait go on at rest, or when it is left', async () => {
    const { player, watch } = watched()
    const done: string[] = []
    player.play(true)
    void watch.atRest().then(() => done.push('first'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(done).toEqual([])
    player.play(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toEqual(['first'])

    player.move()
    void watch.atRest().then(() => done.push('second'))
    watch.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toEqual(['first', 'second'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
