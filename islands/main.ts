// The one module that every document loads. It defines what is small and needed at once, and fetches the
// rest when it comes near.
import './copy-code'
import './locale-choice'
import './numbers'
import './theme-switch'

const discussion = document.querySelector('comment-thread')
if (discussion) {
  // A reader who comes by a comment's link, or whose draft waits, should not have to scroll first.
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void import('./comments/thread')
    },
    { rootMargin: '400px' },
  )
  observer.observe(discussion)
}

if (document.querySelector('[data-read-label], read-end')) void import('./reading-progress')
if (document.querySelector('most-read')) void import('./most-read')
if (document.querySelector('served-by')) void import('./served-by')

// Folded up where it would push the article down; open beside it on wide screens.
if (matchMedia('(width < 72rem)').matches) document.querySelector('details.toc')?.removeAttribute('open')
