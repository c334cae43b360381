import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabPage<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

interface TabsProps<Id extends string> {
  readonly label: string
  readonly pages: readonly TabPage<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** Shown at the end of the row of tabs. */
  readonly end?: ReactNode
  /** The pages that are not shown stay alive. */
  readonly keepMounted?: boolean
}

export function Tabs<Id extends string>({ label, pages, selected, onSelect, end, keepMounted = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const page = pages.find(({ id }) => id === key)
        if (page !== undefined) onSelect(page.id)
      }}
    >
      <div className={styles['bar']}>
        <TabList aria-label={label} className={styles['list'] ?? ''}>
          {pages.map((page) => (
            <Tab key={page.id} id={page.id} className={styles['tab'] ?? ''}>
              {page.label}
            </Tab>
          ))}
        </TabList>
        {end !== undefined && <div className={styles['end']}>{end}</div>}
      </div>
      {pages.map((page) => (
        <TabPanel key={page.id} id={page.id} shouldForceMount={keepMounted} className={styles['panel'] ?? ''}>
          {page.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
