import { join } from 'node:path'
import { expect, launch, test } from './launch'
import { formats } from './made-media/formats'
import { hasFfmpeg, noFfmpeg } from './made-media/make'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession } from './screens/open-sample'

for (const name of ['camera.mov', 'anamorphic.mp4', 'turned phone.mp4'])
  test(`the small picture of ${name} under the pointer is the film's, upright and in its shape`, async ({
    dataFolder,
  }) => {
    test.skip(!hasFfmpeg, noFfmpeg)
    const film = await formats.find((format) => format.name === name)?.make()
    if (film === undefined) throw new Error(`There is no ${name}.`)
    const study = await makeStudy(dataFolder, { film })
    const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
    const rating = await openSession(app, recordingTitle)
    await expect(app.page.locator('video')).toHaveJSProperty('readyState', 4)
    const box = await rating.timeline.boundingBox()
    if (box === null) throw new Error('The timeline is not on screen.')
    const picture = app.page.locator('[data-hover-picture]')
    // Pointed at before the film is read there is none.
    let x = box.x + box.width / 2
    await expect(async () => {
      x += 2
      await app.page.mouse.move(x, box.y + 10)
      await expect(picture).toBeVisible({ timeout: 1000 })
    }).toPass()
    const { shape, apart, apartUpsideDown } = await picture.evaluate(compareWithFilm)
    expect(shape).toBeCloseTo(1, 1)
    // The pointer is at another moment of the film, in which a little of the picture moves.
    expect(apart).toBeLessThan(apartUpsideDown / 2)
    await app.electron.close()
  })

/** Runs in the page: how many times as wide as the film's the picture is, and how far its colours are from it. */
function compareWithFilm(picture: HTMLCanvasElement): { shape: number; apart: number; apartUpsideDown: number } {
  const side = 24
  const film = document.querySelector('video')
  if (film === null) throw new Error('There is no film.')
  const colours = (source: CanvasImageSource, turn: number): Uint8ClampedArray => {
    const context = new OffscreenCanvas(side, side).getContext('2d')
    if (context === null) throw new Error('There is no canvas.')
    context.translate(side / 2, side / 2)
    context.rotate(turn)
    context.drawImage(source, -side / 2, -side / 2, side, side)
    return context.getImageData(0, 0, side, side).data
  }
  const shown = colours(picture, 0)
  const apartFrom = (other: Uint8ClampedArray): number =>
    shown.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / shown.length
  return {
    shape: picture.width / picture.height / (film.videoWidth / film.videoHeight),
    apart: apartFrom(colours(film, 0)),
    apartUpsideDown: apartFrom(colours(film, Math.PI)),
  }
}
