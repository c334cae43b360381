import { expect, it } from 'vitest'
import { PictureCache } from './picture-cache'

function pictures() {
  const closed: string[] = []
  const picture = (name: string) => ({ name, width: 10, height: 10, close: () => void closed.push(name) })
  return { closed, picture }
}

it('keeps to its bytes by closing what was not looked at for longest', () => {
  const { closed, picture } = pictures()
  const cache = new PictureCache<ReturnType<typeof picture>>(1200)
  for (const name of ['a', 'b', 'c']) cache.put(name, picture(name))
  expect(cache.get('a')?.name).toBe('a')
  cache.put('d', picture('d'))
  expect(closed).toEqual(['b'])
  expect(cache.get('b')).toBeNull()
  expect(cache.bytes).toBe(1200)
})

it('closes a picture in whose place another comes, and all in the end', () => {
  const { closed, picture } = pictures()
  const cache = new PictureCache<ReturnType<typeof picture>>(5000)
  cache.put('a', picture('old'))
  cache.put('a', picture('new'))
  expect(closed).toEqual(['old'])
  cache.clear()
  expect(closed).toEqual(['old', 'new'])
  expect(cache.bytes).toBe(0)
})

it('keeps a picture that is larger than all there is room for, but no other', () => {
  const { closed, picture } = pictures()
  const cache = new PictureCache<ReturnType<typeof picture>>(100)
  cache.put('a', picture('a'))
  cache.put('b', picture('b'))
  expect(closed).toEqual(['a'])
  expect(cache.get('b')).not.toBeNull()
})
