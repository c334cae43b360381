import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { EmptyState } from '@renderer/components/empty-state'
import { ListPage } from '@renderer/components/list-page'
import { call } from '@renderer/lib/door'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from './study.module.css'

const pageSize = 100

/** Everything that was ever done in the study, newest first. */
export function HistoryPage() {
  const { t } = useTranslation(['study', 'history'])
  const language = useLanguage()
  const history = useInfiniteQuery({
    queryKey: ['history.page', 'all'],
    queryFn: ({ pageParam }) => call('history.page', { ratingId: null, beforeTxId: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.txId),
  })
  const rows = history.data?.pages.flat() ?? []
  return (
    <ListPage about={t('history.help')}>
      <DataTable
        label={t('history.tab')}
        rows={rows}
        idOf={(entry) => String(entry.txId)}
        empty={history.isLoading ? null : <EmptyState title={t('history.none')} />}
        rowHeight={30}
        columns={[
          { id: 'when', label: t('history.when'), width: 190, cell: (entry) => momentText(entry.atMs, language) },
          { id: 'who', label: t('history.who'), width: 180, cell: (entry) => entry.personName },
          {
            id: 'what',
            label: t('history.what'),
            isRowHeader: true,
            cell: (entry) => (
              <>
                {t(`history:${entry.label}`)}
                {(entry.action === 'undo' || entry.action === 'redo') && (
                  <span className={styles['soft']}>({t(`history.${entry.action}`)})</span>
                )}
                {entry.reason !== null && (
                  <span className={styles['reason']} title={entry.reason}>
                    {t('history.reason', { reason: entry.reason })}
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'rows',
            label: t('history.rows'),
            width: 110,
            cell: (entry) => t('history.rowCount', { count: entry.rowCount }),
          },
        ]}
      />
      {history.hasNextPage && (
        <div>
          <Button isDisabled={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </ListPage>
  )
}
