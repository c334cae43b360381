import { useTranslation } from 'react-i18next'
import type { ChosenImport, ImportOutcome } from '@contract/calls/imports'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { LastImport } from './last-import'
import { OutcomeText } from './outcome-text'
import { ProblemsTab } from './problems-tab'

interface DoneDialogProps {
  readonly file: ChosenImport
  readonly outcome: ImportOutcome
  readonly isReadOnly: boolean
  readonly onClose: () => void
}

/** What a file has brought, what of it could not be taken, and the way back. */
export function DoneDialog({ file, outcome, isReadOnly, onClose }: DoneDialogProps) {
  const { t } = useTranslation('imports')
  return (
    <Dialog
      title={t('title')}
      size="l"
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <OutcomeText outcome={outcome} isDone />
      <LastImport isReadOnly={isReadOnly} onTakenBack={onClose} />
      {outcome.problemCount > 0 && <ProblemsTab file={file} outcome={outcome} />}
    </Dialog>
  )
}
