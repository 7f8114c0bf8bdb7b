import localFont from 'next/font/local'

// Subsets made by scripts/build/fonts.ts. `optional`: text never waits, and never moves when a font comes late.
const barlow = localFont({
  src: '../.generated/fonts/barlow-condensed-600.woff2',
  weight: '600',
  display: 'optional',
  variable: '--font-barlow',
  adjustFontFallback: 'Arial',
})

const plex = localFont({
  src: '../.generated/fonts/ibm-plex-mono-400.woff2',
  weight: '400',
  display: 'optional',
  variable: '--font-plex',
  adjustFontFallback: false,
})

/** Classes that make both families available as custom properties. */
export const fontClasses = `${barlow.variable} ${plex.variable}`
