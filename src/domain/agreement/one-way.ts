import type { Observations } from '@domain/agreement/observations'

/** Mean squares between and within recordings, whoever the raters are. */
export interface OneWay {
  readonly between: { readonly meanSquare: number; readonly df: number }
  readonly within: { readonly meanSquare: number; readonly df: number }
  /** How many scores of a recording the table is worth (n0 of Snedecor and Cochran): their number where all have the same. */
  readonly perRecording: number
  readonly components: { readonly recording: number; readonly residual: number }
}

/** What is smaller than this beside the whole sum of squares is rounding. */
const rounding = 1e-12

/** Unbalanced one-way analysis of variance with random recordings; null where no recording has two scores. */
export function oneWay({ recording, score, recordings }: Observations): OneWay | null {
  const n = score.length
  const withinDf = n - recordings
  if (recordings < 2 || withinDf < 1) return null
  const counts = new Float64Array(recordings)
  const means = new Float64Array(recordings)
  for (let cell = 0; cell < n; cell += 1) {
    const level = recording[cell] ?? 0
    counts[level] = (counts[level] ?? 0) + 1
    means[level] = (means[level] ?? 0) + ((score[cell] ?? 0) - (means[level] ?? 0)) / (counts[level] ?? 1)
  }
  const grand = score.reduce((sum, value) => sum + value, 0) / n
  let within = score.reduce((sum, value, cell) => sum + (value - (means[recording[cell] ?? 0] ?? 0)) ** 2, 0)
  let between = means.reduce((sum, mean, level) => sum + (counts[level] ?? 0) * (mean - grand) ** 2, 0)
  if (within < between * rounding) within = 0
  if (between < within * rounding) between = 0
  const squares = counts.reduce((sum, count) => sum + count * count, 0)
  const perRecording = (n - squares / n) / (recordings - 1)
  const meanSquares = { between: between / (recordings - 1), within: within / withinDf }
  return {
    between: { meanSquare: meanSquares.between, df: recordings - 1 },
    within: { meanSquare: meanSquares.within, df: withinDf },
    perRecording,
    components: {
      recording: (meanSquares.between - meanSquares.within) / perRecording,
      residual: meanSquares.within,
    },
  }
}
