import { gainStep, withinGain } from '@domain/recording/loudness'
import { LeewayWatch } from '@renderer/features/session/player/leeway'
import { Listeners } from '@renderer/features/session/player/listeners'
import type { Player } from '@renderer/features/session/player/player'
import { Waveform, type WaveformState } from '@renderer/features/session/sound/waveform'

/** The sound that the lane shows, as it is now; another object whenever something of it is another. */
export interface ShownSound {
  readonly state: WaveformState | Readonly<{ kind: 'missing' }> | Readonly<{ kind: 'off' }>
  /** Length of the medium. */
  readonly totalMs: number
  /** Recording time at which the medium begins. */
  readonly offsetMs: number
  /** Lengthens what is drawn. */
  readonly gain: number
  /** The gain follows the loudness. */
  readonly isAutomatic: boolean
  /** Bins of a level (lowest and highest sample in turn), or null while they are not known. */
  readonly part: (level: number, part: number) => Int8Array | null
}

/** Growing waveforms are drawn so often (ms). */
const drawEveryMs = 200

const noSound: ShownSound = {
  state: { kind: 'off' },
  totalMs: 0,
  offsetMs: 0,
  gain: 1,
  isAutomatic: true,
  part: () => null,
}

/** Shows the sound that is heard, and has its waveform computed where the study has none. */
export class SoundLane {
  readonly #player: Player
  readonly #keeps: boolean
  readonly #changed = new Listeners<[]>()
  #waveform: Waveform | null = null
  #shown: ShownSound = noSound
  /** The person's own, by steps up or down; null: after the loudness. */
  #ownGain: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOn = false
  #leeway: LeewayWatch | null = null

  constructor(player: Player, { keeps }: { readonly keeps: boolean }) {
    this.#player = player
    this.#keeps = keeps
  }

  get shown(): ShownSound {
    return this.#shown
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#changed.add(listener)

  /** Follows the player until the returned function is called. */
  follow(): () => void {
    const leeway = new LeewayWatch(this.#player, (now) => this.#waveform?.give(now))
    this.#leeway = leeway
    this.#look()
    const leave = this.#player.onStateChange(() => this.#look())
    return () => {
      leave()
      clearTimeout(this.#timer)
      this.#timer = undefined
      leeway.leave()
      this.#leeway = null
      this.#waveform?.dispose()
      this.#waveform = null
    }
  }

  /** Off: nothing is shown, and nothing computed. */
  turn(isOn: boolean): void {
    this.#isOn = isOn
    this.#look()
  }

  /** Draws the sound a step larger (1) or smaller (-1). */
  changeGain(step: 1 | -1): void {
    this.#ownGain = withinGain(this.#shown.gain * gainStep ** step)
    this.#tell()
  }

  followLoudness(): void {
    this.#ownGain = null
    this.#tell()
  }

  stop(): void {
    this.#waveform?.stop()
  }

  goOn(): void {
    void this.#waveform?.start()
  }

  /** Takes up the sound that is heard now. */
  #look(): void {
    const track = this.#heard()
    const wanted = this.#leeway !== null && this.#isOn && track?.media.status === 'present' ? track : null
    if (wanted?.media.id !== this.#waveform?.medium.id) {
      this.#waveform?.dispose()
      this.#waveform = null
      if (wanted !== null) {
        const medium = { id: wanted.media.id, url: wanted.file.url }
        this.#waveform = new Waveform(medium, { keeps: this.#keeps, changed: () => this.#tellSoon() })
        this.#waveform.give(this.#leeway?.now ?? 'all')
        void this.#waveform.start()
      }
      this.#tell()
      return
    }
    const state = this.#stateNow()
    if (state.kind !== this.#shown.state.kind || (track?.file.offsetMs ?? 0) !== this.#shown.offsetMs) this.#tell()
  }

  #heard() {
    const { sound } = this.#player.state
    return this.#player.tracks.find(({ position }) => position === sound) ?? null
  }

  #stateNow(): ShownSound['state'] {
    if (this.#waveform !== null) return this.#waveform.state
    return this.#isOn && this.#heard()?.media.status === 'missing' ? { kind: 'missing' } : { kind: 'off' }
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), drawEveryMs)
  }

  #tell(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waveform = this.#waveform
    const track = this.#heard()
    this.#shown = {
      state: this.#stateNow(),
      totalMs: track?.media.durationMs ?? 0,
      offsetMs: track?.file.offsetMs ?? 0,
      gain: this.#ownGain ?? stepped(waveform?.gain() ?? 1),
      isAutomatic: this.#ownGain === null,
      part: (level, part) => waveform?.part(level, part) ?? null,
    }
    this.#changed.tell()
  }
}

/** In steps, so that the picture does not breathe while it grows. */
function stepped(gain: number): number {
  return withinGain(gainStep ** Math.round(Math.log(gain) / Math.log(gainStep)))
}
