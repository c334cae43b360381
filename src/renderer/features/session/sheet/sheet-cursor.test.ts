import { describe, expect, it } from 'vitest'
import { cellOfItem, firstCell, moveCell } from './sheet-cursor'

const sheet = {
  dimensions: [{ id: 'adherence' }, { id: 'quality' }],
  overall: ['adherence', 'quality'],
  items: [
    { number: 1, dimensions: ['adherence', 'quality'] },
    { number: 2, dimensions: ['quality'] },
    { number: 3, dimensions: ['quality', 'adherence'] },
  ],
}

describe('the sheet’s cursor', () => {
  it('begins on the first dimension of the first item', () => {
    expect(firstCell(sheet)).toEqual({ item: 1, dimension: 'adherence' })
  })

  it('keeps its column when it goes down', () => {
    expect(moveCell(sheet, { item: 1, dimension: 'quality' }, 'down')).toEqual({ item: 2, dimension: 'quality' })
  })

  it('takes the dimension there is in a row that lacks its column', () => {
    expect(moveCell(sheet, { item: 1, dimension: 'adherence' }, 'down')).toEqual({ item: 2, dimension: 'quality' })
  })

  it('goes over columns in the sheet’s order, whatever the order in the item', () => {
    expect(moveCell(sheet, { item: 3, dimension: 'adherence' }, 'right')).toEqual({ item: 3, dimension: 'quality' })
  })

  it('goes on from adherence to quality and then to the next item', () => {
    expect(moveCell(sheet, { item: 1, dimension: 'adherence' }, 'next')).toEqual({ item: 1, dimension: 'quality' })
    expect(moveCell(sheet, { item: 1, dimension: 'quality' }, 'next')).toEqual({ item: 2, dimension: 'quality' })
    expect(moveCell(sheet, { item: 2, dimension: 'quality' }, 'next')).toEqual({ item: 3, dimension: 'adherence' })
  })

  it('goes from the last item to the overall scores and stops at the last', () => {
    expect(moveCell(sheet, { item: 3, dimension: 'quality' }, 'next')).toEqual({ item: null, dimension: 'adherence' })
    expect(moveCell(sheet, { item: null, dimension: 'quality' }, 'next')).toEqual({ item: null, dimension: 'quality' })
  })

  it('stays at the sheet’s edges', () => {
    expect(moveCell(sheet, { item: 1, dimension: 'adherence' }, 'up')).toEqual({ item: 1, dimension: 'adherence' })
    expect(moveCell(sheet, { item: 1, dimension: 'adherence' }, 'left')).toEqual({ item: 1, dimension: 'adherence' })
    expect(moveCell(sheet, { item: null, dimension: 'quality' }, 'down')).toEqual({ item: null, dimension: 'quality' })
  })

  it('finds an item by its number and says when there is none', () => {
    expect(cellOfItem(sheet, 2, 'adherence')).toEqual({ item: 2, dimension: 'quality' })
    expect(cellOfItem(sheet, 9, null)).toBeNull()
  })
})
