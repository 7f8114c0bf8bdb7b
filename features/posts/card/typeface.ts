import { inflateSync } from 'node:zlib'

/** What setting a text needs to know of a font: which characters it has, and their widths in ems. */
export type Typeface = { has(character: string): boolean; widthOf(text: string): number }

const headerBytes = 44
const entryBytes = 20

/** The tables of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/) by their four letters. */
function tablesOf(woff: Buffer): Map<string, Buffer> {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => headerBytes + index * entryBytes)
  return new Map(
    entries.map((entry) => {
      const start = woff.readUInt32BE(entry + 4)
      const stored = woff.readUInt32BE(entry + 8)
      const data = woff.subarray(start, start + stored)
      return [
        woff.toString('latin1', entry, entry + 4),
        stored < woff.readUInt32BE(entry + 12) ? inflateSync(data) : data,
      ]
    }),
  )
}

/** Glyphs by code point, from the segments of format 12 or of format 4 (OpenType, chapter cmap). */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const formats = new Map(offsets.map((offset) => [cmap.readUInt16BE(offset), cmap.subarray(offset)]))
  const glyphs = new Map<number, number>()
  const wide = formats.get(12)
  if (wide)
    for (let at = 16; at < 16 + wide.readUInt32BE(12) * 12; at += 12)
      for (let code = wide.readUInt32BE(at); code <= wide.readUInt32BE(at + 4); code += 1)
        glyphs.set(code, wide.readUInt32BE(at + 8) + code - wide.readUInt32BE(at))
  const basic = formats.get(4)
  if (!wide && basic) readBasic(basic, glyphs)
  return glyphs
}

/** Format 4: four columns of as many numbers as there are segments; two bytes stand behind the first column. */
function readBasic(table: Buffer, glyphs: Map<number, number>): void {
  const bytes = table.readUInt16BE(6)
  for (let at = 14; at < 14 + bytes; at += 2) {
    const start = table.readUInt16BE(at + bytes + 2)
    const delta = table.readUInt16BE(at + 2 * bytes + 2)
    const rangeAt = at + 3 * bytes + 2
    const range = table.readUInt16BE(rangeAt)
    for (let code = start; code <= table.readUInt16BE(at) && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff)
    }
  }
}

/** Reads a font as Fontsource packs it. @param woff a WOFF 1.0 file */
export function readTypeface(woff: Buffer): Typeface {
  const tables = tablesOf(woff)
  const table = (name: string) => {
    const found = tables.get(name)
    if (!found) throw new Error(`the font has no table ${name}`)
    return found
  }
  const glyphs = glyphsOf(table('cmap'))
  const unitsPerEm = table('head').readUInt16BE(18)
  const measured = table('hhea').readUInt16BE(34)
  const metrics = table('hmtx')
  const advance = (glyph: number) => metrics.readUInt16BE(Math.min(glyph, measured - 1) * 4) / unitsPerEm
  return {
    has: (character) => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf: (text) =>
      Array.from(text).reduce((sum, each) => sum + advance(glyphs.get(each.codePointAt(0) ?? 0) ?? 0), 0),
  }
}
