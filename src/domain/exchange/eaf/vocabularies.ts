import type { ForeignTier } from '@domain/exchange/foreign-file'
import { foreignText, type Report } from '@domain/exchange/foreign-value'
import { childrenOf, type XmlNode } from '@domain/exchange/xml-node'

type Vocabulary = NonNullable<ForeignTier['vocabulary']>

/** Controlled vocabularies by their ids: CV_ENTRY up to 2.7, CV_ENTRY_ML with a value for each language since 2.8. */
export function readVocabularies(root: XmlNode, report: Report): ReadonlyMap<string, Vocabulary> {
  return new Map(
    childrenOf(root, 'CONTROLLED_VOCABULARY').map((vocabulary) => {
      const id = vocabulary.attributes.get('CV_ID') ?? ''
      const where = `vocabulary ${id}`
      const entry = (node: XmlNode) => ({
        value: foreignText(node.text, where, report),
        description: foreignText(node.attributes.get('DESCRIPTION') ?? '', where, report),
      })
      const old = childrenOf(vocabulary, 'CV_ENTRY').map(entry)
      const multilingual = childrenOf(vocabulary, 'CV_ENTRY_ML').flatMap((node) =>
        childrenOf(node, 'CVE_VALUE').slice(0, 1).map(entry),
      )
      return [id, [...old, ...multilingual]]
    }),
  )
}
