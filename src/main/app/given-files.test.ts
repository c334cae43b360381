import { describe, expect, it } from 'vitest'
import { fileAmong, givenFile } from './given-files'

describe('the arguments of a start', () => {
  it('name a study or a package by its ending, from the folder they were given in', () => {
    expect(fileAmong(['spole', '--no-sandbox', 'group a.spole'], '/home/a')).toEqual({
      kind: 'study',
      path: '/home/a/group a.spole',
    })
    expect(fileAmong(['electron', '.', '/data/B.SPOLE'], '/home/a')).toEqual({ kind: 'study', path: '/data/B.SPOLE' })
    expect(fileAmong(['spole', 'for Kari.SpolePack'], '/home/a')).toEqual({
      kind: 'package',
      path: '/home/a/for Kari.SpolePack',
    })
  })

  it('name none where there is none', () => {
    expect(fileAmong(['spole'], '/')).toBeNull()
    expect(fileAmong(['spole', '--user-data-dir=/tmp/x.spole', 'notes.txt', 'a.spolepack.txt'], '/')).toBeNull()
  })
})

it('a path that the system hands over is told by its ending', () => {
  expect(givenFile('/a/b.spole')?.kind).toBe('study')
  expect(givenFile('/a/b.spolepack')?.kind).toBe('package')
  expect(givenFile('/a/b.mp4')).toBeNull()
})
