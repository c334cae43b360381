/** Something that holds memory of the display and gives it back when told to. */
export interface Held {
  readonly width: number
  readonly height: number
  readonly close: () => void
}

const bytesPerPixel = 4

/** Pictures by time, as many as fit into so many bytes; those that were not looked at for longest go first. */
export class PictureCache<Picture extends Held> {
  readonly #mostBytes: number
  readonly #pictures = new Map<string, Picture>()
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): Picture | null {
    const found = this.#pictures.get(key)
    if (found === undefined) return null
    this.#pictures.delete(key)
    this.#pictures.set(key, found)
    return found
  }

  put(key: string, picture: Picture): void {
    this.#drop(key)
    this.#pictures.set(key, picture)
    this.#bytes += bytesOf(picture)
    for (const oldest of this.#pictures.keys()) {
      if (this.#bytes <= this.#mostBytes || oldest === key) return
      this.#drop(oldest)
    }
  }

  clear(): void {
    for (const key of this.#pictures.keys()) this.#drop(key)
  }

  #drop(key: string): void {
    const picture = this.#pictures.get(key)
    if (picture === undefined) return
    this.#pictures.delete(key)
    this.#bytes -= bytesOf(picture)
    picture.close()
  }
}

function bytesOf({ width, height }: Held): number {
  return width * height * bytesPerPixel
}
