// The one module that every document loads. It defines what is small and needed at once, and fetches the
// rest when it comes near.
import './copy-code'
import './locale-choice'
import './numbers'
import './reading-settings'

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

if (document.querySelector('served-by')) void import('./served-by')

if (document.querySelector('details.toc')) void import('./contents')
