import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './settings.module.css'

/** Which ffmpeg makes playable copies, and a way to choose another. */
export function FfmpegPart() {
  const { t } = useTranslation('settings')
  const state = useCall('ffmpeg.state', {}).value
  const choose = useAction('ffmpeg.choose')
  const forget = useAction('ffmpeg.forget')
  if (state === undefined) return null
  const { found, isChosen } = state
  return (
    <section className={styles['part']} aria-label={t('ffmpeg.title')}>
      <h2>{t('ffmpeg.title')}</h2>
      <p className={styles['soft']}>{t('ffmpeg.about')}</p>
      <p>
        {found === null
          ? t(isChosen ? 'ffmpeg.chosenGone' : 'ffmpeg.none')
          : t(isChosen ? 'ffmpeg.chosen' : 'ffmpeg.found', found)}
      </p>
      {found?.canCopy === false && <p>{t('ffmpeg.unfit')}</p>}
      <div className={styles['buttons']}>
        <Button isPending={choose.isRunning} onPress={() => void choose.run({})}>
          {t('ffmpeg.choose')}
        </Button>
        {isChosen && <Button onPress={() => void forget.run({})}>{t('ffmpeg.forget')}</Button>}
      </div>
    </section>
  )
}
