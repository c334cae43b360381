import { plot, type PlotOptions } from '@observablehq/plot'
import type { Palette } from './palette'

interface PlottedOptions extends PlotOptions {
  readonly document: Document
  readonly width: number
  readonly height: number
}

/**
 * A chart of Observable Plot without the `<style>` element and class that Plot gives it, which the page's content security
 * policy refuses: of its rules, sizes are set by whoever shows the picture, and white space is never more than a blank here.
 */
export function plotted(options: PlottedOptions, palette: Palette): SVGElement {
  const chart = plot({ figure: false, ...options })
  const node = chart.matches('svg') ? chart : chart.querySelector('svg')
  if (node === null) throw new Error('Plot draws an SVG element')
  for (const style of node.querySelectorAll('style')) style.remove()
  for (const element of [node, ...node.querySelectorAll('*')]) {
    element.removeAttribute('style')
    element.removeAttribute('class')
  }
  node.setAttribute('color', palette.text)
  node.setAttribute('font-family', fontFamily)
  node.setAttribute('font-size', '11')
  // The whole picture has one name; read out, the parts of a chart would be noise.
  node.setAttribute('aria-hidden', 'true')
  return node
}

/** Names that any system has: a saved picture brings no fonts. */
export const fontFamily = 'Inter, system-ui, sans-serif'
