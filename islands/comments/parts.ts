import { part } from '../part'

/**
 * Brings the parts of a discussion to a page that has only its place. They are a document of their own, the same
 * for all articles, so that it is fetched once for many and articles stay light.
 */
export async function bringParts(root: HTMLElement): Promise<void> {
  const { slug = '', locale = '' } = root.dataset
  const response = await fetch(`/${locale}/discussion/parts`)
  if (!response.ok) throw new Error(`the parts of the discussion: ${response.status}`)
  const found = new DOMParser().parseFromString(await response.text(), 'text/html')
  const parts = part(found, 'parts')
  for (const [name, text] of Object.entries(parts.dataset)) if (name !== 'part') root.dataset[name] = text
  const page = `/${locale}/posts/${slug}/comments`
  const content = part(parts, 'content')
  for (const link of content.querySelectorAll('a[href=""], a[href^="?"]'))
    link.setAttribute('href', page + (link.getAttribute('href') ?? ''))
  part(content, 'link').dataset.page = page
  root.replaceChildren(...document.adoptNode(content).childNodes)
  const place = document.querySelector('article-reactions')
  place?.replaceChildren(document.adoptNode(part(parts, 'article-reactions')))
}
