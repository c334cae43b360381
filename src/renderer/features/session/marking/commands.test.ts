import { expect, it } from 'vitest'
import { commands } from '@domain/keys/commands'
import { acts } from './commands'

const ofScreen = commands.filter(({ context }) => context === 'session' || context === 'sheet').map(({ id }) => id)

it('carries out every key of the session screen', () => {
  const without = ofScreen.filter((id) => acts[id] === undefined && !/^(subject|modifier)\.\d$/.test(id))
  expect(without).toEqual([])
})

it('knows no key that the table of keys lacks', () => {
  expect(Object.keys(acts).filter((id) => !ofScreen.includes(id))).toEqual([])
})
