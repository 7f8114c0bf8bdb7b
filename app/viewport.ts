import type { Viewport } from 'next'

/** The colour of the browser's own frame: that of the paper (components/tokens.css). */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0d141c' },
  ],
}
