import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { fileOfExample, imageAddressesIn, type ArticleImage } from '../../lib/article-image.ts'
import { Failure } from '../failure.ts'

const directory = 'public/images'
const manifest = '.generated/images.json'

/** Part of every name: counts up when the same original gives other files. */
const recipe = 'webp 80, 1'

/** Widths in pixels: the widest column is 832 wide, screens have one to three pixels to a CSS pixel. */
const widths = [480, 832, 1248, 1664]

/** Images that are made at once; sharp works on several threads for each. */
const batch = 4

async function addressesOfArticles(): Promise<string[]> {
  const addresses = new Set<string>()
  for await (const file of glob('content/posts/*/*.mdx'))
    for (const address of imageAddressesIn(await readFile(file, 'utf8'))) addresses.add(address)
  return [...addresses].sort()
}

/** Writes a file unless an earlier build has: names change with the content. @returns its address */
async function keep(name: string, make: () => Promise<Buffer> | Buffer): Promise<string> {
  const file = path.join(directory, name)
  if (!existsSync(file)) await writeFile(file, await make())
  return `/images/${name}`
}

async function placeholderOf(source: Buffer): Promise<string | undefined> {
  const image = sharp(source)
  if (!(await image.stats()).isOpaque) return undefined
  const tiny = await image.rotate().resize({ width: 16 }).webp({ quality: 30 }).toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

async function makeImage(address: string, source: Buffer, name: string): Promise<ArticleImage> {
  const { width, height, format, pages = 1 } = await sharp(source).autoOrient().metadata()
  const size = { width, height }
  if (format === 'svg' || pages > 1) {
    return { src: await keep(`${name}${path.extname(address)}`, () => source), ...size }
  }
  const widest = Math.min(width, widths.at(-1) ?? width)
  const forms = [...widths.filter((each) => each < widest), widest].map(async (each) => {
    const make = () => sharp(source).autoOrient().resize({ width: each }).webp({ quality: 80 }).toBuffer()
    return { width: each, address: await keep(`${name}-${each}.webp`, make) }
  })
  const made = await Promise.all(forms)
  const middle = made.find((form) => form.width >= 832) ?? made.at(-1)
  const placeholder = await placeholderOf(source)
  return {
    src: middle?.address ?? '',
    ...(made.length > 1 ? { srcSet: made.map((form) => `${form.address} ${form.width}w`).join(', ') } : {}),
    ...size,
    ...(placeholder ? { placeholder } : {}),
  }
}

type Known = Record<string, ArticleImage>

async function readKnown(): Promise<Known> {
  return existsSync(manifest) ? JSON.parse(await readFile(manifest, 'utf8')) : {}
}

function filesOf({ src, srcSet = '' }: ArticleImage): string[] {
  return [src, ...srcSet.split(', ').map((form) => form.split(' ')[0] ?? '')].filter(Boolean)
}

async function prepareImage(address: string, known: Known): Promise<ArticleImage> {
  const source = await readFile(fileOfExample(address))
  const hash = createHash('sha256').update(recipe).update(source).digest('hex').slice(0, 10)
  const name = `${path.basename(address, path.extname(address))}-${hash}`
  const before = known[address]
  const isReady =
    before?.src.startsWith(`/images/${name}`) && filesOf(before).every((file) => existsSync(`public${file}`))
  if (before && isReady) return before
  return makeImage(address, source, name).catch((error: unknown) => {
    throw new Failure(`${fileOfExample(address)} is no image that can be read: ${String(error)}`)
  })
}

/**
 * Makes ready the images that articles show: each in a few widths, under names that change with its content, and
 * a list of their sizes. What an earlier build has made is kept, so that a thousand images are made once.
 */
export async function buildImages(): Promise<void> {
  await mkdir(directory, { recursive: true })
  await mkdir(path.dirname(manifest), { recursive: true })
  const known = await readKnown()
  const images: Known = {}
  const addresses = await addressesOfArticles()
  for (let start = 0; start < addresses.length; start += batch) {
    const some = addresses.slice(start, start + batch)
    const made = await Promise.all(some.map((address) => prepareImage(address, known)))
    some.forEach((address, index) => Object.assign(images, { [address]: made[index] }))
  }
  const used = new Set(Object.values(images).flatMap(filesOf))
  for (const name of await readdir(directory))
    if (!used.has(`/images/${name}`)) await rm(path.join(directory, name))
  await writeFile(manifest, `${JSON.stringify(images)}\n`)
}
