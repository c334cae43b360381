import { useTranslation } from 'react-i18next'
import type { Anchor, Item } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { useSession } from '@renderer/features/session/session-context'
import { EvidenceList } from '@renderer/features/session/sheet/evidence-list'
import styles from '@renderer/features/session/sheet/item-detail.module.css'
import { ItemNoteField } from '@renderer/features/session/sheet/item-note-field'
import { useLanguage } from '@renderer/lib/language'

/** What the current item means, what stands behind its score, and what the rater says about it. */
export function ItemDetail({ item }: { readonly item: Item }) {
  const language = useLanguage()
  return (
    <div className={styles['detail']}>
      <p className={styles['fullName']}>{textIn(item.name, language)}</p>
      <Anchors item={item} />
      <EvidenceList key={item.number} itemNumber={item.number} />
      <ItemNoteField key={`note ${item.number}`} itemNumber={item.number} />
    </div>
  )
}

function Anchors({ item }: { readonly item: Item }) {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const language = useLanguage()
  const anchors = instrument.dimensions.flatMap(({ id, name, adequate }) =>
    item.anchors
      .filter((anchor) => anchor.dimension === id && textIn(anchor.text, language) !== '')
      .toSorted((a, b) => adequateFirst(a, b, adequate))
      .map((anchor) => ({ anchor, name: textIn(name, language) })),
  )
  if (anchors.length === 0) return null
  return (
    <dl className={styles['anchors']}>
      {anchors.map(({ anchor, name }) => (
        <div key={`${anchor.dimension} ${anchor.grade}`}>
          <dt>{t('gradeOf', { dimension: name, grade: anchor.grade })}</dt>
          <dd>{textIn(anchor.text, language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The adequate grade is what a rater measures against: it comes first, the others in order. */
function adequateFirst(a: Anchor, b: Anchor, adequate: number | null): number {
  if (a.grade === adequate) return -1
  if (b.grade === adequate) return 1
  return a.grade - b.grade
}
