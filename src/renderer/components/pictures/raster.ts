import type { Picture } from './picture'

/** Pixels for each of the picture's own: sharp on paper and on screens of today. */
const rasterScale = 2

/** The longest side that Chromium draws. */
const longestSide = 16_384

/** A picture as PNG, drawn by the browser from its SVG; null where it is too large for that. */
export async function rasterized({ svg, width, height }: Picture): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Math.max(width, height) * rasterScale > longestSide) return null
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * rasterScale
    canvas.height = height * rasterScale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
