import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { ListPage } from '@renderer/components/list-page'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { InstrumentScreen } from './instrument-screen'

/** The scales of the study, and the one that is looked at. */
export function InstrumentsPage({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const list = useCall('instruments.list', {})
  const importFile = useAction('instruments.import')
  const [shownId, setShownId] = useState<string | null>(null)
  if (shownId !== null)
    return <InstrumentScreen key={shownId} id={shownId} isReadOnly={isReadOnly} onShow={setShownId} />
  const handleImport = async (): Promise<void> => {
    const imported = await importFile.run({})
    if (imported !== undefined && imported !== null) setShownId(imported.id)
  }
  return (
    <ListPage
      about={t('help')}
      actions={
        <Button isDisabled={isReadOnly} onPress={() => void handleImport()}>
          {t('import')}
        </Button>
      }
    >
      <DataTable
        label={t('title')}
        rows={list.value ?? []}
        idOf={({ id }) => id}
        onOpen={setShownId}
        empty={null}
        columns={[
          {
            id: 'short',
            label: t('shortTitle'),
            isRowHeader: true,
            width: 170,
            cell: (row) => <strong>{row.shortTitle}</strong>,
          },
          { id: 'title', label: t('titleLabel'), share: 3, cell: (row) => textIn(row.title, language) },
          { id: 'version', label: t('version'), width: 80, cell: (row) => row.version },
          {
            id: 'size',
            label: t('size'),
            width: 160,
            cell: (row) => t('sizeText', { items: row.itemCount, codes: row.codeCount }),
          },
          {
            id: 'state',
            label: t('state'),
            share: 2,
            cell: (row) =>
              [
                row.frozen ? t('frozenShort', { count: row.ratingCount }) : t('editable'),
                row.isDefault ? t('isDefault') : null,
              ]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </ListPage>
  )
}
