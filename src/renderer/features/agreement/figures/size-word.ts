import { type FigureId, natureOf } from '@domain/agreement/figure-choice'
import { cicchettiWord } from '@domain/agreement/size-words'

/** The text key of Cicchetti's word; null for figures that he gave none for. */
export function sizeWordKey(value: number, id: FigureId): string | null {
  const isHis = natureOf(id) === 'coefficient' && (id.startsWith('icc') || id.startsWith('kappa') || id === 'fleiss')
  return isHis ? `size.${cicchettiWord(value)}` : null
}
