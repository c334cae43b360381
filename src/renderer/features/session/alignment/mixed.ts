/** Memory for what is mixed, used again and again: a file of hours comes in half a million pieces. */
let room = new Float32Array()

/** All channels as one, good until the next call. */
export function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = channels
  if (others.length === 0) return first
  if (room.length < first.length) room = new Float32Array(first.length)
  const sum = room.subarray(0, first.length)
  sum.set(first)
  for (const samples of others) {
    for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (samples[index] ?? 0)
  }
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) / channels.length
  return sum
}
