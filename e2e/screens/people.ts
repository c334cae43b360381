import type { RunningApp } from '../launch'

/** The question who works in the study, which a study without people asks first. */
export function firstPerson({ page, say }: RunningApp) {
  const name = page.getByLabel(say('people:name'))
  return {
    name,
    begin: async (person: string) => {
      await name.fill(person)
      await page.keyboard.press('Enter')
    },
  }
}
