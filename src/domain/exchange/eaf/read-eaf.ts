import { readMedia } from '@domain/exchange/eaf/media'
import { placeAnnotations } from '@domain/exchange/eaf/place-annotations'
import { type RawTier, readTier, readTypes } from '@domain/exchange/eaf/read-tier'
import { resolveSlots } from '@domain/exchange/eaf/slots'
import { noDate } from '@domain/exchange/eaf/spole-types'
import { readVocabularies } from '@domain/exchange/eaf/vocabularies'
import { type ForeignReading, mostEvents } from '@domain/exchange/foreign-file'
import { problemAt, quoted, type Report } from '@domain/exchange/foreign-value'
import type { ExchangeProblem } from '@domain/exchange/interchange'
import { childrenOf, descend, type XmlNode } from '@domain/exchange/xml-node'

/** Milliseconds of one unit of time (EAFv3.0.xsd, TIME_UNITS); where it is missing, milliseconds. */
const units: ReadonlyMap<string, number> = new Map([
  ['milliseconds', 1],
  ['PAL-frames', 40],
  ['NTSC-frames', 1001 / 30],
])

/**
 * An ELAN document (`.eaf`, formats 2.3 to 3.0) as its tiers. `name` is what the document is called, since it does not
 * say so itself. An annotation that is wrong becomes a problem; what is no document of ELAN is refused.
 */
export function readEaf(root: XmlNode, name: string): ForeignReading {
  if (root.name !== 'ANNOTATION_DOCUMENT')
    return { refusal: { reason: 'wrong-shape', where: 'the root', value: quoted(root.name) } }
  const format = root.attributes.get('FORMAT') ?? ''
  if (Number.parseInt(format, 10) > 3)
    return { refusal: { reason: 'newer-version', where: 'FORMAT', value: quoted(format) } }
  const count = descend(root, 'TIER', 'ANNOTATION').length
  if (count > mostEvents) return { refusal: { reason: 'too-many', where: 'annotations', value: String(count) } }

  const problems: ExchangeProblem[] = []
  const report = (problem: ExchangeProblem): void => void problems.push(problem)
  const around = { types: readTypes(root), vocabularies: readVocabularies(root, report), report }
  const tiers = parentsFirst(
    distinct(
      childrenOf(root, 'TIER').map((tier) => readTier(tier, around)),
      report,
    ),
    report,
  )
  const spans = tiers.map(({ annotations }) =>
    annotations.flatMap((each) => (each.kind === 'aligned' ? [each.span] : [])),
  )
  const times = resolveSlots(readTimes(root, report), spans)
  const day = /^\d{4}-\d\d-\d\d/u.exec(root.attributes.get('DATE') ?? '')?.[0] ?? null
  return {
    file: {
      kind: 'tiers',
      tiers: {
        recordingName: name,
        date: day === noDate ? null : day,
        media: readMedia(root, report),
        tiers: placeAnnotations(tiers, times, report),
        problems,
      },
    },
  }
}

function readTimes(root: XmlNode, report: Report): ReadonlyMap<string, number> {
  const unit = childrenOf(root, 'HEADER')[0]?.attributes.get('TIME_UNITS') ?? 'milliseconds'
  const unitMs = units.get(unit)
  if (unitMs === undefined) report(problemAt('bad-time', 'TIME_UNITS', unit))
  const times = new Map<string, number>()
  for (const { attributes } of descend(root, 'TIME_ORDER', 'TIME_SLOT')) {
    const id = attributes.get('TIME_SLOT_ID') ?? ''
    const value = attributes.get('TIME_VALUE')
    if (value === undefined) continue
    if (/^\d{1,12}$/u.test(value)) times.set(id, Math.round(Number(value) * (unitMs ?? 1)))
    else report(problemAt('bad-time', `time slot ${id}`, value))
  }
  return times
}

/** Tiers have their names once; what comes again under one is left out. */
function distinct(tiers: readonly RawTier[], report: Report): readonly RawTier[] {
  const seen = new Set<string>()
  return tiers.filter(({ name }) => {
    const isNew = !seen.has(name)
    seen.add(name)
    if (!isNew) report(problemAt('duplicate', `tier ${name}`, name))
    return isNew
  })
}

/** In an order in which a tier comes after its parent; tiers whose parents go in a circle stand alone. */
function parentsFirst(tiers: readonly RawTier[], report: Report): readonly RawTier[] {
  const byName = new Map(tiers.map((tier) => [tier.name, tier]))
  const ordered = new Set<RawTier>()
  for (const tier of tiers) {
    const line: RawTier[] = []
    let next: RawTier | undefined = tier
    while (next !== undefined && !ordered.has(next) && !line.includes(next)) {
      line.unshift(next)
      next = next.parent === null ? undefined : byName.get(next.parent)
    }
    if (next !== undefined && line.includes(next))
      report(problemAt('circular-reference', `tier ${tier.name}`, tier.parent))
    for (const each of line) ordered.add(each)
  }
  return [...ordered]
}
