import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PackageKind, packageKinds } from '@domain/exchange/package'
import type { MadePackage } from '@contract/calls/packages'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { JobStrip } from '@renderer/components/job-strip'
import { PassphraseField } from '@renderer/components/passphrase-field'
import { RecordingChoice } from '@renderer/components/recording-choice'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { Select } from '@renderer/components/select'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { MadeDialog } from './made-dialog'

interface MakeDialogProps {
  /** Who works now. */
  readonly personId: string | null
  readonly onClose: () => void
}

/** Asks what to send, to whom and with which passphrase; where to put it is asked by the system's own window after that. */
export function MakeDialog({ personId: presentId, onClose }: MakeDialogProps) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  const people = useCall('people.list', {})
  const make = useAction('packages.make', { quiet: 'all' })
  const present = people.value?.find(({ id }) => id === presentId)
  const [chosenKind, setKind] = useState<PackageKind | null>(null)
  const [chosenPerson, setPerson] = useState<string | null>(null)
  const [recordingIds, setRecordingIds] = useState<readonly string[] | null>(null)
  const [withMedia, setWithMedia] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [made, setMade] = useState<MadePackage | null>(null)
  const kind = chosenKind ?? (present?.role === 'coordinator' ? 'assignment' : 'return')
  const personId = kind === 'instrument' ? null : (chosenPerson ?? (kind === 'return' ? presentId : null))
  const isChosen = (kind === 'instrument' || personId !== null) && recordingIds?.length !== 0
  const wish = {
    kind,
    personId,
    recordingIds: kind === 'instrument' || recordingIds === null ? null : [...recordingIds],
  }
  const outline = useCall('packages.outline', wish, { enabled: isChosen })
  const isReady = isChosen && outline.value !== undefined && passphrase !== '' && passphrase === again
  const handleMake = async (): Promise<void> => {
    if (isReady)
      setMade((await make.run({ ...wish, withMedia: kind === 'assignment' && withMedia, passphrase })) ?? null)
  }
  if (made !== null) return <MadeDialog made={made} onClose={onClose} />
  const refusal = make.refusal ?? (isChosen ? outline.refusal : null)
  return (
    <Dialog
      title={t('make.title')}
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('make.go')}
          isDisabled={!isReady}
          isPending={make.isRunning}
          onAnswer={() => void handleMake()}
          onCancel={onClose}
        />
      }
    >
      <RefusalBanner refusal={refusal} />
      <Select
        label={t('kindLabel')}
        choices={packageKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={kind}
        onChange={setKind}
        description={t(`kindHelp.${kind}`)}
      />
      {kind !== 'instrument' && (
        <>
          <Select
            label={t(`make.person.${kind}`)}
            choices={(people.value ?? []).map(({ id, name }) => ({ id, label: name }))}
            value={personId}
            onChange={setPerson}
            placeholder={t('make.choosePerson')}
          />
          <RecordingChoice
            allLabel={t('make.all')}
            allHelp={t('make.allHelp')}
            listLabel={t('recordings')}
            chosen={recordingIds}
            onChange={setRecordingIds}
          />
        </>
      )}
      {outline.value !== undefined && isChosen && (
        <p>{t('make.outline', { recordings: outline.value.recordings, ratings: outline.value.ratings })}</p>
      )}
      {kind === 'assignment' && (
        <Checkbox
          label={t('make.withMedia')}
          description={t('make.mediaSize', {
            count: outline.value?.media.files ?? 0,
            size: bytesText(outline.value?.media.sizeBytes ?? 0, language),
            missing: outline.value?.media.missing ?? 0,
          })}
          isSelected={withMedia}
          onChange={setWithMedia}
        />
      )}
      <PassphraseField label={t('passphrase')} value={passphrase} onChange={setPassphrase} showStrength />
      <PassphraseField
        label={t('make.again')}
        value={again}
        onChange={setAgain}
        error={again !== '' && again !== passphrase ? t('make.mistyped') : null}
        onEnter={() => void handleMake()}
      />
      <p>{t('make.passphraseHelp')}</p>
      <JobStrip kinds={['package-make']} />
    </Dialog>
  )
}
