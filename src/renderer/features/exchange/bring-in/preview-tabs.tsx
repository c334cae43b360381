import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSpeech } from '@domain/exchange/foreign-file'
import type { NameIn } from '@domain/exchange/names-in'
import type { ChosenImport, ImportLook } from '@contract/calls/imports'
import { Tabs } from '@renderer/components/tabs'
import { type Choices, openNames } from './choices'
import { CodesTab } from './codes-tab'
import { ColumnsTab } from './columns-tab'
import { ProblemsTab } from './problems-tab'
import { RatersTab } from './raters-tab'
import { RecordingsTab } from './recordings-tab'
import { SubjectsTab } from './subjects-tab'
import { TiersTab } from './tiers-tab'
import styles from './bring-in.module.css'

interface PreviewTabsProps {
  readonly file: ChosenImport
  readonly look: ImportLook
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

type Page = 'columns' | 'recordings' | 'codes' | 'subjects' | 'tiers' | 'raters' | 'problems'

/** What may be said of a file, a tab for each kind of name; those that have something open say so. */
export function PreviewTabs({ file, look, choices, onChoose }: PreviewTabsProps) {
  const { t } = useTranslation('imports')
  const { table, here, result } = look
  const preview = 'format' in result ? result : null
  const [chosen, setChosen] = useState<Page | null>(null)
  const { makes } = choices
  const label = (page: Page, names: readonly NameIn[], made: readonly { readonly name: string }[]): string => {
    const isMade = new Set(made.map(({ name }) => name))
    const open = openNames(names, (name) => isMade.has(name)).length
    return t(open > 0 ? 'tabOpen' : 'tab', { name: t(`${page}.tab`), count: names.length, open })
  }
  const part = (content: React.ReactNode) => <div className={styles['page']}>{content}</div>
  const pages: { readonly id: Page; readonly label: string; readonly content: React.ReactNode }[] = []
  if (table !== null)
    pages.push({
      id: 'columns',
      label: t('columns.tab'),
      content: part(<ColumnsTab table={table} here={here} choices={choices} onChoose={onChoose} />),
    })
  if (preview !== null) {
    const { names, outcome, format, found } = preview
    const props = { preview, here, choices, onChoose }
    const hasMarks = !isSpeech(format) || makes.speech.asMarks
    const codesMade = (makes.codes?.names ?? []).map((name) => ({ name }))
    pages.push({
      id: 'recordings',
      label: label('recordings', names.recordings, makes.recordings),
      content: part(<RecordingsTab {...props} />),
    })
    if (names.tiers.length > 0)
      pages.push({ id: 'tiers', label: label('tiers', names.tiers, []), content: part(<TiersTab {...props} />) })
    if (hasMarks && (names.codes.length > 0 || found.events > 0))
      pages.push({
        id: 'codes',
        label: label('codes', names.codes, codesMade),
        content: part(<CodesTab {...props} />),
      })
    if (names.subjects.length > 0)
      pages.push({
        id: 'subjects',
        label: label('subjects', names.subjects, makes.participants),
        content: part(<SubjectsTab {...props} />),
      })
    if (names.raters.length > 0)
      pages.push({
        id: 'raters', // One name alone is taken for the person's own.
        label:
          names.raters.length > 1 ? label('raters', names.raters, []) : t('tab', { name: t('raters.tab'), count: 1 }),
        content: part(<RatersTab {...props} />),
      })
    pages.push({
      id: 'problems',
      label: t('tab', { name: t('problems.tab'), count: outcome.problemCount }),
      content: part(<ProblemsTab file={file} outcome={outcome} />),
    })
  }
  const [first] = pages
  if (first === undefined) return null
  const selected = pages.find(({ id }) => id === chosen) ?? first
  return <Tabs label={t('parts')} pages={pages} selected={selected.id} onSelect={setChosen} />
}
