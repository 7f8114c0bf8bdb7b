import { fetchPart } from '../fetch-part'
import { part } from '../part'

/**
 * Brings the parts of a discussion to a page that has only its place. They are a document of their own, the same
 * for all articles, so that it is fetched once for many and articles stay light. Until they have come the link to the
 * discussion's page is there.
 */
export async function bringParts(root: HTMLElement): Promise<void> {
  const { slug = '', locale = '' } = root.dataset
  const parts = await fetchPart(`/${locale}/discussion/parts`, 'parts')
  for (const [name, text] of Object.entries(parts.dataset)) if (name !== 'part') root.dataset[name] = text
  const page = `/${locale}/posts/${slug}/comments`
  const content = part(parts, 'content')
  for (const link of content.querySelectorAll('a[href=""], a[href^="?"]'))
    link.setAttribute('href', page + (link.getAttribute('href') ?? ''))
  part(content, 'link').dataset.page = page
  part(content, 'feed').setAttribute('href', `${page}.xml`)
  root.replaceChildren(...content.childNodes)
  const place = document.querySelector('article-reactions')
  place?.replaceChildren(part(parts, 'article-reactions'))
}
