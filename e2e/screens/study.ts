import { expect } from '@playwright/test'
import { tabTo } from '../keyboard'
import type { RunningApp } from '../launch'

export type StudyPage = 'general' | 'people' | 'instruments' | 'packages' | 'backups' | 'history'

/** What concerns the study as a whole, and the study's own menu. */
export function study({ page, say }: RunningApp) {
  const menu = page.getByRole('button', { name: /^Study .*: menu$|^Studie.*meny$/i })
  const names: Record<StudyPage, string> = {
    general: say('study:general.tab'),
    people: say('study:people'),
    instruments: say('study:instruments'),
    packages: say('study:packages'),
    backups: say('study:backups.tab'),
    history: say('study:history.tab'),
  }
  const choose = async (entry: string): Promise<void> => {
    await menu.click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  return {
    menu,
    dialog: page.getByRole('dialog'),
    choose,
    close: () => choose(say('app:closeStudy')),
    encrypted: page.getByText(say('app:encrypted'), { exact: true }),
    notEncrypted: page.getByText(say('app:notEncrypted'), { exact: true }),
    tab: (name: StudyPage) => page.getByRole('tab', { name: names[name] }),
    message: page.getByRole('region', { name: say('components:messages') }),

    openPage: async (name: StudyPage) => {
      await choose(say('app:studySettings'))
      const tab = page.getByRole('tab', { name: names[name] })
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
    },

    tabTo: (name: string) => tabTo(page, page.getByRole('button', { name })),
  }
}
