const namespace = 'http://www.w3.org/2000/svg' as const

/** Pictures are made in a document that nothing shows: no policy of the page applies there, and nothing of it loads. */
export function emptyDocument(): Document {
  return document.implementation.createHTMLDocument('')
}

/** An SVG element with attributes and what stands in it. */
export function svgNode(
  owner: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly (Node | string)[]
): SVGElement {
  const node = owner.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  node.append(...content)
  return node
}
