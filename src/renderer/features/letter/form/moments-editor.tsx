import { useTranslation } from 'react-i18next'
import { mostMoments, usualMoments } from '@domain/letter/letter'
import { Button } from '@renderer/components/button'
import { useLetterWork } from '../desk/letter-context'
import { MomentFields } from './moment-fields'
import styles from './form.module.css'

/** The moments to see again, in the order of the letter. */
export function MomentsEditor() {
  const { t } = useTranslation('letter')
  const { opened, now, edit, player } = useLetterWork()
  const { moments } = now.whole
  const count = moments.length
  const addHere = (): void => {
    const startMs = player.placeMs()
    void edit({
      kind: 'addMoment',
      moment: { eventId: null, item: null, startMs, endMs: null, text: '', question: '' },
    })
  }
  const said =
    count > usualMoments.most
      ? t('moments.many', { count })
      : count > 0 && count < usualMoments.fewest
        ? t('moments.few', { count })
        : t('moments.help')
  return (
    <section className={styles['section']} aria-label={t('moments.title')}>
      <div className={styles['sectionHead']}>
        <h3>{t('moments.title')}</h3>
        <span className={styles['help']}>{said}</span>
        <Button variant="quiet" isDisabled={opened.readOnly || count >= mostMoments} onPress={addHere}>
          {t('moments.here')}
        </Button>
      </div>
      <ol className={styles['moments']}>
        {moments.map((moment, place) => (
          <MomentFields key={moment.id} moment={moment} place={place} count={count} />
        ))}
      </ol>
    </section>
  )
}
