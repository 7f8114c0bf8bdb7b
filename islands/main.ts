// The one module that every document loads. It defines what is small and needed at once, and fetches the
// rest when it comes near.
import './copy-code'
import './locale-choice'
import './numbers'
import './search/open'
import './reading-settings'

const discussion = document.querySelector('comment-thread')
if (discussion) {
  const load = () => void import('./comments/thread')
  // Early enough that the comments are there before they are in sight: then nothing moves under the reader's eyes.
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      load()
    },
    { rootMargin: '1200px' },
  )
  observer.observe(discussion)
  const marks = document.querySelector('article-reactions')
  if (marks) observer.observe(marks)
  if (location.hash.startsWith('#comment-')) load()
}

const examples = document.querySelectorAll('figure.code[data-lines]')
if (examples.length > 0) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void import('./lines/start')
    },
    { rootMargin: '300px' },
  )
  for (const example of examples) observer.observe(example)
}

if (document.querySelector('wrap-code')) void import('./wrap-code')
if (document.querySelector('variable-values')) void import('./variables/panel')
if (document.querySelector('[data-read-label], read-end')) void import('./reading-progress')
if (document.querySelector('most-read')) void import('./most-read')
if (document.querySelector('served-by')) void import('./served-by')
if (document.querySelector('copy-page')) void import('./copy-page')

if (document.querySelector('details.toc')) void import('./contents')
