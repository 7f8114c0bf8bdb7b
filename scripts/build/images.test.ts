import { mkdtemp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildImages } from './images.ts'

const before = process.cwd()
let folder = ''

const photo = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 20, g: 90, b: 160, alpha: 0.5 } } })
    .png()
    .toBuffer()

async function list() {
  return JSON.parse(await readFile('.generated/images.json', 'utf8'))
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'slipway-images-'))
  process.chdir(folder)
  await mkdir('content/posts/ships/examples', { recursive: true })
  await writeFile('content/posts/ships/examples/wide.png', await photo(2000, 1000))
  await writeFile('content/posts/ships/examples/small.png', await photo(300, 200, 4))
  await writeFile(
    'content/posts/ships/examples/a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
  )
  await writeFile('content/posts/ships/examples/unused.png', 'never read')
  const images = ['wide.png', 'small.png', 'a.svg'].map((name) => `![x](/examples/ships/${name})`)
  await writeFile('content/posts/ships/en.mdx', images.join('\n'))
  await buildImages()
})

afterAll(async () => {
  process.chdir(before)
  await rm(folder, { recursive: true })
})

test('a wide image has its size, forms of several widths and a placeholder of some pixels', async () => {
  const { '/examples/ships/wide.png': wide } = await list()
  expect(wide).toMatchObject({ width: 2000, height: 1000 })
  expect(wide.src).toMatch(/^\/images\/wide-[0-9a-f]{10}-832\.webp$/)
  expect(wide.srcSet.match(/\d+w/g)).toEqual(['480w', '832w', '1248w', '1664w'])
  expect(wide.placeholder).toMatch(/^data:image\/webp;base64,/)
  expect(wide.placeholder.length).toBeLessThan(300)
  expect(await sharp(`public${wide.src}`).metadata()).toMatchObject({
    format: 'webp',
    width: 832,
    height: 416,
  })
})

test('an image is never enlarged, and one to look through has no placeholder', async () => {
  const { '/examples/ships/small.png': small } = await list()
  expect(small).toEqual({ src: expect.stringMatching(/-300\.webp$/), width: 300, height: 200 })
})

test('a drawing stays as it is', async () => {
  const { '/examples/ships/a.svg': drawing } = await list()
  expect(drawing).toEqual({ src: expect.stringMatching(/^\/images\/a-.+\.svg$/), width: 40, height: 30 })
})

test('a second build makes nothing anew and takes away what no article shows', async () => {
  const { '/examples/ships/wide.png': wide, '/examples/ships/small.png': small } = await list()
  const { mtimeMs } = await stat(`public${wide.src}`)
  await writeFile('content/posts/ships/en.mdx', '![x](/examples/ships/wide.png)')
  await buildImages()
  expect((await stat(`public${wide.src}`)).mtimeMs).toBe(mtimeMs)
  expect(Object.keys(await list())).toEqual(['/examples/ships/wide.png'])
  expect(await readdir('public/images')).not.toContain(path.basename(small.src))
})

test('a changed image has another address', async () => {
  const { '/examples/ships/wide.png': wide } = await list()
  await writeFile('content/posts/ships/examples/wide.png', await photo(2000, 900))
  await buildImages()
  const { '/examples/ships/wide.png': changed } = await list()
  expect(changed.src).not.toBe(wide.src)
  expect(changed.height).toBe(900)
})

test('what is no image is named', async () => {
  await writeFile('content/posts/ships/examples/wide.png', 'text')
  await expect(buildImages()).rejects.toThrow(
    'content/posts/ships/examples/wide.png is no image that can be read',
  )
})
