import { readPosts, rememberRead } from './read-posts'
import { showRead } from './show-read'
import { whenVisible } from './when-visible'

const show = () => showRead(document, readPosts())

/** An article counts as read when its end has been on the screen. */
async function watchEnd(): Promise<void> {
  const end = document.querySelector<HTMLElement>('read-end')
  if (!end) return
  await whenVisible()
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    document.dispatchEvent(new Event('article-read'))
    rememberRead(end.dataset.slug ?? '')
    show()
  })
  observer.observe(end)
}

show()
void watchEnd()
// Another tab, or a page that comes back from the back/forward cache.
addEventListener('storage', show)
addEventListener('pageshow', show)
