import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

// The custom elements that islands/ defines, and the data they read from attributes.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-code': Custom & { 'data-done': string; 'data-failed': string }
      'copy-page': Custom & { 'data-done': string; 'data-failed': string }
      'article-reactions': Custom
      'comment-thread': Custom & { 'data-slug': string; 'data-locale': string }
      'most-read': Custom & {
        'data-locale': string
        'data-none': string
        'data-away': string
        'data-views': string
      }
      'read-end': Custom & { 'data-slug': string }
      'post-stats': Custom & { 'data-slug': string }
      'view-counter': Custom & { 'data-slug': string }
      'search-open': Custom
      'served-by': Custom & {
        'data-version': string
        'data-revision': string
        'data-asking': string
        'data-answered': string
        'data-changing': string
        'data-away': string
        'data-nameless': string
      }
      'tab-list': Custom & { 'data-group': string; 'data-labels': string }
      'tab-panel': Custom & { 'data-label': string }
      'variable-values': Custom & {
        'data-changed': string
        'data-restored': string
        'data-invalid': string
        'data-kept': string
      }
      'wrap-code': Custom
    }
  }
}
