import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@domain/assert-never'
import { Dialog } from '@renderer/components/dialog'
import { useAgreementWork } from '../agreement-context'
import layout from '../agreement.module.css'
import styles from './figures.module.css'
import { changeAgreement } from '../state'
import { BehindAmounts } from './behind-amounts'
import { BehindMoments } from './behind-moments'
import { BehindScores } from './behind-scores'
import type { OpenedFigure } from './opened'

/** A figure looked into: its value, what it is, its formula and source, and what it rests on, the most different first. */
export function OpenedFigureDialog({ opened }: { readonly opened: OpenedFigure }) {
  const { t } = useTranslation('agreement')
  const { explains, of, value, inputs } = opened
  return (
    <Dialog
      size="xl"
      title={`${t(`figure.${explains}.name`)} · ${of}`}
      onClose={() => changeAgreement({ opened: null })}
    >
      <section className={layout['part']}>
        <p className={styles['large']}>{value}</p>
        {inputs.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className={layout['part']}>
        <h3>{t('about')}</h3>
        <p>{t(`figure.${explains}.what`)}</p>
        <p>
          <b>{t('formula')}</b> {t(`figure.${explains}.formula`)}
        </p>
        <p>
          <b>{t('source')}</b> {t(`figure.${explains}.source`)}
        </p>
      </section>
      <Basis opened={opened} />
    </Dialog>
  )
}

function Basis({ opened: { behind, explains } }: { readonly opened: OpenedFigure }) {
  const { scores } = useAgreementWork()
  const ratings = useMemo(() => {
    const ids = new Set(behind.ratingIds)
    return scores.ratings.filter(({ ratingId }) => ids.has(ratingId))
  }, [scores, behind])
  switch (behind.kind) {
    case 'scores':
      return <BehindScores ratings={ratings} {...behind} explains={explains} />
    case 'amounts':
      return <BehindAmounts ratings={ratings} code={behind.code} of={behind.of} />
    case 'moments': {
      const [first, second] = behind.ratingIds.map((id) => ratings.find(({ ratingId }) => ratingId === id))
      if (first === undefined || second === undefined) return null
      return <BehindMoments first={first} second={second} codes={behind.codes} toleranceMs={behind.toleranceMs} />
    }
    default:
      return assertNever(behind)
  }
}
