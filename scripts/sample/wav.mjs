/** PCM sound in WAV files, as far as the sample needs it: 16 bits, read in mono, written in stereo. */

const headerBytes = 44

/**
 * Reads 16-bit mono samples. The size in the header is not trusted: espeak-ng cannot know it when it writes to a pipe.
 * @param {Buffer} wav
 * @returns {{ rate: number, samples: Float32Array }}
 */
export function readWav(wav) {
  const body = wav.subarray(headerBytes)
  const samples = new Float32Array(body.length >> 1)
  for (let i = 0; i < samples.length; i++) samples[i] = body.readInt16LE(i * 2) / 32768
  return { rate: wav.readUInt32LE(24), samples }
}

/**
 * @param {Float32Array} left
 * @param {Float32Array} right
 * @param {number} rate
 * @returns {Buffer}
 */
export function writeWav(left, right, rate) {
  const size = left.length * 4
  const wav = Buffer.alloc(headerBytes + size)
  wav.write('RIFF', 0, 'latin1')
  wav.writeUInt32LE(headerBytes - 8 + size, 4)
  wav.write('WAVEfmt ', 8, 'latin1')
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(2, 22)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(rate * 4, 28)
  wav.writeUInt16LE(4, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36, 'latin1')
  wav.writeUInt32LE(size, 40)
  for (let i = 0; i < left.length; i++) {
    wav.writeInt16LE(toInt16(left[i] ?? 0), headerBytes + i * 4)
    wav.writeInt16LE(toInt16(right[i] ?? 0), headerBytes + i * 4 + 2)
  }
  return wav
}

/** @param {number} sample */
function toInt16(sample) {
  return Math.round(Math.max(-1, Math.min(1, sample)) * 32767)
}
