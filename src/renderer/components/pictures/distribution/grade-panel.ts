import { rect } from '@observablehq/plot'
import type { Dimension } from '@domain/instrument/instrument'
import type { Distribution } from '@domain/report/distribution'
import { rowEnds, rowNames, rowScale } from '../chart-rows'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { panelTitle, profileFrame } from '../profile/profile-frame'
import type { ProfileRow } from '../profile/profile-rows'

interface GradePanel {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** Room for the rows' names; the first of several panels has it. */
  readonly nameMargin: number | null
  readonly rows: readonly ProfileRow[]
  readonly dimension: Dimension
  readonly distributions: readonly Readonly<{ at: number; distribution: Distribution; words: string }>[]
  readonly words: { readonly title: string; readonly adequateLabel: string }
}

const figureMargin = 150
const gap = 12

/** How often each grade of a dimension was given: a small histogram a row, with its figures behind it. */
export function gradePanel(panel: GradePanel): SVGElement {
  const { document, palette, width, height, nameMargin, rows, dimension, distributions, words } = panel
  const { min, max, adequate } = dimension
  const bars = distributions.flatMap(({ at, distribution: { counts } }) => barsOf(counts, at, min))
  return plotted(
    {
      document,
      width,
      height,
      marginTop: 42,
      marginBottom: 24,
      marginLeft: nameMargin ?? gap,
      marginRight: figureMargin,
      x: { domain: [min - 0.5, max + 0.5], axis: null },
      y: rowScale(rows),
      marks: [
        ...profileFrame({ palette, rows, scale: dimension, adequate, adequateLabel: words.adequateLabel }),
        ...(nameMargin === null ? [] : rowNames(rows, palette, nameMargin)),
        panelTitle(words.title, palette),
        rect(bars, {
          x1: ({ grade }: Bar) => grade - 0.4,
          x2: ({ grade }: Bar) => grade + 0.4,
          y1: ({ at }: Bar) => at + 0.48,
          y2: ({ at, share }: Bar) => at + 0.48 - 0.9 * share,
          fill: palette.first,
        }),
        rowEnds(distributions, palette, { dx: 6, fontSize: 11 }),
      ],
    },
    palette,
  )
}

interface Bar {
  readonly at: number
  readonly grade: number
  /** Of the row's most frequent grade. */
  readonly share: number
}

function barsOf(counts: readonly number[], at: number, lowest: number): readonly Bar[] {
  const most = Math.max(...counts)
  return counts.flatMap((count, place) => (count === 0 ? [] : [{ at, grade: lowest + place, share: count / most }]))
}
