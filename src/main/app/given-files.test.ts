import { describe, expect, it } from 'vitest'
import { studyAmong } from './given-files'

describe('the arguments of a start', () => {
  it('name a study by its ending, from the folder they were given in', () => {
    expect(studyAmong(['spole', '--no-sandbox', 'group a.spole'], '/home/a')).toBe('/home/a/group a.spole')
    expect(studyAmong(['electron', '.', '/data/B.SPOLE'], '/home/a')).toBe('/data/B.SPOLE')
  })

  it('name none where there is none', () => {
    expect(studyAmong(['spole'], '/')).toBeNull()
    expect(studyAmong(['spole', '--user-data-dir=/tmp/x.spole', 'notes.txt'], '/')).toBeNull()
  })
})
