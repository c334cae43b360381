import { describe, expect, it } from 'vitest'
import { factsOf, scrubbed } from './scrub'

describe('what goes into the log', () => {
  it('is never a name, a path, a title or a passphrase', () => {
    const facts = {
      name: 'Kari Nordmann',
      lower: 'kari',
      path: '/home/kari/Group A/session.mp4',
      windows: 'C:\\Users\\kari\\a.spole',
      url: 'media://recording/01890a5d-ac96-774b-bcce-b302099a8057/0',
      passphrase: 'correct-horse-battery-staple',
      list: ['P1', 'disk-full'],
    }
    expect(scrubbed(facts)).toEqual({
      name: '[scrubbed]',
      lower: '[scrubbed]',
      path: '[scrubbed]',
      windows: '[scrubbed]',
      url: '[scrubbed]',
      passphrase: '[scrubbed]',
      list: ['[scrubbed]', 'disk-full'],
    })
  })

  it('keeps numbers, calls, codes and reasons, which help', () => {
    const facts = {
      call: 'changes.apply',
      code: 'disk-full',
      ms: 41,
      reason: 'oom',
      sqlite: 'SQLITE_FULL',
      node: 'ENOSPC',
      ok: true,
    }
    expect(scrubbed(facts)).toEqual(facts)
  })

  it('says of an error its kind, code and places in the code, but not its message or folders', () => {
    const error = Object.assign(new TypeError("no such file '/home/kari/session.mp4'"), { code: 'ENOENT' })
    error.stack = [
      `TypeError: ${error.message}`,
      '    at readStudy (file:///home/kari/spole/out/main/index.js:10:5)',
      '    at async Object.open (/home/kari/spole/out/main/index.js:20:7)',
      '    at /home/kari/spole/out/main/chunks/worker-a1.js:3:1',
      '    at <anonymous>',
    ].join('\n')
    const facts = scrubbed(factsOf(error))
    expect(facts).toEqual({
      kind: 'TypeError',
      code: 'ENOENT',
      places: ['at readStudy (index.js:10:5)', 'at async Object.open (index.js:20:7)', 'at worker-a1.js:3:1'],
    })
  })

  it('says of other things thrown only what type they have', () => {
    expect(factsOf('Kari Nordmann')).toEqual({ kind: 'string' })
  })
})
