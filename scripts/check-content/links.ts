import { localeOfPath } from '../../lib/locale.ts'
import { visit } from 'unist-util-visit'
import type { Article } from './article.ts'
import { nearest, suggest } from './nearest.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'
import { never, pathOfArticle, type Site } from './site.ts'

/** `; did you mean …`: an article or file that is near, else a page of a language, else the known ones. */
function suggestPath(path: string, { paths, pages }: Site): string {
  const isPage = !nearest(path, paths) && localeOfPath(path) !== undefined && nearest(path, pages)
  return suggest(path, isPage ? pages : paths)
}

/** Why an article may not lead to another that readers cannot see when it comes out. */
function earlyRefusal(path: string, article: Article, site: Site): string | undefined {
  const theirs = site.outAt(path)
  const own = site.outAt(pathOfArticle(article)) ?? never
  if (theirs === undefined || theirs <= own) return undefined
  if (theirs === never) return `${path} is a draft; expected an article that readers can see`
  return `${path} appears on ${theirs.slice(0, 10)}, after this article; expected one that readers can see`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A stray % is no escape; compare it as it is written.
  }
}

/** Why an address of another site is refused, or undefined. */
function externalRefusal(url: string): string | undefined {
  if (/^mailto:\S+@\S+$/.test(url)) return undefined
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return undefined
  return `"${url}" leads nowhere; expected https://…, #heading, /zh/posts/… or /en/posts/…`
}

/** Why an address is refused that an article has, or undefined if it leads somewhere. */
export function addressRefusal(url: string, article: Article, site: Site): string | undefined {
  const isInternal = url.startsWith('#') || (url.startsWith('/') && !url.startsWith('//'))
  if (!isInternal) return externalRefusal(url)
  const [address = '', ...rest] = url.split('#')
  const [file = ''] = address.split('?')
  const path = file.replace(/\/$/, '') || pathOfArticle(article)
  if (!site.pages.has(path) && !site.paths.has(decode(path))) {
    return `no page or file ${path}${suggestPath(path, site)}`
  }
  const early = earlyRefusal(path, article, site)
  if (early) return early
  const anchors = site.anchorsOf(path)
  const anchor = decode(rest.join('#'))
  if (!url.includes('#') || !anchors || anchors.has(anchor)) return undefined
  return `no heading #${anchor} in ${path}${suggest(anchor, anchors)}`
}

/** Links within the site lead to what exists; other links are whole addresses. */
export function checkLinks(article: Article, site: Site): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(article.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const message = addressRefusal(node.url, article, site)
    if (message) problems.push(problemAt(article.file, placeOf(node), message))
  })
  return problems
}
