declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`, and perhaps to some OpenType features and no hinting. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2'
      keepFeatures?: readonly string[]
      noHinting?: boolean
    },
  ): Promise<Buffer>
}
