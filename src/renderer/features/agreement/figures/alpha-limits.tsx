import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { alphaLevels } from '@domain/agreement/score-agreement'
import type { ScoreCell } from '@domain/agreement/score-row'
import { Button } from '@renderer/components/button'
import { Tools } from '@renderer/components/page'
import { ProgressBar } from '@renderer/components/progress-bar'
import { type Bootstrapped, bootstrapSamples, bootstrapSeed, startBootstrap } from '../compute/bootstrap'
import { useNumbers } from '../names'

/** Alpha's limits, which take long: drawn when asked for, and called off at any time. */
export function AlphaLimits({ cells, level }: { readonly cells: readonly ScoreCell[]; readonly level: string }) {
  const { t } = useTranslation('agreement')
  const { limitsText } = useNumbers()
  const [share, setShare] = useState<number | null>(null)
  const [limits, setLimits] = useState<Bootstrapped | 'failed'>(null)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  const start = (): void => {
    setShare(0)
    stop.current = startBootstrap(cells, setShare, (drawn) => {
      setShare(null)
      setLimits(drawn ?? 'failed')
    })
  }
  const cancel = (): void => {
    stop.current()
    setShare(null)
  }
  const how = { samples: bootstrapSamples, seed: bootstrapSeed }
  if (share !== null) {
    return (
      <Tools>
        <ProgressBar label={t('bootstrap.running', how)} done={share} total={1} />
        <Button onPress={cancel}>{t('cancel')}</Button>
      </Tools>
    )
  }
  if (limits === 'failed') return <p role="alert">{t('bootstrap.failed')}</p>
  if (limits === null) {
    return (
      <div>
        <Button onPress={start}>{t('bootstrap.start', how)}</Button>
      </div>
    )
  }
  const own = alphaLevels.find((each) => level === `alpha.${each}`)
  const interval = own === undefined ? undefined : limits[own]
  if (interval === undefined) return null
  return (
    <p>
      {interval.value === null
        ? t('bootstrap.none', { why: t(`why.${interval.why}`) })
        : `${t('limitsOf', { limits: limitsText(interval) })} ${t('bootstrap.how', how)}`}
    </p>
  )
}
