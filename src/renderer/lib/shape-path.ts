import type { Shape } from '@domain/instrument/instrument'

function polygon(corners: number, radius: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = ((corner / corners) * 360 + turn) * (Math.PI / 180)
    return `${(8 + radius * Math.cos(angle)).toFixed(2)} ${(8 + radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}

function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, corner) => {
    const radius = corner % 2 === 0 ? outer : inner
    const angle = ((corner / (points * 2)) * 360 - 90) * (Math.PI / 180)
    return `${(8 + radius * Math.cos(angle)).toFixed(2)} ${(8 + radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${corners.join('L')}Z`
}

/** Each shape as a path in a 16 x 16 box, for SVG and for `Path2D`; drawn to look equally heavy. */
export const shapePaths: Readonly<Record<Shape, string>> = {
  circle: 'M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8Z',
  square: 'M2.7 2.7H13.3V13.3H2.7Z',
  triangle: 'M8 1.6L15 13.8H1Z',
  diamond: 'M8 0.8L15.2 8L8 15.2L0.8 8Z',
  pentagon: polygon(5, 7, -90),
  hexagon: polygon(6, 7, 0),
  star: star(5, 7.8, 3.4),
  cross: 'M5.6 1.5H10.4V5.6H14.5V10.4H10.4V14.5H5.6V10.4H1.5V5.6H5.6Z',
}
