import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenPackage, ImportReport, PackagePreview } from '@contract/calls/packages'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { JobStrip } from '@renderer/components/job-strip'
import { PassphraseField } from '@renderer/components/passphrase-field'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useFileDrop } from '@renderer/lib/file-drop'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { LookedInto } from './looked-into'
import { ReportText } from './report-text'
import { TakeBackButton } from './take-back-button'

interface ReceiveDialogProps {
  /** The package that came in; null to choose one. */
  readonly file: ChosenPackage | null
  /** Without an open study the package becomes a study of its own. */
  readonly isIntoNew: boolean
  readonly onClose: () => void
}

/** Choosing a package, looking into it, and only then reading it. */
export function ReceiveDialog({ file: given, isIntoNew, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation('packages')
  const choose = useAction('packages.choose', { quiet: 'all' })
  const dropped = useAction('packages.dropped', { quiet: 'all' })
  const look = useAction('packages.look', { quiet: 'all' })
  const read = useAction('packages.read', { quiet: 'all' })
  const readIntoNew = useAction('packages.readIntoNew', { quiet: 'all' })
  const [file, setFile] = useState(given)
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<PackagePreview | null>(null)
  const [withMedia, setWithMedia] = useState(true)
  const [report, setReport] = useState<ImportReport | null>(null)
  const begin = (chosen: typeof file | undefined): void => {
    if (chosen === null || chosen === undefined) return
    look.reset()
    setPreview(null)
    setFile(chosen)
  }
  const { run: takeDropped } = dropped
  const handleDrop = useCallback(
    ([path]: readonly string[]) => {
      if (path !== undefined) void takeDropped({ path }).then(begin)
    },
    // oxlint-disable-next-line react/exhaustive-deps -- what it sets does not change
    [takeDropped],
  )
  const isOver = useFileDrop(report === null, handleDrop)
  const handleLook = async (): Promise<void> => {
    if (file !== null && passphrase !== '') setPreview((await look.run({ token: file.token, passphrase })) ?? null)
  }
  const handleRead = async (): Promise<void> => {
    if (preview === null) return
    const { token, facts } = preview
    if (!isIntoNew) {
      setReport((await read.run({ token, withMedia })) ?? null)
      return
    }
    const made = await readIntoNew.run({ token, title: facts.fromStudyTitle, passphrase, withMedia })
    if (made === undefined || made === null) return
    showMessage(t('receive.doneNew'))
    onClose()
  }
  const needsItsStudy = isIntoNew && preview?.facts.kind === 'return'
  const refusal = look.refusal ?? read.refusal ?? readIntoNew.refusal ?? choose.refusal ?? dropped.refusal
  const isBusy = look.isRunning || read.isRunning || readIntoNew.isRunning
  const looking = {
    label: t('receive.look'),
    isDisabled: file === null || passphrase === '' || isBusy,
    onAnswer: () => void handleLook(),
  }
  const reading = {
    label: isIntoNew ? t('receive.goNew') : t('receive.go'),
    isDisabled: isBusy || needsItsStudy,
    onAnswer: () => void handleRead(),
  }
  return (
    <Dialog
      title={t('receive.title')}
      onClose={onClose}
      footer={
        report === null ? (
          <DialogAnswer {...(preview === null ? looking : reading)} onCancel={onClose} />
        ) : (
          <>
            {preview !== null && !report.isKnown && (
              <TakeBackButton
                packageId={preview.facts.packageId}
                name={preview.facts.fromStudyTitle}
                onDone={onClose}
              />
            )}
            <Button variant="primary" onPress={onClose}>
              {t('close')}
            </Button>
          </>
        )
      }
    >
      <RefusalBanner refusal={refusal} />
      {report !== null && <ReportText report={report} isDone />}
      {report === null && (
        <>
          <p>{isOver ? t('receive.dropHere') : isIntoNew ? t('receive.helpNew') : t('receive.help')}</p>
          <Button isDisabled={isBusy} autoFocus onPress={() => void choose.run({}).then(begin)}>
            {file === null ? t('receive.choose') : t('receive.other', { name: file.fileName })}
          </Button>
          {preview === null ? (
            <PassphraseField
              label={t('passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              onEnter={() => void handleLook()}
            />
          ) : (
            <LookedInto
              preview={preview}
              isIntoNew={isIntoNew}
              needsItsStudy={needsItsStudy}
              withMedia={withMedia}
              onWithMedia={setWithMedia}
            />
          )}
          <JobStrip kinds={['package-look', 'package-read']} />
        </>
      )}
    </Dialog>
  )
}
