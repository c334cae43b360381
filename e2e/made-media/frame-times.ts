import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Starts of all pictures that are shown (ms), as ffprobe reads them: what the app reads with other means is held against it. */
export async function frameTimesOf(file: string): Promise<readonly number[]> {
  const asked = ['-select_streams', 'v:0', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file]
  const { stdout } = await promisify(execFile)('ffprobe', ['-loglevel', 'error', ...asked], { maxBuffer: 2 ** 26 })
  const times = stdout.split('\n').map((line) => Number.parseFloat(line) * 1000)
  return times.filter((time) => time >= 0).toSorted((left, right) => left - right)
}
