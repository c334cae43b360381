import type { ClipRule, Verdict } from '@domain/clips/rules'
import type { ClipRequest } from '@renderer/lib/clip-request'

/** Everything that a person chooses about the clips to make. */
export interface ClipWish {
  readonly rule: ClipRule
  /** Events of the rule that are left out. */
  readonly leftOut: ReadonlySet<string>
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Only those with a verdict: the good ones first, then those to discuss. */
  readonly byVerdict: boolean
  readonly form: 'single' | 'reel'
  readonly beforeS: number
  readonly afterS: number
  /** In a reel, stretches that overlap become one. */
  readonly merges: boolean
  readonly hasCards: boolean
  /** Cards say by pseudonym whom an event is about. */
  readonly namesSubjects: boolean
  /** Position of the file that is shown; null for sound alone. */
  readonly picture: number | null
  /** Position of the file that is heard; null for none. */
  readonly sound: number | null
}

/** Long enough to see what led to a moment and what came of it. */
const usualPaddingS = 5

/** What is proposed: what was asked for, one file for each event, nothing drawn. */
export function firstWish({ chosen, item, picture, sound, files }: ClipRequest): ClipWish {
  const rule: ClipRule = item !== null ? { kind: 'item', item } : chosen.size > 0 ? { kind: 'chosen' } : { kind: 'all' }
  const at = (position: number) => files.find(({ media }) => media.position === position)?.media
  return {
    rule,
    leftOut: new Set(),
    verdicts: new Map(),
    byVerdict: false,
    form: 'single',
    beforeS: usualPaddingS,
    afterS: usualPaddingS,
    merges: true,
    hasCards: false,
    namesSubjects: false,
    picture: at(picture)?.video ? picture : null,
    sound: at(sound)?.audio ? sound : null,
  }
}
