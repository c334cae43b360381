import type { VideoSample } from 'mediabunny'

/** The size of a small picture as it is seen: turned and with square pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * A small picture of a frame, turned as the film says. The frame is made small before a canvas sees it: Chromium keeps
 * a bitmap of every frame that a canvas draws, in its full size, until the whole machine is short of memory.
 */
export async function smallPicture(frame: VideoSample, size: PictureSize): Promise<ImageBitmap | null> {
  const lying = isUpended(frame) ? { width: size.height, height: size.width } : size
  const small = await shrunk(frame, lying)
  if (frame.rotation === 0 && !frame.flip) return small
  try {
    return turned(small, frame, size)
  } finally {
    small.close()
  }
}

/** Memory for a frame's pixels, used again and again: one picture is made at a time. */
let pixels = new Uint8ClampedArray()

async function shrunk(frame: VideoSample, { width, height }: PictureSize): Promise<ImageBitmap> {
  const { width: frameWidth, height: frameHeight } = frame.visibleRect
  const bytes = frame.allocationSize({ format: 'RGBA' })
  if (pixels.length !== bytes) pixels = new Uint8ClampedArray(bytes)
  await frame.copyTo(pixels, { format: 'RGBA' })
  return createImageBitmap(new ImageData(pixels, frameWidth, frameHeight), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'medium',
  })
}

function turned(small: ImageBitmap, { rotation, flip }: VideoSample, size: PictureSize): ImageBitmap | null {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.translate(size.width / 2, size.height / 2)
  context.scale(flip ? -1 : 1, 1)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(small, -small.width / 2, -small.height / 2)
  return canvas.transferToImageBitmap()
}

function isUpended({ rotation }: VideoSample): boolean {
  return rotation % 180 !== 0
}
