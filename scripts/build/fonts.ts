import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const directory = '.generated/fonts'

const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))

/** Each family with the characters that it is used for; others fall back to the platform's fonts. */
const fonts = [
  {
    name: 'barlow-condensed-600',
    source: '@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2',
    characters: `${ascii}·–—’“”…`,
  },
  {
    name: 'ibm-plex-mono-400',
    source: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
    characters: `${ascii}·–—’“”…−`,
  },
]

/** Cuts the two Latin families down to what the site writes with them (both: SIL Open Font License 1.1). */
export async function buildFonts(): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const { name, source, characters } of fonts) {
    const target = path.join(directory, `${name}.woff2`)
    if (existsSync(target)) continue
    const original = await readFile(path.join('node_modules', source))
    await writeFile(target, await subsetFont(original, characters, { targetFormat: 'woff2' }))
  }
}
