import { expect, it } from 'vitest'
import { cicchettiWord, kooLiRange } from '@domain/agreement/size-words'

it('names sizes as Cicchetti does', () => {
  expect([-0.2, 0.39, 0.4, 0.59, 0.6, 0.74, 0.75, 1].map(cicchettiWord)).toEqual([
    'poor',
    'poor',
    'fair',
    'fair',
    'good',
    'good',
    'excellent',
    'excellent',
  ])
})

it('names both ends of an interval as Koo and Li do', () => {
  expect(kooLiRange({ lower: 0.0188, upper: 0.7611 })).toEqual(['poor', 'good'])
  expect(kooLiRange({ lower: 0.5, upper: 0.91 })).toEqual(['moderate', 'excellent'])
})

it('names a number by its two decimals, which are what one reads', () => {
  expect([0.394, 0.395, 0.594, 0.596, 0.744, 0.746].map(cicchettiWord)).toEqual([
    'poor',
    'fair',
    'fair',
    'good',
    'good',
    'excellent',
  ])
  expect(kooLiRange({ lower: 0.498, upper: 0.904 })).toEqual(['moderate', 'good'])
  expect(kooLiRange({ lower: Number.NEGATIVE_INFINITY, upper: 0.906 })).toEqual(['poor', 'excellent'])
})
