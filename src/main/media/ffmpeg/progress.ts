/** Reads what `ffmpeg -progress` writes, however it is cut into pieces, and tells how much of the film (ms) is done. */
export function progressReader(onDone: (doneMs: number) => void): (piece: string) => void {
  let rest = ''
  return (piece) => {
    const lines = (rest + piece).split('\n')
    // A line without an end this long is no progress of ffmpeg's.
    rest = (lines.pop() ?? '').slice(-1000)
    for (const line of lines) {
      // `out_time_ms` is in microseconds too, and older versions know only that.
      const [, microseconds] = /^out_time_(?:us|ms)=(\d+)\s*$/.exec(line) ?? []
      if (microseconds !== undefined) onDone(Math.floor(Number(microseconds) / 1000))
    }
  }
}
