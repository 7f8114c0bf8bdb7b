import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/lib/locale'
import { readTypeface, type Typeface } from './typeface'

type Face = { name: string; weight: 400 | 600 | 700; file: string }

/** All under the SIL Open Font License 1.1. The Chinese files have no Latin letters, so there are two of each weight. */
const faces = {
  display: {
    name: 'Barlow Condensed',
    weight: 600,
    file: 'barlow-condensed/files/barlow-condensed-latin-600',
  },
  mono: { name: 'IBM Plex Mono', weight: 400, file: 'ibm-plex-mono/files/ibm-plex-mono-latin-400' },
  latin: { name: 'Noto Sans Latin', weight: 400, file: 'noto-sans-sc/files/noto-sans-sc-latin-400' },
  latinBold: { name: 'Noto Sans Latin Bold', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-latin-700' },
  han: { name: 'Noto Sans SC', weight: 400, file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-400' },
  hanBold: {
    name: 'Noto Sans SC Bold',
    weight: 700,
    file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-700',
  },
} satisfies Record<string, Face>

type FaceName = keyof typeof faces

/** Faces for a use, the one to try first first: a character is set in the first that has it. */
const stacks = {
  title: { en: ['display', 'latinBold', 'hanBold'], zh: ['latinBold', 'hanBold'] },
  text: { en: ['latin', 'han'], zh: ['latin', 'han'] },
  mono: { en: ['mono', 'latin', 'han'], zh: ['mono', 'latin', 'han'] },
} satisfies Record<string, Record<Locale, FaceName[]>>

type Use = keyof typeof stacks

type Loaded = { data: Buffer; typeface: Typeface }

const loaded = new Map<FaceName, Loaded>()

/** Read once in a process: the Chinese ones take a quarter of a second. */
function load(name: FaceName): Loaded {
  const known = loaded.get(name)
  if (known) return known
  const file = path.join(process.cwd(), 'node_modules', '@fontsource', `${faces[name].file}-normal.woff`)
  const data = readFileSync(file)
  const face = { data, typeface: readTypeface(data) }
  loaded.set(name, face)
  return face
}

/** A value for `font-family`. */
export function familyOf(use: Use, locale: Locale): string {
  return stacks[use][locale].map((name) => faces[name].name).join(', ')
}

/** All faces, in the form in which ImageResponse takes them. The same array each time: it is parsed once. */
export const imageFonts = (() => {
  let fonts: { name: string; weight: 400 | 600 | 700; style: 'normal'; data: Buffer }[] | undefined
  return () =>
    (fonts ??= Object.entries(faces).map(([name, { name: family, weight }]) => ({
      name: family,
      weight,
      style: 'normal',
      data: load(isFace(name) ? name : 'latin').data,
    })))
})()

function isFace(name: string): name is FaceName {
  return name in faces
}

function faceOf(use: Use, locale: Locale, character: string): Typeface | undefined {
  return stacks[use][locale].map((name) => load(name).typeface).find((face) => face.has(character))
}

/** The text without what no face has, such as emoji: for these ImageResponse would ask other sites. */
export function drawable(text: string, use: Use, locale: Locale): string {
  const drawn = Array.from(text).filter((character) => faceOf(use, locale, character))
  return drawn.join('').replace(/ {2,}/g, ' ').trim()
}

/** Width of a text in ems, without kerning. */
export function widthOf(text: string, use: Use, locale: Locale): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (faceOf(use, locale, character)?.widthOf(character) ?? 0),
    0,
  )
}
