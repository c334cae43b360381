import type { RunningApp } from '../launch'

/** The question who works in the study, which a study without people asks first. */
export function firstPerson({ page }: RunningApp) {
  const name = page.getByLabel('Name or initials')
  return {
    name,
    begin: async (person: string) => {
      await name.fill(person)
      await page.keyboard.press('Enter')
    },
  }
}
