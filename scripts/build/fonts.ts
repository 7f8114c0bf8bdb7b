import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const directory = 'public/fonts'
const styleSheet = '.generated/fonts.css'
const manifest = '.generated/fonts.json'

const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))

type Font = {
  name: string
  family: string
  weight: number
  source: string
  characters: string
  /** Set small, where instructions for the pixel grid still show on Windows. */
  isSmall: boolean
}

/** Each family with the characters that it is used for; others fall back to the platform's fonts. */
const fonts: Font[] = [
  {
    name: 'display',
    family: 'Barlow Condensed',
    weight: 600,
    source: '@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2',
    characters: `${ascii}·–—’“”…`,
    isSmall: false,
  },
  {
    name: 'mono',
    family: 'IBM Plex Mono',
    weight: 400,
    source: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
    characters: `${ascii}·–—’“”…−`,
    isSmall: true,
  },
]

/** Writes the subset under a name that changes with its content. @returns its address */
async function writeSubset({ name, source, characters, isSmall }: Font): Promise<string> {
  const original = await readFile(path.join('node_modules', source))
  // Of what a font can do, the site asks for kerning only; the rest was half of the bytes.
  const options = { targetFormat: 'woff2', keepFeatures: ['kern'], noHinting: !isSmall } as const
  const subset = await subsetFont(original, characters, options)
  const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8)
  const file = `${name}-${hash}.woff2`
  await writeFile(path.join(directory, file), subset)
  return `/fonts/${file}`
}

/** `optional`: text never waits for a font, and never moves when one comes late. */
function fontFace({ family, weight }: Font, address: string): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: optional;
  src: url('${address}') format('woff2');
}
`
}

/**
 * Cuts the two Latin families down to what the site writes with them (both: SIL Open Font License 1.1), and
 * writes the style sheet that declares them and the addresses for preloading.
 */
export async function buildFonts(): Promise<void> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  await mkdir(path.dirname(styleSheet), { recursive: true })
  const addresses = await Promise.all(fonts.map(writeSubset))
  await writeFile(styleSheet, fonts.map((font, index) => fontFace(font, addresses[index] ?? '')).join(''))
  const byName = fonts.map(({ name }, index) => [name, addresses[index]])
  await writeFile(manifest, `${JSON.stringify(Object.fromEntries(byName))}\n`)
}
