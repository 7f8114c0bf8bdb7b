import type { CommentPage } from '@/features/comments/schema'
import { watchChanges } from '../lines/changes'
import { discussionApi } from './api'
import { CommentList } from './comment-list'
import { fillReactions } from './fill-comment'
import { part } from '../part'
import { rememberFolding } from './folding'
import { enhanceForm } from './form'
import { hasWritten } from './memory'
import { News } from './news'
import { OwnComments } from './own'
import { enhanceOwn } from './own-tools'
import { Pages } from './pages'
import { ReactionMarks } from './reactions'
import { showRestOfThreads } from './rest-of-thread'
import { reveal } from './reveal'

/** Minutes in which one's own comment can be changed, as the server counts them. */
const editable = 15 * 60_000

/** Brings a discussion to life, once its parts are on the page. */
export async function startDiscussion(root: HTMLElement): Promise<void> {
  const { slug = '', locale = '' } = root.dataset
  // The page of its own comes filled from the server; going on there is going to other pages.
  const isFilled = root.dataset.filled !== undefined
  const api = discussionApi(slug, locale)
  const list = new CommentList(root)
  const own = new OwnComments(root, list)
  const news = new News(root, api, list)
  const marks = new ReactionMarks(api, (failed, group) => {
    const status = group.parentElement?.querySelector('[data-part="reactions-status"]')
    const said = failed ? (root.dataset.lost ?? '') : ''
    ;(status ?? part(root, 'status')).textContent = said
  })
  const articleMarks = document.querySelector('article-reactions [data-part="reactions"]')

  const form = enhanceForm({
    root,
    slug,
    locale,
    api,
    list,
    onPublished(comment, body) {
      own.add({ ...comment, body, editableUntil: new Date(Date.now() + editable).toISOString() })
      news.include(comment.number, comment.state === 'visible' ? 1 : 0)
      part(root, 'status').textContent = ''
      document.dispatchEvent(new Event('comment-published'))
    },
  })

  function onPage(page: CommentPage, isFirst: boolean) {
    if (isFirst) news.start(page.total)
    if (articleMarks) fillReactions(articleMarks, page.reactions)
  }

  async function showOwn() {
    const page = await api.own().catch(() => undefined)
    if (!page) return
    for (const comment of page.comments) {
      // Others see none of it, so no page of the discussion has it.
      if (comment.state === 'pending') list.put(comment)
      own.add(comment, page.ahead)
    }
    marks.showMine(page.reactions.post, page.reactions.comments, list)
  }

  showRestOfThreads(list, api)
  rememberFolding(list, slug)
  watchChanges(list.element, { slug, locale }, root.dataset.away ?? '')
  marks.watch(list)
  if (articleMarks) marks.watchArticle(articleMarks)
  enhanceOwn({ root, api, list, own }, () => news.include(0, -1))
  if (isFilled) news.start()
  else await new Pages({ root, api, list, beforeClearing: form.goHome, onPage }).load()
  await reveal(list, api)
  addEventListener('hashchange', () => void reveal(list, api))
  if (isFilled || hasWritten()) await showOwn()
}
