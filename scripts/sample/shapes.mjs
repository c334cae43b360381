/**
 * Smooth shapes painted into a picture of RGB bytes. A shape knows how far a point lies outside it, and that distance is
 * all that is needed for clean edges.
 *
 * @typedef {{ width: number, height: number, rgb: Uint8Array }} Picture
 * @typedef {readonly [red: number, green: number, blue: number]} Colour
 * @typedef {{ x: number, y: number, halfWidth: number, halfHeight: number, distance: (x: number, y: number) => number }} Shape
 */

/**
 * @param {number} width
 * @param {number} height
 * @returns {Picture}
 */
export function picture(width, height) {
  return { width, height, rgb: new Uint8Array(width * height * 3) }
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @returns {Shape}
 */
export function circle(x, y, radius) {
  return { x, y, halfWidth: radius, halfHeight: radius, distance: (px, py) => Math.hypot(px - x, py - y) - radius }
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius to the middle of the line
 * @param {number} lineWidth
 * @returns {Shape}
 */
export function ring(x, y, radius, lineWidth) {
  const outer = radius + lineWidth / 2
  const distance = (/** @type {number} */ px, /** @type {number} */ py) =>
    Math.abs(Math.hypot(px - x, py - y) - radius) - lineWidth / 2
  return { x, y, halfWidth: outer, halfHeight: outer, distance }
}

/**
 * @param {number} x centre
 * @param {number} y centre
 * @param {number} halfWidth
 * @param {number} halfHeight
 * @param {number} corner
 * @returns {Shape}
 */
export function roundedBox(x, y, halfWidth, halfHeight, corner) {
  const distance = (/** @type {number} */ px, /** @type {number} */ py) => {
    const dx = Math.abs(px - x) - halfWidth + corner
    const dy = Math.abs(py - y) - halfHeight + corner
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
  }
  return { x, y, halfWidth, halfHeight, distance }
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} halfWidth
 * @param {number} halfHeight
 * @returns {Shape}
 */
export function ellipse(x, y, halfWidth, halfHeight) {
  const distance = (/** @type {number} */ px, /** @type {number} */ py) => {
    const dx = (px - x) / halfWidth
    const dy = (py - y) / halfHeight
    const slope = Math.hypot(dx / halfWidth, dy / halfHeight)
    // First-order distance: exact at the edge, which is the only place where it is seen.
    return slope === 0 ? -halfHeight : ((dx * dx + dy * dy - 1) * 0.5) / slope
  }
  return { x, y, halfWidth, halfHeight, distance }
}

/**
 * @param {Picture} target
 * @param {Shape} shape
 * @param {Colour} colour
 * @param {number} [opacity]
 */
export function paint({ width, height, rgb }, shape, [red, green, blue], opacity = 1) {
  const left = Math.max(0, Math.floor(shape.x - shape.halfWidth - 1))
  const right = Math.min(width, Math.ceil(shape.x + shape.halfWidth + 1))
  const top = Math.max(0, Math.floor(shape.y - shape.halfHeight - 1))
  const bottom = Math.min(height, Math.ceil(shape.y + shape.halfHeight + 1))
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const covered = Math.min(1, 0.5 - shape.distance(x + 0.5, y + 0.5)) * opacity
      if (covered <= 0) continue
      const at = (y * width + x) * 3
      rgb[at] = mix(rgb[at] ?? 0, red, covered)
      rgb[at + 1] = mix(rgb[at + 1] ?? 0, green, covered)
      rgb[at + 2] = mix(rgb[at + 2] ?? 0, blue, covered)
    }
  }
}

/**
 * @param {number} under
 * @param {number} over
 * @param {number} share
 */
function mix(under, over, share) {
  return Math.round(under + (over - under) * share)
}
