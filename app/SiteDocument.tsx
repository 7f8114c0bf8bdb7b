import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import fonts from '@/.generated/fonts.json'
import islands from '@/.generated/islands.json'
import { languageTags, type Locale } from '@/lib/locale'

/** What every page is in: its language, the faces that it is set in, and the islands. */
export function SiteDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const font = { as: 'font', type: 'font/woff2', crossOrigin: '' } as const
  // Chinese headings are set in the platform's own face, so the display face is for English only.
  if (locale === 'en') preload(fonts.display, font)
  preload(fonts.mono, font)
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        {/* Blocking, and a few hundred bytes: the chosen theme is set before anything is painted. */}
        <script src={islands.theme} />
        {/* A module without `async` runs when the document is whole: elements find their children. */}
        <script type="module" src={islands.main} />
      </head>
      <body>{children}</body>
    </html>
  )
}
