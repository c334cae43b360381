import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { WithKey } from '@renderer/features/session/player/transport-button'
import { useAlignKeys } from './align-keys'
import styles from './alignment.module.css'
import { Duet, type Side } from './duet'
import { OffsetRow } from './offset-row'
import { SidePane } from './side-pane'
import { SoundProposal } from './sound-proposal'
import { offsetOfSameMoment } from './together'
import { useDuetState } from './use-duet'

interface AlignmentPairProps {
  readonly recordingId: string
  /** The file that carries the time. */
  readonly first: MediaOnDisk
  readonly second: MediaOnDisk
  /** When the second starts, as it is set here. */
  readonly offsetMs: number
  readonly onOffset: (offsetMs: number) => void
}

/** The two files side by side, with everything that says how they lie to each other. */
export function AlignmentPair({ recordingId, first, second, offsetMs, onOffset }: AlignmentPairProps) {
  const { t } = useTranslation(['alignment', 'keys'])
  const lagMs = offsetMs - first.offsetMs
  // The lag of the moment it is made is enough: every later one is told to it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const duet = useMemo(() => new Duet(recordingId, first, second, lagMs), [recordingId, first, second])
  const [active, setActive] = useState<Side>('second')
  const isTogether = useDuetState(duet, (state) => state.playing === 'together')
  const heard = useDuetState(duet, (state) => state.heard)
  useEffect(() => {
    duet.meet()
    return () => duet.dispose()
  }, [duet])

  const set = (next: number): void => {
    duet.setLag(next - first.offsetMs)
    onOffset(next)
  }
  const handleSame = (): void => {
    duet.pause()
    set(offsetOfSameMoment({ atMs: duet.nowMs('first'), offsetMs: first.offsetMs }, duet.nowMs('second')))
  }
  const frameMs = duet.tracks.second.file.usualFrameMs
  const nudge = (ms: number) => () => set(Math.round(offsetMs + ms))
  useAlignKeys({
    'align.first': () => setActive('first'),
    'align.second': () => setActive('second'),
    'align.toggle': () => duet.toggle(active),
    'align.frameBack': () => duet.step(active, -1),
    'align.frameForward': () => duet.step(active, 1),
    'align.secondBack': () => duet.skip(active, -1_000),
    'align.secondForward': () => duet.skip(active, 1_000),
    'align.minuteBack': () => duet.skip(active, -60_000),
    'align.minuteForward': () => duet.skip(active, 60_000),
    'align.same': handleSame,
    'align.together': () => duet.toggleTogether(),
    'align.earlierFrame': nudge(-frameMs),
    'align.laterFrame': nudge(frameMs),
    'align.earlier1': nudge(-1),
    'align.later1': nudge(1),
    'align.earlier10': nudge(-10),
    'align.later10': nudge(10),
    'align.earlier100': nudge(-100),
    'align.later100': nudge(100),
  })

  return (
    <>
      <div className={styles['sides']}>
        <SidePane duet={duet} side="first" isActive={active === 'first'} onActivate={() => setActive('first')} />
        <SidePane duet={duet} side="second" isActive={active === 'second'} onActivate={() => setActive('second')} />
      </div>
      <div className={styles['acts']}>
        <Button variant="primary" onPress={handleSame}>
          <WithKey command="align.same">{t('keys:align.same')}</WithKey>
        </Button>
        <Button onPress={() => duet.toggleTogether()}>
          <WithKey command="align.together">{isTogether ? t('stop') : t('keys:align.together')}</WithKey>
        </Button>
        <div className={styles['heard']}>
          <Select
            label={t('heard.label')}
            hideLabel
            value={heard}
            onChange={(id) => duet.hear(id)}
            choices={[
              { id: 'both', label: t('heard.both') },
              { id: 'first', label: t('heard.first') },
              { id: 'second', label: t('heard.second') },
            ]}
          />
        </div>
      </div>
      <OffsetRow offsetMs={offsetMs} onOffset={set} frameMs={frameMs} fileName={second.fileName} />
      <SoundProposal
        duet={duet}
        offsetOfLag={(lag) => first.offsetMs + lag}
        onUse={set}
        onListen={(next) => {
          duet.pause()
          set(next)
          duet.toggleTogether()
        }}
      />
    </>
  )
}
