import 'server-only'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import { imageFonts } from './fonts'
import { drawSheet, type Card } from './Sheet'
import { cardSize } from './size'

/** Next keeps this folder from build to build. */
const cache = path.join(process.cwd(), '.next', 'cache', 'cards')

/** Paper, ink, and the steps between them. */
const colours = 32

/** What the image is made from, without what React adds to elements in development. */
function digest(element: React.JSX.Element): string {
  const text = JSON.stringify(element, (key, value: unknown) => (key.startsWith('_') ? undefined : value))
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Half the size, where sharp is to be had: it is an optional part of Next, which lacks it on rare platforms. */
async function withFewColours(image: Buffer): Promise<Buffer> {
  try {
    const { default: sharp } = await import('sharp')
    return await sharp(image).png({ palette: true, colours, dither: 0, effort: 7 }).toBuffer()
  } catch {
    return image
  }
}

/** The sheet as a PNG, drawn now. */
export async function render(element: React.JSX.Element): Promise<Buffer> {
  const response = new ImageResponse(element, { ...cardSize, fonts: imageFonts() })
  return withFewColours(Buffer.from(await response.arrayBuffer()))
}

/** A card as a PNG of 1200 × 630. One that was drawn before, also in an earlier build, is not drawn again. */
export async function cardImage(card: Card): Promise<Buffer> {
  const element = drawSheet(card)
  const file = path.join(cache, `${digest(element)}.png`)
  const known = await readFile(file).catch(() => undefined)
  if (known) return known
  const image = await render(element)
  await mkdir(cache, { recursive: true })
  // Several processes prerender: none may read what another has written half.
  await writeFile(`${file}.${process.pid}`, image)
  await rename(`${file}.${process.pid}`, file)
  return image
}
