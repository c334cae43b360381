import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '@domain/document/paper'
import type { OpenedLetter } from '@contract/calls/letters'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Menu } from '@renderer/components/menu'
import { PaperPreview } from '@renderer/components/paper/paper-preview'
import { SplitPane } from '@renderer/components/split-pane'
import { TopBarSlot } from '@renderer/components/top-bar-slot'
import { letterPaper } from '../document/letter-paper'
import { createPlayerControls } from '../evidence/player-controls'
import { EvidencePane } from '../evidence/evidence-pane'
import { KeepTemplateDialog } from '../form/keep-template-dialog'
import { LetterForm } from '../form/letter-form'
import { WordingDialog } from '../form/wording-dialog'
import { LetterContext } from './letter-context'
import { RemoveDialog } from './remove-dialog'
import { useLetter } from './use-letter'
import { useLetterKeys } from './use-letter-keys'
import styles from './desk.module.css'

interface LetterDeskProps {
  readonly opened: OpenedLetter
  readonly onAll: () => void
  readonly onOpenSession: (start: { readonly isConsensus: boolean; readonly atMs: number }) => void
}

type Shown = 'wording' | 'template' | 'remove'

/** The evidence on one side, the letter on the other. */
export function LetterDesk({ opened, onAll, onOpenSession }: LetterDeskProps) {
  const { t } = useTranslation(['letter', 'history'])
  const letter = useLetter(opened)
  const player = useMemo(() => createPlayerControls(), [])
  const work = { ...letter, player }
  const [shown, setShown] = useState<Shown | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  useLetterKeys(letter.reverse)
  const { now, saving } = letter
  const print = async (): Promise<void> => setPaper(letterPaper({ ...opened, ...(await letter.keptNow()) }))
  const { rating, isOwnRating, readOnly } = opened
  const isConsensus = rating.kind === 'consensus'
  const mayOpen = isConsensus || (isOwnRating && rating.kind === 'independent')
  const close = (): void => setShown(null)
  const history = (label: string | null): string => (label === null ? '' : t(`history:${label}`))
  return (
    <LetterContext value={work}>
      <TopBarSlot place="middle">
        <h1 className={styles['heading']}>
          {t('screen')} <span className={styles['soft']}>· {opened.recording.recording.title}</span>
        </h1>
      </TopBarSlot>
      <TopBarSlot place="end">
        <output className={styles['saving']} data-state={saving}>
          {t(saving)}
        </output>
        <Button
          isDisabled={now.undo.undoLabel === null || readOnly}
          onPress={() => letter.reverse('undo')}
          aria-label={t('undoWhat', { what: history(now.undo.undoLabel) })}
        >
          {t('undo')}
        </Button>
        <Button
          isDisabled={now.undo.redoLabel === null || readOnly}
          onPress={() => letter.reverse('redo')}
          aria-label={t('redoWhat', { what: history(now.undo.redoLabel) })}
        >
          {t('redo')}
        </Button>
        <Button variant="primary" onPress={() => void print()}>
          {t('preview')}
        </Button>
        <Menu
          label={t('more')}
          entries={[
            { id: 'all', label: t('all'), onAction: onAll },
            { id: 'use', label: t('templates.use'), onAction: () => setShown('wording'), isDisabled: readOnly },
            { id: 'keep', label: t('templates.keep'), onAction: () => setShown('template'), isDisabled: readOnly },
            {
              id: 'remove',
              label: t('remove'),
              isDanger: true,
              isDisabled: readOnly,
              onAction: () => setShown('remove'),
            },
          ]}
        >
          <IconButton icon="more" label={t('more')} />
        </Menu>
      </TopBarSlot>
      {rating.status === 'open' && <Banner tone="warn">{t('reopened')}</Banner>}
      <div className={styles['desk']}>
        <SplitPane
          id="letter.columns"
          direction="horizontal"
          handleLabel={t('handle')}
          panes={[
            {
              id: 'evidence',
              defaultSize: 46,
              minSizePx: 380,
              children: (
                <EvidencePane onOpenSession={mayOpen ? (atMs) => onOpenSession({ isConsensus, atMs }) : null} />
              ),
            },
            { id: 'letter', defaultSize: 54, minSizePx: 420, children: <LetterForm /> },
          ]}
        />
      </div>
      {shown === 'wording' && <WordingDialog onClose={close} />}
      {shown === 'template' && <KeepTemplateDialog onClose={close} />}
      {shown === 'remove' && <RemoveDialog letterId={now.whole.letter.id} onClose={close} onRemoved={onAll} />}
      {paper !== null && <PaperPreview paper={paper} fileName={paper.title} onClose={() => setPaper(null)} />}
    </LetterContext>
  )
}
