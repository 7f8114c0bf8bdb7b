import { SaxesParser } from 'saxes'
import { z } from 'zod'
import type { Reference } from './page.ts'

/** What a machine reads: its addresses, HTML that it carries, and why it cannot be read at all. */
export type FeedFacts = { references: Reference[]; html: string[]; problems: string[]; entries: number }

const linkElements = new Set(['loc', 'link', 'guid', 'icon', 'logo', 'url', 'comments'])
const htmlElements = new Set(['content', 'content:encoded', 'summary', 'description'])
const entryElements = new Set(['entry', 'item', 'url'])

/** Reads Atom, RSS, a sitemap or any other XML. It must be well-formed: readers stop at the first error. */
export function readXml(text: string): FeedFacts {
  const facts: FeedFacts = { references: [], html: [], problems: [], entries: 0 }
  const parser = new SaxesParser()
  const open: { name: string; text: string; isPermanent: boolean }[] = []
  parser.on('error', ({ message }) => {
    if (facts.problems.length === 0) facts.problems.push(`is no well-formed XML: ${message}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const { href, url, isPermaLink } = attributes
    if (entryElements.has(name)) facts.entries += 1
    for (const value of [href, url]) {
      if (typeof value === 'string') facts.references.push({ by: name, url: value })
    }
    open.push({ name, text: '', isPermanent: isPermaLink !== 'false' })
  })
  const add = (part: string) => {
    const element = open.at(-1)
    if (element) element.text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const element = open.pop()
    const value = element?.text.trim()
    if (!element || !value) return
    if (htmlElements.has(element.name)) facts.html.push(value)
    // An Atom id is a name, though it looks like an address: that of an article keeps its first slug for ever.
    const isAddress = linkElements.has(element.name) && element.isPermanent && /^(https?:|\/)/.test(value)
    if (isAddress) facts.references.push({ by: element.name, url: value })
  })
  parser.write(text).close()
  return facts
}

const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: z.string().min(1),
  home_page_url: z.string().optional(),
  feed_url: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.string().optional(),
      image: z.string().optional(),
      content_html: z.string().optional(),
    }),
  ),
})

/** Reads a JSON feed (jsonfeed.org). */
export function readJsonFeed(text: string): FeedFacts {
  const facts: FeedFacts = { references: [], html: [], problems: [], entries: 0 }
  try {
    const { home_page_url, feed_url, items } = jsonFeed.parse(JSON.parse(text))
    facts.entries = items.length
    for (const url of [home_page_url, feed_url]) if (url) facts.references.push({ by: 'feed', url })
    for (const { url, image, content_html } of items) {
      for (const address of [url, image]) if (address) facts.references.push({ by: 'item', url: address })
      if (content_html) facts.html.push(content_html)
    }
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    facts.problems.push(`is no JSON feed: ${reason.replaceAll('\n', ' ')}`)
  }
  return facts
}
