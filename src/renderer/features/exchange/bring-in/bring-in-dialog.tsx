import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSpeech } from '@domain/exchange/foreign-file'
import type { ChosenImport, ImportOutcome } from '@contract/calls/imports'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { JobStrip } from '@renderer/components/job-strip'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useFileDrop } from '@renderer/lib/file-drop'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction } from '@renderer/lib/queries'
import { type Choices, nothingChosen } from './choices'
import { DoneDialog } from './done-dialog'
import { FileRefusal } from './file-refusal'
import { FoundText } from './found-text'
import { LastImport } from './last-import'
import { OutcomeText } from './outcome-text'
import { PreviewTabs } from './preview-tabs'
import { SpeechChoice } from './speech-choice'
import { useLook } from './use-look'
import styles from './bring-in.module.css'

interface BringInDialogProps {
  readonly isReadOnly: boolean
  /** A file that was dropped elsewhere. */
  readonly dropped?: ChosenImport | null
  /** Where a file of one recording goes that nothing else places. */
  readonly recordingId?: string | null
  readonly onClose: () => void
}

/** Choosing a file of another tool, seeing what would come of it, saying what its names mean, and bringing it in. */
export function BringInDialog({ isReadOnly, dropped = null, recordingId = null, onClose }: BringInDialogProps) {
  const { t } = useTranslation(['imports', 'components'])
  const language = useLanguage()
  const choose = useAction('imports.choose', { quiet: 'all' })
  const { run: takeDropped, refusal: dropRefusal } = useAction('imports.dropped', { quiet: 'all' })
  const bring = useAction('imports.bringIn', { quiet: 'all' })
  const [file, setFile] = useState<ChosenImport | null>(dropped)
  const [choices, setChoices] = useState<Choices>(nothingChosen)
  const [done, setDone] = useState<ImportOutcome | null>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const { look, refusal: lookRefusal, isLooking } = useLook(done === null ? file : null, choices, recordingId)
  const preview = look !== null && 'format' in look.result ? look.result : null
  // What was taken for granted on the first look is what further choices begin with.
  const known: Choices = choices.map === null && preview !== null ? { ...choices, map: preview.map } : choices
  const begin = useCallback((chosen: ChosenImport | null | undefined): void => {
    if (chosen === null || chosen === undefined) return
    setChoices(nothingChosen)
    setFile(chosen)
  }, [])
  const handleDrop = useCallback(
    ([path]: readonly string[]) => {
      if (path !== undefined) void takeDropped({ path }).then(begin)
    },
    [takeDropped, begin],
  )
  const isOver = useFileDrop(done === null, handleDrop)
  const refusal = [bring.refusal, lookRefusal, choose.refusal, dropRefusal].find(
    (each) => each !== null && each.code !== 'cancelled',
  )
  const isReady = preview !== null && !isLooking && !isReadOnly && comes(preview.outcome)
  const handleBring = async (): Promise<void> => {
    if (file === null || known.map === null) return
    const outcome = await bring.run({ token: file.token, map: known.map, makes: known.makes, recordingId })
    if (outcome !== undefined) setDone(outcome)
  }
  if (done !== null && file !== null)
    return <DoneDialog file={file} outcome={done} isReadOnly={isReadOnly} onClose={onClose} />
  return (
    <Dialog
      title={t('title')}
      size={file === null ? 'm' : 'xl'}
      onClose={onClose}
      footer={
        file === null ? (
          <Button onPress={onClose}>{t('components:cancel')}</Button>
        ) : (
          <DialogAnswer
            label={t('go')}
            isDisabled={!isReady}
            isPending={bring.isRunning}
            onAnswer={() => void handleBring()}
            onCancel={onClose}
          />
        )
      }
    >
      <RefusalBanner refusal={refusal} />
      <div className={styles['head']}>
        <p className={styles['soft']}>{isOver ? t('dropHere') : file === null ? t('help') : file.fileName}</p>
        <Button
          ref={chooseButton}
          variant={file === null ? 'primary' : 'plain'}
          autoFocus={file === null}
          isPending={bring.isRunning}
          onPress={() => void choose.run({}).then(begin)}
        >
          {t(file === null ? 'choose' : 'other')}
        </Button>
      </div>
      {file === null && <p className={styles['soft']}>{t('kinds')}</p>}
      {file === null && <LastImport isReadOnly={isReadOnly} onTakenBack={() => chooseButton.current?.focus()} />}
      {file !== null &&
        look !== null &&
        'refusal' in look.result &&
        (look.table === null ? (
          <FileRefusal refusal={look.result.refusal} fileName={file.fileName} />
        ) : (
          <Banner tone="warn">{t('columns.needed')}</Banner>
        ))}
      {preview !== null && (
        <>
          <FoundText preview={preview} />
          {preview.rememberedMs !== null && choices.map === null && (
            <Banner tone="info">{t('remembered', { when: momentText(preview.rememberedMs, language) })}</Banner>
          )}
          {(isSpeech(preview.format) || preview.found.turns > 0) && (
            <SpeechChoice canBeMarks={isSpeech(preview.format)} choices={known} onChoose={setChoices} />
          )}
          <div aria-live="polite" aria-busy={isLooking}>
            <OutcomeText outcome={preview.outcome} isDone={false} />
          </div>
        </>
      )}
      {file !== null && look !== null && <PreviewTabs file={file} look={look} choices={known} onChoose={setChoices} />}
      <JobStrip kinds={['import-look', 'import-bring']} />
    </Dialog>
  )
}

function comes({ into, newRecordings, newParticipants, newCodes }: ImportOutcome): boolean {
  const rows = into.some(({ events, scores, comments, turns }) => events + scores + comments + turns > 0)
  return rows || newRecordings + newParticipants + newCodes > 0
}
