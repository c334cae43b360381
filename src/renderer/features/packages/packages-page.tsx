import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenStudy } from '@contract/calls/study'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { EmptyState } from '@renderer/components/empty-state'
import { ListPage } from '@renderer/components/list-page'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { MakeDialog } from './make-dialog'
import { TakeBackButton } from './take-back-button'
import { WaitingVersions } from './waiting-versions'

/** Work sent and received as files, and what waits for a choice between two versions. */
export function PackagesPage({ study, onReceive }: { readonly study: OpenStudy; readonly onReceive: () => void }) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  const packages = useCall('packages.list', {})
  const [isMaking, setMaking] = useState(false)
  return (
    <ListPage
      about={t('help')}
      actions={
        <>
          <Button isDisabled={study.readOnly} onPress={onReceive}>
            {t('receive.open')}
          </Button>
          <Button variant="primary" isDisabled={study.readOnly} onPress={() => setMaking(true)}>
            {t('make.open')}
          </Button>
        </>
      }
    >
      <WaitingVersions isReadOnly={study.readOnly} />
      <DataTable
        label={t('title')}
        rows={packages.value ?? []}
        idOf={({ packageId }) => packageId}
        empty={packages.isLoading ? null : <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        columns={[
          {
            id: 'made',
            label: t('when'),
            isRowHeader: true,
            share: 2,
            cell: ({ madeMs }) => momentText(madeMs, language),
          },
          { id: 'direction', label: t('directionLabel'), cell: ({ direction }) => t(`direction.${direction}`) },
          { id: 'kind', label: t('kindLabel'), share: 2, cell: ({ kind }) => t(`kind.${kind}`) },
          { id: 'person', label: t('person'), cell: ({ personName }) => personName },
          { id: 'from', label: t('from'), share: 2, cell: ({ fromStudyTitle }) => fromStudyTitle },
          { id: 'recordings', label: t('recordings'), cell: ({ recordings }) => recordings },
          {
            id: 'takeBack',
            label: t('takeBack.column'),
            width: 150,
            cell: ({ packageId, direction, fromStudyTitle, personName }) =>
              direction === 'read' && (
                <TakeBackButton
                  packageId={packageId}
                  name={[fromStudyTitle, personName].filter((part) => part !== '').join(', ')}
                  isDisabled={study.readOnly}
                />
              ),
          },
        ]}
      />
      {isMaking && <MakeDialog personId={study.currentPersonId} onClose={() => setMaking(false)} />}
    </ListPage>
  )
}
