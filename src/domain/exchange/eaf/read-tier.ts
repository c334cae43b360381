import type { Span } from '@domain/exchange/eaf/slots'
import { tierFormOf } from '@domain/exchange/eaf/spole-types'
import type { ForeignTier } from '@domain/exchange/foreign-file'
import { foreignText, problemAt, type Report } from '@domain/exchange/foreign-value'
import { childrenOf, type XmlNode } from '@domain/exchange/xml-node'

export type RawAnnotation =
  | { readonly kind: 'aligned'; readonly id: string; readonly value: string; readonly span: Span }
  | {
      readonly kind: 'referring'
      readonly id: string
      readonly value: string
      readonly parentId: string
      readonly previousId: string | null
    }

/** A tier before the times of its annotations are known. */
export interface RawTier extends Omit<ForeignTier, 'annotations'> {
  readonly annotations: readonly RawAnnotation[]
}

interface LinguisticType {
  readonly constraint: ForeignTier['constraint']
  readonly vocabularyId: string | null
}

const constraints: Readonly<Record<string, ForeignTier['constraint']>> = {
  time_subdivision: 'time-subdivision',
  included_in: 'included-in',
  symbolic_subdivision: 'symbolic-subdivision',
  symbolic_association: 'symbolic-association',
}

export function readTypes(root: XmlNode): ReadonlyMap<string, LinguisticType> {
  return new Map(
    childrenOf(root, 'LINGUISTIC_TYPE').map(({ attributes }) => {
      // Older files write "Symbolic Association" with a blank.
      const constraint = (attributes.get('CONSTRAINTS') ?? '').toLowerCase().replaceAll(' ', '_')
      return [
        attributes.get('LINGUISTIC_TYPE_ID') ?? '',
        {
          constraint: Object.hasOwn(constraints, constraint) ? (constraints[constraint] ?? 'none') : 'none',
          vocabularyId: attributes.get('CONTROLLED_VOCABULARY_REF') ?? null,
        },
      ]
    }),
  )
}

interface Around {
  readonly types: ReadonlyMap<string, LinguisticType>
  readonly vocabularies: ReadonlyMap<string, NonNullable<ForeignTier['vocabulary']>>
  readonly report: Report
}

export function readTier(node: XmlNode, { types, vocabularies, report }: Around): RawTier {
  const id = node.attributes.get('TIER_ID') ?? ''
  const where = `tier ${id}`
  const text = (name: string) => foreignText(node.attributes.get(name) ?? '', where, report)
  const typeId = node.attributes.get('LINGUISTIC_TYPE_REF') ?? ''
  const type = types.get(typeId)
  if (type === undefined) report(problemAt('unknown-reference', where, typeId))
  return {
    name: text('TIER_ID'),
    participant: text('PARTICIPANT'),
    annotator: text('ANNOTATOR'),
    parent: node.attributes.get('PARENT_REF') ?? null,
    constraint: type?.constraint ?? 'none',
    vocabulary:
      type?.vocabularyId === undefined || type.vocabularyId === null
        ? null
        : (vocabularies.get(type.vocabularyId) ?? null),
    form: tierFormOf(typeId),
    annotations: childrenOf(node, 'ANNOTATION').flatMap((annotation) => readAnnotation(annotation, where, report)),
  }
}

function readAnnotation(annotation: XmlNode, tier: string, report: Report): readonly RawAnnotation[] {
  return annotation.children.flatMap((node): RawAnnotation[] => {
    const get = (name: string): string | null => node.attributes.get(name) ?? null
    const id = get('ANNOTATION_ID') ?? ''
    const where = `${tier}, annotation ${id}`
    const value = foreignText(childrenOf(node, 'ANNOTATION_VALUE')[0]?.text ?? '', where, report).trim()
    const from = get('TIME_SLOT_REF1')
    const to = get('TIME_SLOT_REF2')
    if (from !== null && to !== null) return [{ kind: 'aligned', id, value, span: { from, to } }]
    const parentId = get('ANNOTATION_REF')
    if (parentId !== null) {
      return [{ kind: 'referring', id, value, parentId, previousId: get('PREVIOUS_ANNOTATION') }]
    }
    report(problemAt('missing-field', where, node.name))
    return []
  })
}
