import { readFile } from 'node:fs/promises'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { parseHTML } from 'linkedom'

/**
 * Whole addresses begin with where the site was built for, and the site under test runs elsewhere.
 * @returns the path of an address of this site
 * @throws Error for an address of another one
 */
export async function pathReader(): Promise<(address: string) => string> {
  const { siteUrl } = JSON.parse(await readFile('.next/standalone/release.json', 'utf8'))
  return (address) => {
    const { origin, pathname, search } = new URL(address)
    if (origin !== siteUrl) throw new Error(`${address} is not below ${siteUrl}`)
    return `${pathname}${search}`
  }
}

/** The root of an XML document. @throws Error when it is not well-formed */
export function parseXml(text: string): Element {
  const onError = (_level: string, message: string) => {
    throw new Error(message)
  }
  const root = new DOMParser({ onError }).parseFromString(text, 'application/xml').documentElement
  if (!root) throw new Error('an empty document')
  return root
}

/** The texts of all elements of a name below another. */
export function textsOf(parent: Element, name: string): string[] {
  return [...parent.getElementsByTagName(name)].map((element) => element.textContent ?? '')
}

/** The head of a page: its links by relation, its `meta` by name or property, and its blocks of data. */
export function readHead(html: string) {
  const { document } = parseHTML(html)
  const links = [...document.querySelectorAll('head link')].map((link) => ({
    rel: link.getAttribute('rel'),
    href: link.getAttribute('href') ?? '',
    // React writes it as in JavaScript, and the parser keeps the case.
    hreflang: link.getAttribute('hreflang') ?? link.getAttribute('hrefLang'),
    type: link.getAttribute('type'),
  }))
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    undefined
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    JSON.parse(script.textContent ?? ''),
  )
  const canonical = links.find(({ rel }) => rel === 'canonical')?.href
  const languages = links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)
  return { links, languages, canonical, meta, data }
}
