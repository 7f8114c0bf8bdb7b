import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

// The custom elements that islands/ defines, and the data they read from attributes.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-code': Custom & { 'data-done': string; 'data-failed': string }
      'comment-thread': Custom & { 'data-slug': string; 'data-locale': string }
      'post-stats': Custom & { 'data-slug': string }
      'view-counter': Custom & { 'data-slug': string }
      'theme-switch': Custom
    }
  }
}
