import { stat } from 'node:fs/promises'
import type { Finding } from '@domain/recording/finding'
import type { Probe } from '@main/media/probe-beside'

/** More than any recording has files, few enough to be no burden. */
const mostKept = 200

/** What is the matter with files that are looked at again and again: each is looked into once as long as it stays as it is. */
export class Findings {
  readonly #probe: Probe
  readonly #known = new Map<string, Promise<Finding>>()

  constructor(probe: Probe) {
    this.#probe = probe
  }

  async of(path: string): Promise<Finding> {
    const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }))
    const key = `${path} ${size} ${mtimeMs}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const finding = this.#look(path)
    this.#known.set(key, finding)
    const [oldest] = this.#known.keys()
    if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest)
    return finding
  }

  async #look(path: string): Promise<Finding> {
    const { container, videoForm, rotation, problems } = await this.#probe(path)
    return { container, videoForm, rotation, problems }
  }
}
